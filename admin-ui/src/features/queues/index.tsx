import type { UiFeature } from '../../app/feature.js';

const PATH = 'hintergrundarbeiten';

export const feature: UiFeature = {
  name: 'queues',
  routes: [{ path: PATH, lazy: async () => ({ Component: (await import('./QueuesPage.js')).QueuesPage }) }],
  navigation: [{ section: 'administration', label: 'queues.title', icon: 'redo', path: `/${PATH}`, action: 'queues.manage' }],
};
