import type { Meeting } from '@knotenpunkt/shared';
import { partialDateText } from '@knotenpunkt/shared/partial-dates';
import { useGetList, useTranslate } from 'ra-core';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { useMay } from '../../app/session/SessionContext.js';
import { Icon } from '../../components/Icon.js';
import { formatDay } from '../../components/record/moments.js';
import { Related } from '../../components/record/RecordTools.js';
import { useLanguage } from '../../components/use-language.js';

/** Meetings shown on the page of a group. */
const SHOWN = 5;

/** When the group meets and has met, the latest first. */
export function GroupMeetings({ groupId }: { groupId: string }) {
  return useMay()('meetings.read') ? <Meetings groupId={groupId} /> : null;
}

function Meetings({ groupId }: { groupId: string }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { data, total } = useGetList<Meeting>('meetings', {
    filter: { groupId },
    sort: { field: 'day', order: 'DESC' },
    pagination: { page: 1, perPage: SHOWN },
  });
  if (!data) return null;
  return (
    <Related title={translate('groups.meetings')} count={total}>
      {data.length === 0 && <p className="small muted">{translate('groups.no_meetings')}</p>}
      <ul className="rows">
        {data.map(({ id, title, starts, held }) => (
          <li key={id}>
            <Icon name="calendar" />
            <span className="grow">
              <span className="name">
                <RecordLink resource="meetings" record={{ id, name: title }} />
              </span>
              <span className="sub">{starts ? formatDay(starts, language) : held && partialDateText(held, language)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Related>
  );
}
