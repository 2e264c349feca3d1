import type { Meeting } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { useMay } from '../../app/session/SessionContext.js';
import { EmptyState } from '../../components/EmptyState.js';
import { NO_FILTER } from '../../components/list/filter-tree.js';
import { Pager } from '../../components/list/Pager.js';
import type { useListRecords } from '../../components/list/use-list-records.js';
import type { Selection } from '../../components/list/use-selection.js';
import type { ListControl } from '../../components/list/use-list-state.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { formatMonth } from '../../components/record/moments.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { useLanguage } from '../../components/use-language.js';
import { CREATE_PATH } from './meeting-layout.js';
import { byMonth } from './meeting-months.js';
import type { Side } from './meeting-sides.js';
import { MeetingRow } from './MeetingRow.js';

interface MeetingListProps {
  control: ListControl;
  query: ReturnType<typeof useListRecords<Meeting>>;
  side: Side;
  /** Absent where meetings cannot be ticked. */
  selection?: Selection;
  now: Date;
}

/** Meetings under their months. */
export function MeetingList({ control, query, side, selection, now }: MeetingListProps) {
  const { data, total = 0, error, refetch, isPlaceholderData } = query;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={8} />;
  if (total === 0) return <NoMeetings control={control} side={side} />;
  const next = side === 'upcoming' && control.state.page === 1 ? data[0] : undefined;
  return (
    <div aria-busy={isPlaceholderData}>
      {byMonth(data).map(({ month, meetings }) => (
        <section key={month} className="month" aria-labelledby={`month-${month}`}>
          <MonthTitle month={month} />
          <ul className="card">
            {meetings.map((meeting) => (
              <MeetingRow key={meeting.id} meeting={meeting} selection={selection} now={now} next={meeting === next} />
            ))}
          </ul>
        </section>
      ))}
      <Pager page={control.state.page} total={total} onPage={(page) => control.change({ page })} />
    </div>
  );
}

function MonthTitle({ month }: { month: string | null }) {
  const translate = useTranslate();
  const language = useLanguage();
  return <h2 id={`month-${month}`}>{month ? formatMonth(`${month}-15`, language) : translate('meetings.no_date')}</h2>;
}

function NoMeetings({ control, side }: { control: ListControl; side: Side }) {
  const translate = useTranslate();
  const may = useMay();
  const { q, parts } = control.state.filter;
  if (q || parts.length > 0) {
    return (
      <EmptyState
        icon="search"
        title={translate('meetings.no_match.title')}
        action={
          <button type="button" className="btn" onClick={() => control.change({ filter: NO_FILTER })}>
            {translate('list.reset_filter')}
          </button>
        }
      >
        {translate('meetings.no_match.text')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="calendar"
      title={translate(`meetings.empty.${side}.title`)}
      action={
        may('meetings.write') && (
          <Link className="btn primary" to={CREATE_PATH}>
            {translate('meetings.plan')}
          </Link>
        )
      }
    >
      {translate(`meetings.empty.${side}.text`)}
    </EmptyState>
  );
}
