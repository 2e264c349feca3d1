import type { Meeting } from '@knotenpunkt/shared';
import { partialDateText } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import type { Selection } from '../../components/list/use-selection.js';
import { useLanguage } from '../../components/use-language.js';
import { AnswerBar } from './AnswerBar.js';
import { DateTile } from './DateTile.js';
import { pathOf } from './meeting-layout.js';
import { stageOf } from './meeting-stage.js';
import { attendanceInWords, distanceInWords, hoursInWords } from './meeting-words.js';
import { StageBadge } from './StageBadge.js';

interface MeetingRowProps {
  meeting: Meeting;
  /** Absent where meetings cannot be ticked. */
  selection?: Selection;
  now: Date;
  /** The next one to come. */
  next: boolean;
}

/** A meeting in the list: when, what, where, and how the answers stand. */
export function MeetingRow({ meeting, selection, now, next }: MeetingRowProps) {
  const translate = useTranslate();
  const { id, title, kind, group, network } = meeting;
  return (
    <li className={selection ? 'meeting-row ticked' : 'meeting-row'} data-row={id}>
      {selection && (
        <input
          type="checkbox"
          className="meeting-tick"
          aria-label={translate('list.select_row', { name: title })}
          checked={selection.has(id)}
          onChange={() => selection.toggle(id)}
        />
      )}
      <DateTile meeting={meeting} soon={next} />
      <div className="meeting-what">
        <h3>
          <Link className="name" to={pathOf(id)}>
            {title}
          </Link>
        </h3>
        <p className="small soft">
          <WhenAndWhere meeting={meeting} now={now} />
        </p>
        <p className="small muted">
          {[translate(`meetings.kind.${kind}`), group?.name ?? network?.name].filter(Boolean).join(' – ')}
        </p>
      </div>
      <div className="meeting-answers">
        <Attended meeting={meeting} />
      </div>
      <StageBadge stage={stageOf(meeting, now)} />
    </li>
  );
}

/** "morgen, 09:30–11:30 Uhr – Technologiezentrum"; of a documented meeting the date as exactly as it is known. */
export function WhenAndWhere({ meeting, now }: { meeting: Meeting; now: Date }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { starts, ends, held, placeName } = meeting;
  const hours = starts && ends ? hoursInWords({ starts, ends }, translate) : held && partialDateText(held, language);
  const when = [distanceInWords(meeting, translate, now), hours].filter(Boolean).join(', ');
  return <>{[when, placeName].filter(Boolean).join(' – ')}</>;
}

function Attended({ meeting }: { meeting: Meeting }) {
  const translate = useTranslate();
  if (meeting.attendance !== null) return <p className="small soft">{attendanceInWords(meeting, translate)}</p>;
  return <AnswerBar counts={meeting.answers} />;
}
