import type { AgendaItem, Meeting } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { EmptyState } from '../../components/EmptyState.js';
import { Icon } from '../../components/Icon.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { useAction } from '../../components/use-action.js';
import { useLanguage } from '../../components/use-language.js';
import { useMay } from '../../app/session/SessionContext.js';
import { useInvitations } from '../invitations/index.js';
import { meetingPathOf, whenInWords } from '../meetings/index.js';
import { reopenMeeting, useActionItems, useAgenda, useDecisions } from './minutes.api.js';
import { ActionLine, DecisionLine } from './ResultLines.js';

/** The minutes to be read, item by item. */
export function MinutesSheet({ meeting, mayWrite }: { meeting: Meeting; mayWrite: boolean }) {
  const translate = useTranslate();
  const language = useLanguage();
  const may = useMay();
  const { data: items, error, refetch } = useAgenda(meeting.id);
  const run = useAction('meetings');
  const reopenable = mayWrite && meeting.state === 'closed' && meeting.starts !== null && !meeting.archivedAt;
  const when = whenInWords(meeting, { translate, language });
  return (
    <>
      <nav className="crumbs" aria-label={translate('record.crumbs')}>
        <ol>
          <li>
            <Link to={meetingPathOf(meeting.id)}>{meeting.title}</Link>
          </li>
        </ol>
      </nav>
      <div className="sec-head">
        <h1>{translate('minutes.title')}</h1>
        <div className="btns end">
          {reopenable && (
            <button
              type="button"
              className="btn"
              onClick={() => void run(() => reopenMeeting(meeting.id), translate('minutes.reopened'))}
            >
              <Icon name="pen" />
              {translate('minutes.reopen')}
            </button>
          )}
          <button type="button" className="btn" onClick={() => print()}>
            {translate('meetings.print')}
          </button>
        </div>
      </div>
      <p className="soft">{[meeting.title, when, meeting.placeName].filter(Boolean).join(' – ')}</p>
      {may('invitations.read') && <Present meeting={meeting} />}
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!items && !error && <SkeletonRows rows={8} />}
      {items && <Items meeting={meeting} items={items} />}
    </>
  );
}

function Present({ meeting }: { meeting: Meeting }) {
  const translate = useTranslate();
  const { data = [] } = useInvitations(meeting.id);
  const present = data.filter(({ attendance }) => attendance === 'present').map(({ name }) => name);
  if (present.length === 0) return null;
  return <p className="small soft">{translate('minutes.present', { names: present.join(', ') })}</p>;
}

function Items({ meeting, items }: { meeting: Meeting; items: readonly AgendaItem[] }) {
  const translate = useTranslate();
  const { data: decisions = [] } = useDecisions({ meetingId: meeting.id });
  const { data: actions = [] } = useActionItems({ meetingId: meeting.id });
  if (items.length + decisions.length + actions.length === 0) {
    return (
      <EmptyState icon="note" title={translate('minutes.none.title')}>
        {translate('minutes.none.text')}
      </EmptyState>
    );
  }
  const sections = [
    ...items.map((item, index) => ({ id: item.id, item, number: index + 1 })),
    { id: null, item: null, number: 0 },
  ];
  return (
    <div className="sheet-read">
      {sections.map(({ id, item, number }) => {
        const resolved = decisions.filter(({ agendaItemId }) => agendaItemId === id);
        const agreed = actions.filter(({ agendaItemId }) => agendaItemId === id);
        if (!item && resolved.length + agreed.length === 0) return null;
        return (
          <section key={id} aria-label={item?.title ?? translate('minutes.without_item')}>
            {item && (
              <h2>
                <span className="muted num">{number}</span> {item.title}
              </h2>
            )}
            {item?.minutes && <p className="value-text">{item.minutes}</p>}
            <ul className="results">
              {resolved.map((decision) => (
                <DecisionLine key={decision.id} decision={decision} />
              ))}
              {agreed.map((action) => (
                <ActionLine key={action.id} action={action} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
