import type { Meeting } from '@knotenpunkt/shared';
import { useGetList, useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatDay } from '../../components/record/moments.js';
import { useLanguage } from '../../components/use-language.js';
import { AnswerBar } from './AnswerBar.js';
import { DateTile } from './DateTile.js';
import { pathOf, PATH, RESOURCE } from './meeting-layout.js';
import { WhenAndWhere } from './MeetingRow.js';
import { useNow } from '../../components/use-now.js';
import { useToday } from '../../components/use-today.js';
import { dayOf } from '../../components/wall-clock.js';

interface NextMeetingsProps {
  count?: number;
  /** What can be done with a meeting right here. */
  renderAction?: (meeting: Meeting) => ReactNode;
}

/** The meetings to come, on their thread, with their answers. Nothing where there are none. */
export function NextMeetings({ count = 3, renderAction }: NextMeetingsProps) {
  const translate = useTranslate();
  const now = useNow();
  const { data = [], total = 0 } = useUpcoming(count);
  if (data.length === 0) return null;
  return (
    <section aria-labelledby="next-meetings">
      <div className="sec-head">
        <h2 id="next-meetings">{translate('meetings.next')}</h2>
        <Link className="end" to={PATH}>
          {translate('meetings.all', { smart_count: total })}
        </Link>
      </div>
      <ol className="agenda">
        {data.map((meeting, index) => (
          <li key={meeting.id}>
            <DateTile meeting={meeting} soon={index === 0} />
            <div>
              <h3>
                <Link className="name" to={pathOf(meeting.id)}>
                  {meeting.title}
                </Link>
              </h3>
              <p className="small muted">
                <FullDate meeting={meeting} />
                <WhenAndWhere meeting={meeting} now={now} />
              </p>
              <AnswerBar counts={meeting.answers} />
              {renderAction && <div className="btns">{renderAction(meeting)}</div>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** For those who cannot see the leaf of the calendar. */
function FullDate({ meeting: { starts } }: { meeting: Meeting }) {
  const language = useLanguage();
  return starts && <span className="vh">{formatDay(dayOf(starts), language)}, </span>;
}

/** Meetings from today on that take place. */
function useUpcoming(count: number) {
  const today = useToday();
  const where = {
    and: [
      { field: 'day', op: 'gte', value: today },
      { field: 'state', op: 'ne', value: 'cancelled' },
    ],
  };
  return useGetList<Meeting>(RESOURCE, {
    filter: { where },
    sort: { field: 'day', order: 'ASC' },
    pagination: { page: 1, perPage: count },
  });
}
