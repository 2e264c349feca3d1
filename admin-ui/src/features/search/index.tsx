import type { UiFeature } from '../../app/feature.js';

export const feature: UiFeature = {
  name: 'search',
  routes: [{ path: 'suche', lazy: async () => ({ Component: (await import('./SearchPage.js')).SearchPage }) }],
  commands: [{ label: 'search.title', icon: 'search', path: '/suche', action: 'search.use' }],
};
