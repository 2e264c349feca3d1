import { lazy, Suspense } from 'react';
import type { UiFeature } from '../../app/feature.js';
import { isMatched, PATH } from './duplicate-paths.js';

export { MergeWithDrawer } from './MergeWithDrawer.js';

const DuplicateNotices = lazy(async () => ({ default: (await import('./DuplicateNotices.js')).DuplicateNotices }));

const UnlessAbsorbed = lazy(async () => ({ default: (await import('./DuplicateNotices.js')).UnlessAbsorbed }));

const MergedHistories = lazy(async () => ({ default: (await import('./MergedHistories.js')).MergedHistories }));

export const feature: UiFeature = {
  name: 'duplicates',
  routes: [
    { path: PATH, lazy: async () => ({ Component: (await import('./DuplicateListPage.js')).DuplicateListPage }) },
    { path: `${PATH}/:resource/:one/:other`, lazy: async () => ({ Component: (await import('./ComparePage.js')).ComparePage }) },
  ],
  navigation: [
    {
      section: 'contacts',
      label: 'duplicates.title',
      icon: 'columns',
      path: PATH,
      action: 'duplicates.merge',
      count: 'duplicates',
    },
  ],
  record: {
    Notice: (props) =>
      isMatched(props.resource) && (
        <Suspense fallback={null}>
          <DuplicateNotices resource={props.resource} id={props.id} />
        </Suspense>
      ),
    AroundArchived: ({ resource, id, children }) =>
      isMatched(resource) ? (
        <Suspense fallback={null}>
          <UnlessAbsorbed resource={resource} id={id}>
            {children}
          </UnlessAbsorbed>
        </Suspense>
      ) : (
        children
      ),
    HistoryHead: (props) =>
      isMatched(props.resource) && (
        <Suspense fallback={null}>
          <MergedHistories resource={props.resource} id={props.id} />
        </Suspense>
      ),
  },
};
