import type { Meeting } from '@knotenpunkt/shared';
import { useGetList, useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { useMay } from '../../app/session/SessionContext.js';
import { Icon } from '../../components/Icon.js';
import { addressOf } from '../../components/list/list-address.js';
import { Related } from '../../components/record/RecordTools.js';
import { DateTile } from './DateTile.js';
import { PATH, pathOf, RESOURCE } from './meeting-layout.js';
import { WhenAndWhere } from './MeetingRow.js';
import { useNow } from '../../components/use-now.js';

const SHOWN = 4;

interface MeetingsCardProps {
  /** Whose meetings: `{ groupId }`, `{ networkId }` or `{ initiativeId }`. */
  filter: Readonly<Record<string, string>>;
  /** Where the next one is planned; absent for those who may not. */
  planPath?: string;
}

/** The meetings of a record, the latest first. */
export function MeetingsCard({ filter, planPath }: MeetingsCardProps) {
  const translate = useTranslate();
  const may = useMay();
  const now = useNow();
  const { data = [], total } = useGetList<Meeting>(RESOURCE, {
    filter,
    sort: { field: 'day', order: 'DESC' },
    pagination: { page: 1, perPage: SHOWN },
  });
  const plan = planPath && may('meetings.write') && (
    <Link className="btn s act" to={planPath}>
      <Icon name="plus" small />
      {translate('meetings.plan')}
    </Link>
  );
  return (
    <Related title={translate('meetings.title')} count={total} action={total ? plan : undefined}>
      {total === 0 && (
        <div className="empty s">
          <p>{translate('meetings.none_here')}</p>
          {plan}
        </div>
      )}
      <ul className="rows meetings-card">
        {data.map((meeting) => (
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
      {total !== undefined && total > data.length && (
        <p className="small">
          <Link to={addressOf(PATH, filter)}>{translate('meetings.all', { smart_count: total })}</Link>
        </p>
      )}
    </Related>
  );
}
