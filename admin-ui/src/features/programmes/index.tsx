import type { UiFeature } from '../../app/feature.js';
import { CREATE_PATH, PATH, pathOf } from './programme-layout.js';

export const feature: UiFeature = {
  name: 'programmes',
  routes: [
    {
      path: PATH,
      lazy: async () => ({ Component: (await import('./ProgrammeListPage.js')).ProgrammeListPage }),
      children: [{ path: 'neu', lazy: async () => ({ Component: (await import('./ProgrammeCreate.js')).ProgrammeCreate }) }],
    },
    { path: `${PATH}/:id`, lazy: async () => ({ Component: (await import('./ProgrammePage.js')).ProgrammePage }) },
  ],
  navigation: [
    {
      section: 'collaboration',
      label: 'programmes.title',
      icon: 'bookmark',
      path: PATH,
      action: 'programmes.read',
      count: 'programmes',
    },
  ],
  create: [{ label: 'programmes.single', icon: 'bookmark', path: CREATE_PATH, action: 'programmes.write' }],
  recordPaths: { programmes: pathOf },
};
