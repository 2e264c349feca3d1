import type { Invitation, Meeting } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { daysAgo } from '../../components/format.js';
import { formatDay } from '../../components/record/moments.js';
import { useLanguage } from '../../components/use-language.js';
import { AnswerBar } from '../meetings/index.js';
import { newAnswers } from './new-answers.js';
import { useInvitations } from './invitations.api.js';

/** How the answers stand; what comes in while the page is open is read out. */
export function AnswersCard({ meeting }: { meeting: Meeting }) {
  const translate = useTranslate();
  const { data } = useInvitations(meeting.id);
  return (
    <section className="card pad answers-card" aria-labelledby="answers">
      <div className="sec-head">
        <h2 id="answers">{translate('meetings.answers.title')}</h2>
        <Sent meeting={meeting} invitations={data ?? []} />
      </div>
      <AnswerBar counts={meeting.answers} large />
      {data && <Arrivals invitations={data} />}
    </section>
  );
}

/** "31 eingeladen am Mo., 03.03.2025, erinnert gestern" */
function Sent({ meeting, invitations }: { meeting: Meeting; invitations: readonly Invitation[] }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { invitedAt, answers } = meeting;
  if (!invitedAt) return null;
  const reminded = invitations.flatMap(({ remindedAt }) => remindedAt ?? []).sort();
  const last = reminded.at(-1);
  const near = last && ['today', 'yesterday'][daysAgo(new Date(last), new Date())];
  const invited = translate('invitations.invited_on', { smart_count: answers.invited, day: formatDay(invitedAt, language) });
  return (
    <span className="small muted">
      {invited}
      {last &&
        `, ${near ? translate(`invitations.reminded.${near}`) : translate('invitations.reminded.on', { day: formatDay(last, language) })}`}
    </span>
  );
}

function Arrivals({ invitations }: { invitations: readonly Invitation[] }) {
  const translate = useTranslate();
  const [known, setKnown] = useState(invitations);
  const [news, setNews] = useState<string>();
  if (known !== invitations) {
    setKnown(invitations);
    const arrived = newAnswers(known, invitations).map(({ name, answer }) =>
      translate('invitations.arrived', { name, answer: translate(`invitations.answer.${answer}`) }),
    );
    if (arrived.length > 0) setNews(arrived.join(' '));
  }
  return (
    <p className="small arrivals" role="status">
      {news}
    </p>
  );
}
