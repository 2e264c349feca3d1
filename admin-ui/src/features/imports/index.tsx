import type { UiFeature } from '../../app/feature.js';
import { PATH, pathOf, RESOURCE, START_PATH } from './import-layout.js';

export { ImportLink } from './ImportLink.js';

export const feature: UiFeature = {
  name: RESOURCE,
  routes: [
    { path: PATH, lazy: async () => ({ Component: (await import('./ImportListPage.js')).ImportListPage }) },
    { path: START_PATH, lazy: async () => ({ Component: (await import('./ImportStartPage.js')).ImportStartPage }) },
    { path: `${PATH}/:id`, lazy: async () => ({ Component: (await import('./ImportPage.js')).ImportPage }) },
  ],
  navigation: [{ section: 'administration', label: 'imports.title', icon: 'download', path: PATH, action: 'imports.use' }],
  commands: [{ label: 'imports.start', icon: 'download', path: START_PATH, action: 'imports.use' }],
  recordPaths: { [RESOURCE]: pathOf },
};
