import type { UiFeature } from '../../app/feature.js';

const PATH = 'eigene-felder';

export const feature: UiFeature = {
  name: 'custom-fields',
  routes: [{ path: PATH, lazy: async () => ({ Component: (await import('./CustomFieldsPage.js')).CustomFieldsPage }) }],
  navigation: [
    {
      section: 'administration',
      label: 'custom-fields.title',
      icon: 'columns',
      path: `/${PATH}`,
      action: 'custom-fields.manage',
    },
  ],
};
