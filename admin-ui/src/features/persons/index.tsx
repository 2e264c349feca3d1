import type { UiFeature } from '../../app/feature.js';
import { CREATE_PATH, PATH, pathOf } from './person-layout.js';

export { PersonsOfOrganisation } from './PersonsOfOrganisation.js';

export const feature: UiFeature = {
  name: 'persons',
  routes: [
    {
      path: PATH,
      lazy: async () => ({ Component: (await import('./PersonListPage.js')).PersonListPage }),
      children: [{ path: 'neu', lazy: async () => ({ Component: (await import('./PersonCreate.js')).PersonCreate }) }],
    },
    { path: `${PATH}/:id`, lazy: async () => ({ Component: (await import('./PersonPage.js')).PersonPage }) },
  ],
  navigation: [
    {
      section: 'contacts',
      label: 'persons.title',
      icon: 'person',
      path: PATH,
      action: 'persons.read',
      count: 'persons',
      tab: true,
    },
  ],
  create: [{ label: 'persons.single', icon: 'person', path: CREATE_PATH, action: 'persons.write' }],
  recordPaths: { persons: pathOf },
};
