import type { UiFeature } from '../../app/feature.js';
import { CREATE_PATH, PATH, pathOf } from './source-layout.js';

export { CiteDrawer } from './CiteDrawer.js';
export { SourcesPanel } from './SourcesPanel.js';

export const feature: UiFeature = {
  name: 'sources',
  routes: [
    {
      path: PATH,
      lazy: async () => ({ Component: (await import('./SourceListPage.js')).SourceListPage }),
      children: [{ path: 'neu', lazy: async () => ({ Component: (await import('./SourceCreate.js')).SourceCreate }) }],
    },
    { path: `${PATH}/:id`, lazy: async () => ({ Component: (await import('./SourcePage.js')).SourcePage }) },
  ],
  navigation: [
    { section: 'overview', label: 'sources.title', icon: 'document', path: PATH, action: 'sources.read', count: 'sources' },
  ],
  create: [{ label: 'sources.single', icon: 'document', path: CREATE_PATH, action: 'sources.write' }],
  recordPaths: { sources: pathOf },
};
