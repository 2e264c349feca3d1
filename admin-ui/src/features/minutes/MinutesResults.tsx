import type { Meeting } from '@knotenpunkt/shared';
import { ActionItemsCard } from './ActionItemsCard.js';
import { DecisionsCard } from './DecisionsCard.js';

/** What came of a meeting. */
export function MinutesResults({ meeting: { id } }: { meeting: Meeting }) {
  return (
    <>
      <DecisionsCard filter={{ meetingId: id }} />
      <ActionItemsCard filter={{ meetingId: id }} state="any" />
    </>
  );
}
