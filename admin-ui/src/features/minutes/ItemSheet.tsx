import type { ActionItem, AgendaItem, Decision, Meeting } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Icon } from '../../components/Icon.js';
import { ActionForm } from './ActionForm.js';
import { DecisionForm } from './DecisionForm.js';
import { useActionItems, useDecisions } from './minutes.api.js';
import { MinutesEditor } from './MinutesEditor.js';
import { ActionLine, DecisionLine } from './ResultLines.js';

interface ItemSheetProps {
  meeting: Meeting;
  item: AgendaItem;
  number: number;
  next: AgendaItem | undefined;
  onNext: () => void;
}

/** One item of the agenda, large: what is said, what is resolved, who does what. */
export function ItemSheet({ meeting, item, number, next, onNext }: ItemSheetProps) {
  const translate = useTranslate();
  return (
    <section className="sheet" aria-labelledby="top-title">
      <header>
        <p className="small soft">{translate('minutes.top', { number })}</p>
        <h2 id="top-title">{item.title}</h2>
      </header>
      <MinutesEditor meeting={meeting} item={item} />
      <Results meeting={meeting} item={item} />
      {next && (
        <p className="next-top">
          <button type="button" className="btn s quiet" onClick={onNext}>
            {translate('minutes.next_top', { title: next.title })}
            <Icon name="right" small />
          </button>
        </p>
      )}
    </section>
  );
}

type Editing = { kind: 'decision'; decision?: Decision } | { kind: 'action'; action?: ActionItem };

function Results({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const translate = useTranslate();
  const { data: decisions = [] } = useDecisions({ meetingId: meeting.id });
  const { data: actions = [] } = useActionItems({ meetingId: meeting.id });
  const [editing, setEditing] = useState<Editing>();
  const close = () => setEditing(undefined);
  const ofItem = { meetingId: meeting.id, agendaItemId: item.id };
  const adding = editing && !('decision' in editing && editing.decision) && !('action' in editing && editing.action);
  return (
    <>
      <ul className="results">
        {decisions
          .filter(({ agendaItemId }) => agendaItemId === item.id)
          .map((decision) =>
            editing?.kind === 'decision' && editing.decision?.id === decision.id ? (
              <li key={decision.id}>
                <DecisionForm decision={decision} of={ofItem} onClose={close} />
              </li>
            ) : (
              <DecisionLine key={decision.id} decision={decision} onEdit={() => setEditing({ kind: 'decision', decision })} />
            ),
          )}
        {actions
          .filter(({ agendaItemId }) => agendaItemId === item.id)
          .map((action) =>
            editing?.kind === 'action' && editing.action?.id === action.id ? (
              <li key={action.id}>
                <ActionForm action={action} of={ofItem} onClose={close} />
              </li>
            ) : (
              <ActionLine key={action.id} action={action} onEdit={() => setEditing({ kind: 'action', action })} />
            ),
          )}
      </ul>
      {adding && editing.kind === 'decision' && <DecisionForm of={ofItem} onClose={close} />}
      {adding && editing.kind === 'action' && <ActionForm of={ofItem} onClose={close} />}
      {!editing && (
        <div className="btns result-buttons">
          <button type="button" className="btn s act" onClick={() => setEditing({ kind: 'decision' })}>
            <Icon name="decision" />
            {translate('minutes.decision.add')}
          </button>
          <button type="button" className="btn s act" onClick={() => setEditing({ kind: 'action' })}>
            <Icon name="task" />
            {translate('minutes.action.add')}
          </button>
        </div>
      )}
    </>
  );
}
