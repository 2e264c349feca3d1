import type { UiFeature } from '../../app/feature.js';

export const feature: UiFeature = {
  name: 'today',
  routes: [{ index: true, lazy: async () => ({ Component: (await import('./TodayPage.js')).TodayPage }) }],
  navigation: [{ section: 'start', label: 'today.title', icon: 'home', path: '/', tab: true }],
};
