import type { UiFeature } from '../../app/feature.js';
import { CREATE_PATH, PATH, pathOf } from './group-layout.js';

export { SeatsOfOrganisation, SeatsOfPerson } from './SeatsElsewhere.js';

export const feature: UiFeature = {
  name: 'groups',
  routes: [
    {
      path: PATH,
      lazy: async () => ({ Component: (await import('./GroupListPage.js')).GroupListPage }),
      children: [{ path: 'neu', lazy: async () => ({ Component: (await import('./GroupCreate.js')).GroupCreate }) }],
    },
    { path: `${PATH}/:id`, lazy: async () => ({ Component: (await import('./GroupPage.js')).GroupPage }) },
  ],
  navigation: [
    { section: 'collaboration', label: 'groups.title', icon: 'group', path: PATH, action: 'groups.read', count: 'groups' },
  ],
  create: [{ label: 'groups.single', icon: 'group', path: CREATE_PATH, action: 'groups.write' }],
  recordPaths: { groups: pathOf },
};
