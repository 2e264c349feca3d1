import type { UiFeature } from '../../app/feature.js';

const LIST_PATH = 'regionen';
const PATH = '/region';

export const feature: UiFeature = {
  name: 'regions',
  routes: [
    { path: LIST_PATH, lazy: async () => ({ Component: (await import('./RegionListPage.js')).RegionListPage }) },
    { path: PATH, lazy: async () => ({ Component: (await import('./RegionPage.js')).RegionPage }) },
  ],
  navigation: [
    { section: 'administration', label: 'region.title', icon: 'settings', path: PATH, action: 'region.write' },
    { section: 'administration', label: 'regions.title', icon: 'globe', path: `/${LIST_PATH}`, action: 'regions.manage' },
  ],
  recordPaths: { regions: () => PATH },
};
