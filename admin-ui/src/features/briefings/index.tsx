import { lazy, Suspense } from 'react';
import type { UiFeature } from '../../app/feature.js';

const BriefingLink = lazy(async () => ({ default: (await import('./BriefingLink.js')).BriefingLink }));

export const feature: UiFeature = {
  name: 'briefings',
  routes: [
    {
      path: '/organisationen/:id/mappe',
      lazy: async () => ({ Component: (await import('./BriefingPage.js')).OrganisationBriefingPage }),
    },
    {
      path: '/personen/:id/mappe',
      lazy: async () => ({ Component: (await import('./BriefingPage.js')).PersonBriefingPage }),
    },
  ],
  record: {
    Tools: (props) => (
      <Suspense fallback={null}>
        <BriefingLink {...props} />
      </Suspense>
    ),
  },
};
