import type { UiFeature } from '../../app/feature.js';

const PATH = '/listen';

export const feature: UiFeature = {
  name: 'topics',
  routes: [{ path: PATH, lazy: async () => ({ Component: (await import('./TopicsPage.js')).TopicsPage }) }],
  navigation: [{ section: 'administration', label: 'topics.title', icon: 'tag', path: PATH, action: 'topics.write' }],
  recordPaths: { topics: () => PATH },
};
