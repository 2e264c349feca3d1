import { ACCOUNT_PATH } from '../../app/layout/AccountMenu.js';
import type { UiFeature } from '../../app/feature.js';

export const feature: UiFeature = {
  name: 'account',
  routes: [{ path: ACCOUNT_PATH.slice(1), lazy: async () => ({ Component: (await import('./AccountPage.js')).AccountPage }) }],
  commands: [{ label: 'own.title', icon: 'person', path: ACCOUNT_PATH, action: 'account.manage' }],
};
