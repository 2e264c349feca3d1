import type { UiFeature } from '../../app/feature.js';

const PATH = 'regionen';

export const feature: UiFeature = {
  name: 'regions',
  routes: [{ path: PATH, lazy: async () => ({ Component: (await import('./RegionListPage.js')).RegionListPage }) }],
  navigation: [{ section: 'administration', label: 'regions.title', icon: 'globe', path: `/${PATH}`, action: 'regions.manage' }],
};
