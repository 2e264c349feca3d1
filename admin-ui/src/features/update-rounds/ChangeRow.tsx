import type { Newcomer, ProposedChange, UpdateReview } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { Icon } from '../../components/Icon.js';
import { AskedText } from './AskedText.js';
import { DepartureFields } from './DepartureFields.js';
import { KeptReasons } from './KeptReasons.js';
import { NewcomerFields } from './NewcomerFields.js';
import type { Choice, Verdict } from './review-choices.js';
import { titleOf } from './change-title.js';
import { ValueEditor } from './ValueEditor.js';

const VERDICTS: readonly Verdict[] = ['approve', 'reject', 'later'];

interface ChangeRowProps {
  change: ProposedChange;
  choice: Choice;
  /** Of a departure: somebody who follows is, or is being, approved. */
  followed: boolean;
  review: UpdateReview;
  onChange: (choice: Choice) => void;
}

/** One proposed change: what stands there, what was proposed, and what becomes of it. */
export function ChangeRow({ change, choice, followed, review, onChange }: ChangeRowProps) {
  const translate = useTranslate();
  const id = useId();
  return (
    <fieldset className="card pad review-row">
      <legend>{titleOf(change, translate)}</legend>
      {change.conflict && (
        <p className="review-conflict">
          <Icon name="alert" small />
          {translate(`update-rounds.review.conflict.${change.kind}`)}
        </p>
      )}
      <KeptReasons change={change} />
      {change.kind === 'field' && <Sides change={change} choice={choice} onChange={onChange} />}
      {change.kind === 'departure' && (
        <DepartureFields
          ties={review.leaving.find(({ changeId }) => changeId === change.id)}
          followed={followed}
          choice={choice}
          onChange={onChange}
        />
      )}
      {change.kind === 'newcomer' && (
        <NewcomerFields
          newcomer={choice.value as Newcomer}
          known={review.known.filter(({ changeId }) => changeId === change.id)}
          choice={choice}
          onChange={onChange}
        />
      )}
      <div className="review-verdict" role="radiogroup" aria-label={titleOf(change, translate)}>
        {VERDICTS.map((verdict) => (
          <label key={verdict} htmlFor={`${id}-${verdict}`}>
            <input
              type="radio"
              id={`${id}-${verdict}`}
              name={id}
              checked={choice.verdict === verdict}
              onChange={() => onChange({ ...choice, verdict })}
            />
            {translate(`update-rounds.review.verdict.${verdict}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Present and proposed, beside each other; what is proposed can be edited before. */
function Sides({ change, choice, onChange }: Pick<ChangeRowProps, 'change' | 'choice' | 'onChange'>) {
  const translate = useTranslate();
  return (
    <div className="review-sides">
      <div>
        <span className="small muted">{translate('update-rounds.review.present')}</span>
        <AskedText change={change} value={change.present} />
        {change.conflict && (
          <span className="sub">
            {translate('update-rounds.review.shown')} <AskedText change={change} value={change.before} />
          </span>
        )}
      </div>
      <div>
        <span className="small muted">{translate('update-rounds.review.proposed')}</span>
        <ValueEditor change={change} value={choice.value} onChange={(value) => onChange({ ...choice, value })} />
      </div>
    </div>
  );
}
