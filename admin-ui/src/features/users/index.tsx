import type { UiFeature } from '../../app/feature.js';

const PATH = 'benutzer';

export const feature: UiFeature = {
  name: 'users',
  routes: [{ path: PATH, lazy: async () => ({ Component: (await import('./UserListPage.js')).UserListPage }) }],
  navigation: [{ section: 'administration', label: 'users.title', icon: 'person', path: `/${PATH}`, action: 'users.manage' }],
};
