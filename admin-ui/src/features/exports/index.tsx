import type { UiFeature } from '../../app/feature.js';

const PATH = 'exporte';

export const feature: UiFeature = {
  name: 'exports',
  routes: [{ path: PATH, lazy: async () => ({ Component: (await import('./ExportListPage.js')).ExportListPage }) }],
  navigation: [{ section: 'administration', label: 'exports.title', icon: 'download', path: `/${PATH}`, action: 'exports.read' }],
};
