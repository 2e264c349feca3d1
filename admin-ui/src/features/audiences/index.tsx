import type { UiFeature } from '../../app/feature.js';
import { CREATE_PATH, PATH, pathOf } from './audience-layout.js';

export { peopleOf } from './audiences.api.js';
export { useAsAudience } from './use-as-audience.js';

export const feature: UiFeature = {
  name: 'audiences',
  routes: [
    {
      path: PATH,
      lazy: async () => ({ Component: (await import('./AudienceListPage.js')).AudienceListPage }),
      children: [{ path: 'neu', lazy: async () => ({ Component: (await import('./AudienceCreate.js')).AudienceCreate }) }],
    },
    { path: `${PATH}/:id`, lazy: async () => ({ Component: (await import('./AudiencePage.js')).AudiencePage }) },
  ],
  navigation: [
    {
      section: 'contacts',
      label: 'audiences.title',
      icon: 'mail',
      path: PATH,
      action: 'audiences.read',
      count: 'audiences',
    },
  ],
  create: [{ label: 'audiences.single', icon: 'mail', path: CREATE_PATH, action: 'audiences.write' }],
  recordPaths: { audiences: pathOf },
};
