import type { Seat } from '@knotenpunkt/shared';
import { useGetList, useTranslate } from 'ra-core';
import { useState } from 'react';
import { ExportButton } from '../../components/export/ExportButton.js';
import { useLanguage } from '../../components/use-language.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { hasEnded } from '../../components/record/period.js';
import { Related } from '../../components/record/RecordTools.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { ImportLink } from '../imports/index.js';
import { SeatContext } from './GroupContext.js';
import { SeatDrawer, type SeatDraft } from './SeatDrawer.js';
import { SeatRow } from './SeatRow.js';
import { inSeatingOrder } from './seating-order.js';

/** More than any group has. */
const ALL = 500;

interface SeatsCardProps {
  groupId: string;
  editable: boolean;
}

/** Who sits in the group, and who has. */
export function SeatsCard({ groupId, editable }: SeatsCardProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const [draft, setDraft] = useState<SeatDraft>();
  const { data, error, refetch } = useGetList<Seat>('seats', {
    filter: { groupId },
    sort: { field: 'role', order: 'ASC' },
    pagination: { page: 1, perPage: ALL },
  });
  const seats = inSeatingOrder(data ?? [], language);
  const open = seats.filter((seat) => !hasEnded(seat));
  const ended = seats.filter((seat) => hasEnded(seat));
  const add = (
    <button type="button" className="btn s quiet" onClick={() => setDraft({ values: { groupId, role: 'member' } })}>
      {translate('record.add')}
    </button>
  );
  const actions = (
    <>
      <ExportButton order={{ resource: 'seats', filter: { groupId } }} count={seats.length} />
      {editable && <ImportLink target="seats" groupId={groupId} small />}
      {editable && add}
    </>
  );
  const rows = (shown: readonly Seat[]) => (
    <ul className="rows">
      {shown.map((seat) => (
        <SeatRow key={seat.id} seat={seat} onEdit={editable ? setDraft : undefined} />
      ))}
    </ul>
  );
  return (
    <Related title={translate('groups.seats')} count={data && open.length} action={actions}>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={3} />}
      {data?.length === 0 && (
        <div className="empty s">
          <p>{translate('groups.no_seats')}</p>
        </div>
      )}
      {rows(open)}
      {ended.length > 0 && (
        <details className="former">
          <summary>{translate('groups.former_seats', { smart_count: ended.length })}</summary>
          {rows(ended)}
        </details>
      )}
      {draft && (
        <SeatContext>
          <SeatDrawer draft={draft} onClose={() => setDraft(undefined)} onReopen={() => setDraft(draft)} />
        </SeatContext>
      )}
    </Related>
  );
}
