import { lazy, Suspense } from 'react';
import type { UiFeature } from '../../app/feature.js';

const ContactLogger = lazy(async () => ({ default: (await import('./ContactLogger.js')).ContactLogger }));
const ContactEntry = lazy(async () => ({ default: (await import('./ContactEntry.js')).ContactEntry }));

/** Records somebody can be in touch with. */
const PARTNERS = ['organisations', 'persons', 'groups', 'networks'];

export const feature: UiFeature = {
  name: 'contacts',
  routes: [],
  record: {
    HistoryHead: (props) =>
      PARTNERS.includes(props.resource) && (
        <Suspense fallback={null}>
          <ContactLogger {...props} />
        </Suspense>
      ),
    historyEntries: {
      'contact-notes': (props) => (
        <Suspense fallback={null}>
          <ContactEntry {...props} />
        </Suspense>
      ),
    },
  },
};
