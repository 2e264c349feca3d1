import type { UiFeature } from '../../app/feature.js';
import { DIRECTORY_PATH } from './directory-layout.js';

export { RegionFigures } from './RegionFigures.js';

const LIST_PATH = 'regionen';
const PATH = '/region';

export const feature: UiFeature = {
  name: 'regions',
  routes: [
    { path: LIST_PATH, lazy: async () => ({ Component: (await import('./RegionListPage.js')).RegionListPage }) },
    {
      path: DIRECTORY_PATH,
      lazy: async () => ({ Component: (await import('./RegionDirectoryPage.js')).RegionDirectoryPage }),
    },
    { path: PATH, lazy: async () => ({ Component: (await import('./RegionPage.js')).RegionPage }) },
  ],
  navigation: [
    { section: 'overview', label: 'region_directory.title', icon: 'globe', path: DIRECTORY_PATH, action: 'region.read' },
    { section: 'administration', label: 'region.title', icon: 'settings', path: PATH, action: 'region.write' },
    { section: 'administration', label: 'regions.title', icon: 'globe', path: `/${LIST_PATH}`, action: 'regions.manage' },
  ],
  recordPaths: { regions: () => PATH, municipalities: () => DIRECTORY_PATH, indicators: () => DIRECTORY_PATH },
};
