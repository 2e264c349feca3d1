import type { UiFeature } from '../../app/feature.js';
import { CREATE_PATH, PATH, pathOf, REVIEW_PATH, reviewPathOf } from './round-paths.js';

export { useAskAction } from './use-ask-action.js';

export const feature: UiFeature = {
  name: 'update-rounds',
  routes: [
    {
      path: PATH,
      lazy: async () => ({ Component: (await import('./RoundListPage.js')).RoundListPage }),
      children: [{ path: 'neu', lazy: async () => ({ Component: (await import('./RoundCreate.js')).RoundCreate }) }],
    },
    { path: `${PATH}/:id`, lazy: async () => ({ Component: (await import('./RoundPage.js')).RoundPage }) },
    { path: `${REVIEW_PATH}/:id`, lazy: async () => ({ Component: (await import('./ReviewPage.js')).ReviewPage }) },
  ],
  navigation: [
    {
      section: 'contacts',
      label: 'update-rounds.title',
      icon: 'redo',
      path: PATH,
      action: 'update-rounds.read',
      count: 'update-requests',
    },
  ],
  create: [{ label: 'update-rounds.single', icon: 'redo', path: CREATE_PATH, action: 'update-rounds.write' }],
  recordPaths: { 'update-rounds': pathOf, 'update-requests': reviewPathOf },
  needs: {
    updates_waiting: {
      icon: 'redo',
      pathOf: ({ subject }) => `${pathOf(subject.id)}?stand=waiting`,
      detailOf: ({ values }, translate) => translate('today.need.updates_waiting.detail', { organisation: values.organisation }),
    },
  },
};
