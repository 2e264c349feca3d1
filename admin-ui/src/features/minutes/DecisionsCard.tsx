import { partialDateText, type Decision } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { Icon } from '../../components/Icon.js';
import { Related } from '../../components/record/RecordTools.js';
import { useLanguage } from '../../components/use-language.js';
import { meetingPathOf } from '../meetings/index.js';
import { useDecisions } from './minutes.api.js';
import './minutes.css';

const SHOWN = 8;

/** What was resolved: by a group (`{ groupId }`) or at a meeting (`{ meetingId }`), the latest first. Nothing where nothing was. */
export function DecisionsCard({ filter }: { filter: Readonly<Record<string, string>> }) {
  const translate = useTranslate();
  const { data = [], total } = useDecisions(filter, SHOWN);
  if (!total) return null;
  return (
    <Related title={translate('minutes.decision.title')} count={total}>
      <ul className="rows">
        {data.map((decision) => (
          <li key={decision.id}>
            <Icon name="decision" />
            <span className="grow">
              {decision.text}
              <DecisionFacts decision={decision} here={filter.meetingId} />
            </span>
          </li>
        ))}
      </ul>
    </Related>
  );
}

function DecisionFacts({ decision, here }: { decision: Decision; here: string | undefined }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { number, vote, date, meeting } = decision;
  const facts = [
    number && translate('minutes.decision.numbered', { number }),
    date && partialDateText(date, language),
    vote,
  ].filter(Boolean);
  return (
    <span className="sub">
      {facts.join(' – ')}
      {meeting && meeting.id !== here && (
        <>
          {facts.length > 0 && ' – '}
          <Link to={meetingPathOf(meeting.id)}>{meeting.title}</Link>
        </>
      )}
    </span>
  );
}
