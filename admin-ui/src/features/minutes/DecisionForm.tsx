import { DECISION_FIELDS, limitOf, type Decision } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { addDecision, removeDecision, saveDecision } from './minutes.api.js';
import { useMinutesAction } from './use-minutes-action.js';

const limit = limitOf(DECISION_FIELDS);

interface DecisionFormProps {
  /** The one being changed; without it a new one is made. */
  decision?: Decision;
  of: { meetingId: string; agendaItemId: string };
  onClose: () => void;
}

/** The wording of a decision and how the vote went, where it is taken. */
export function DecisionForm({ decision, of, onClose }: DecisionFormProps) {
  const translate = useTranslate();
  const id = useId();
  const [text, setText] = useState(decision?.text ?? '');
  const [vote, setVote] = useState(decision?.vote ?? '');
  const { run, busy } = useMinutesAction();
  const end = async (work: () => Promise<unknown>) => {
    if (await run(work)) onClose();
  };
  const values = { text: text.trim(), vote: vote.trim() || null };
  return (
    <form
      className="result-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (values.text) void end(() => (decision ? saveDecision(decision, values) : addDecision({ ...values, ...of })));
      }}
    >
      <div className="field">
        <label htmlFor={`${id}-text`}>{translate('minutes.decision.text')}</label>
        <textarea
          id={`${id}-text`}
          className="input"
          rows={3}
          maxLength={limit('text')}
          autoFocus
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-vote`}>{translate('minutes.decision.vote')}</label>
        <input
          id={`${id}-vote`}
          className="input"
          maxLength={limit('vote')}
          placeholder={translate('minutes.decision.vote_hint')}
          value={vote}
          onChange={(event) => setVote(event.target.value)}
        />
      </div>
      <div className="btns">
        <button type="submit" className="btn primary" disabled={busy || !values.text}>
          {translate('form.save')}
        </button>
        <button type="button" className="btn quiet" onClick={onClose}>
          {translate('form.cancel')}
        </button>
        {decision && (
          <button type="button" className="btn quiet" disabled={busy} onClick={() => void end(() => removeDecision(decision))}>
            {translate('minutes.remove')}
          </button>
        )}
      </div>
    </form>
  );
}
