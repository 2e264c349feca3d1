import type { Filter } from '@knotenpunkt/shared';
import { lazy, Suspense } from 'react';
import type { UiFeature } from '../../app/feature.js';
import { addressOf } from '../../components/list/list-address.js';
import { pathOf, RESOURCE, ROUTE } from './contacts.api.js';

const ContactLogger = lazy(async () => ({ default: (await import('./ContactLogger.js')).ContactLogger }));
const ContactEntry = lazy(async () => ({ default: (await import('./ContactEntry.js')).ContactEntry }));

/** Those at work with whom there was no contact from a day on. */
const quietSince = (day: string): Filter => ({
  where: {
    and: [
      { field: 'state', op: 'eq', value: 'active' },
      { not: { related: 'contacts', where: { field: 'day', op: 'gte', value: day } } },
    ],
  },
});

/** Records somebody can be in touch with. */
const PARTNERS = ['organisations', 'persons', 'groups', 'networks', 'initiatives'];

export const feature: UiFeature = {
  name: 'contacts',
  routes: [{ path: ROUTE, lazy: async () => ({ Component: (await import('./ContactNotePage.js')).ContactNotePage }) }],
  recordPaths: { [RESOURCE]: pathOf },
  needs: {
    quiet_organisations: {
      icon: 'clock',
      pathOf: ({ since }) => addressOf('/organisationen', quietSince(since)),
      detailOf: ({ values }, translate) => translate('today.need.quiet_organisations.detail', { days: values.days }),
    },
  },
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
