import { lazy, Suspense } from 'react';
import type { UiFeature } from '../../app/feature.js';
import { PARTNERS, PATH } from './filings.api.js';

const FilingHead = lazy(async () => ({ default: (await import('./FilingHead.js')).FilingHead }));

export const feature: UiFeature = {
  name: 'filings',
  routes: [{ path: PATH, lazy: async () => ({ Component: (await import('./FilingPage.js')).FilingPage }) }],
  create: [{ label: 'filings.create', icon: 'mail', path: `/${PATH}`, action: 'contacts.write' }],
  record: {
    HistoryHead: (props) =>
      PARTNERS.includes(props.resource) && (
        <Suspense fallback={null}>
          <FilingHead {...props} />
        </Suspense>
      ),
  },
};
