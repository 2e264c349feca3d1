import type { Filter, Meeting } from '@knotenpunkt/shared';
import { useGetList, useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { useMay } from '../../app/session/SessionContext.js';
import { Icon } from '../../components/Icon.js';
import { readFilter, writeFilter } from '../../components/list/filter-tree.js';
import { addressOf } from '../../components/list/list-address.js';
import { Related } from '../../components/record/RecordTools.js';
import { useNow } from '../../components/use-now.js';
import { useToday } from '../../components/use-today.js';
import { DateTile } from './DateTile.js';
import { PATH, pathOf, RESOURCE } from './meeting-layout.js';
import { onSide, sortOf, type Side } from './meeting-sides.js';
import { WhenAndWhere } from './MeetingRow.js';

/** How many of those to come and of those past are shown. */
const SHOWN = { upcoming: 2, past: 3 } as const satisfies Record<Side, number>;

/** Meetings somebody is on the list of. */
export function MeetingsOfPerson({ personId }: { personId: string }) {
  return <ParticipantsMeetings field="personId" value={personId} />;
}

/** Meetings an organisation is a party to, or somebody is on the list of on its behalf. */
export function MeetingsOfOrganisation({ organisationId }: { organisationId: string }) {
  return <ParticipantsMeetings field="organisationId" value={organisationId} />;
}

function ParticipantsMeetings({ field, value }: { field: 'personId' | 'organisationId'; value: string }) {
  const where = { related: 'participants', where: { field, op: 'eq', value } } as const;
  return useMay()('meetings.read') && <MeetingsCard filter={{ where }} optional />;
}

interface MeetingsCardProps {
  /** Whose meetings: `{ groupId }`, `{ networkId }`, `{ initiativeId }` or a condition. */
  filter: Filter;
  /** Where the next one is planned; absent for those who may not. */
  planPath?: string;
  /** Shown only where there are meetings. */
  optional?: boolean;
}

/** The meetings of a record: the next ones, then the last ones. */
export function MeetingsCard({ filter, planPath, optional = false }: MeetingsCardProps) {
  const translate = useTranslate();
  const may = useMay();
  const now = useNow();
  const { next, last, total } = useMeetings(filter);
  const plan = planPath && may('meetings.write') && (
    <Link className="btn s act" to={planPath}>
      <Icon name="plus" small />
      {translate('meetings.plan')}
    </Link>
  );
  if (optional && !total) return null;
  return (
    <Related title={translate('meetings.title')} count={total} action={total ? plan : undefined}>
      {total === 0 && (
        <div className="empty s">
          <p>{translate('meetings.none_here')}</p>
          {plan}
        </div>
      )}
      <SideOfCard title={translate('meetings.card.next')} meetings={next} now={now} />
      <SideOfCard title={translate('meetings.card.last')} meetings={last} now={now} />
      {total !== undefined && total > next.length + last.length && (
        <p className="small">
          <Link to={addressOf(PATH, filter)}>{translate('meetings.all', { smart_count: total })}</Link>
        </p>
      )}
    </Related>
  );
}

function useMeetings(filter: Filter): { next: Meeting[]; last: Meeting[]; total: number | undefined } {
  const next = useSide(filter, 'upcoming');
  const last = useSide(filter, 'past');
  const total = next.total === undefined || last.total === undefined ? undefined : next.total + last.total;
  return { next: next.data ?? [], last: last.data ?? [], total };
}

function useSide(filter: Filter, side: Side) {
  const today = useToday();
  return useGetList<Meeting>(RESOURCE, {
    filter: writeFilter(onSide(readFilter(filter), side, today)),
    sort: sortOf(side),
    pagination: { page: 1, perPage: SHOWN[side] },
  });
}

function SideOfCard({ title, meetings, now }: { title: string; meetings: Meeting[]; now: Date }) {
  if (meetings.length === 0) return null;
  return (
    <>
      <h3 className="meetings-side">{title}</h3>
      <ul className="rows meetings-card">
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <DateTile meeting={meeting} />
            <span className="grow">
              <Link className="name" to={pathOf(meeting.id)}>
                {meeting.title}
              </Link>
              <span className="sub">
                <WhenAndWhere meeting={meeting} now={now} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
