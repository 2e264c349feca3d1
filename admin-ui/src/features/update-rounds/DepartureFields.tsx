import { LEFT_BEHIND } from '@knotenpunkt/shared/update-rounds';
import type { LeavingTies, LeftBehind } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { SelectField } from '../../components/form/SelectField.js';
import { TextField } from '../../components/form/TextField.js';
import { leftBehindOf, type Choice } from './review-choices.js';

interface DepartureFieldsProps {
  ties: LeavingTies | undefined;
  /** Somebody follows, to whom seats and invitations can be passed on. */
  followed: boolean;
  choice: Choice;
  onChange: (choice: Choice) => void;
}

/** Since when somebody is gone, and what happens to what hangs on them. */
export function DepartureFields({ ties, followed, choice, onChange }: DepartureFieldsProps) {
  const translate = useTranslate();
  const id = useId();
  const held = [...(ties?.seats ?? []), ...(ties?.invitations ?? [])];
  const offered = LEFT_BEHIND.filter((each) => each !== 'pass' || followed);
  const contact = [ties?.email, ties?.phone].filter(Boolean).join(', ');
  return (
    <div className="review-fields">
      <TextField
        label={translate('update-rounds.review.since')}
        name="day"
        type="date"
        value={choice.day}
        onChange={(day) => onChange({ ...choice, day })}
      />
      {held.length > 0 && (
        <>
          <p className="small">{translate('update-rounds.review.ties', { names: held.join(', ') })}</p>
          <SelectField<LeftBehind>
            label={translate('update-rounds.review.left_behind_label')}
            value={leftBehindOf(choice, followed)}
            choices={offered.map((value) => ({ value, label: translate(`update-rounds.review.left_behind.${value}`) }))}
            onChange={(leftBehind) => onChange({ ...choice, leftBehind })}
          />
        </>
      )}
      {contact && (
        <label className="check" htmlFor={id}>
          <input
            type="checkbox"
            id={id}
            checked={choice.forgetContact ?? false}
            onChange={(event) => onChange({ ...choice, forgetContact: event.target.checked })}
          />
          {translate('update-rounds.review.forget', { contact })}
        </label>
      )}
    </div>
  );
}
