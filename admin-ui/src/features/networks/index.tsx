import type { UiFeature } from '../../app/feature.js';
import { CREATE_PATH, PATH, pathOf } from './network-layout.js';

export { NetworksOfOrganisation } from './NetworksOfOrganisation.js';

export const feature: UiFeature = {
  name: 'networks',
  routes: [
    {
      path: PATH,
      lazy: async () => ({ Component: (await import('./NetworkListPage.js')).NetworkListPage }),
      children: [{ path: 'neu', lazy: async () => ({ Component: (await import('./NetworkCreate.js')).NetworkCreate }) }],
    },
    {
      path: `${PATH}/:id/gruendungsmitglieder`,
      lazy: async () => ({ Component: (await import('./FoundersPage.js')).FoundersPage }),
    },
    { path: `${PATH}/:id`, lazy: async () => ({ Component: (await import('./NetworkPage.js')).NetworkPage }) },
  ],
  navigation: [
    {
      section: 'collaboration',
      label: 'networks.title',
      icon: 'network',
      path: PATH,
      action: 'networks.read',
      count: 'networks',
    },
  ],
  create: [{ label: 'networks.single', icon: 'network', path: CREATE_PATH, action: 'networks.write' }],
  recordPaths: { networks: pathOf },
};
