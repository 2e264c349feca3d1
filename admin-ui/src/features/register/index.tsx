import type { UiFeature } from '../../app/feature.js';
import { PATH, pathOf } from './register-layout.js';

export const feature: UiFeature = {
  name: 'register',
  routes: [{ path: PATH, lazy: async () => ({ Component: (await import('./RegisterPage.js')).RegisterPage }) }],
  navigation: [{ section: 'contacts', label: 'register.title', icon: 'globe', path: PATH, action: 'register.read' }],
  recordPaths: { register: pathOf },
};
