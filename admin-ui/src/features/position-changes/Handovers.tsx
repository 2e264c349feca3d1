import { HANDOVERS, type Handover, type HandoverInput } from '@knotenpunkt/shared/position-changes';
import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { useController, useFormState } from 'react-hook-form';
import { ReferenceInput } from '../../components/form/ReferenceInput.js';

/** A seat or an invitation as the form names it. */
interface LooseEnd {
  id: string;
  title: string;
  detail: string;
}

interface HandoversProps {
  name: 'seats' | 'invitations';
  ends: readonly LooseEnd[];
}

/** What becomes of each seat or invitation: it goes with the person, ends, or passes to a successor. */
export function Handovers({ name, ends }: HandoversProps) {
  const translate = useTranslate();
  // What the server refuses is told at the list.
  const refusal = useFormState().errors[name]?.message;
  if (ends.length === 0) return null;
  return (
    <fieldset className="handover-group">
      <legend>{translate(`position-changes.${name}`)}</legend>
      {typeof refusal === 'string' && (
        <p className="field bad">
          <span className="err">{refusal}</span>
        </p>
      )}
      <ul className="rows">
        {ends.map((end, index) => (
          <HandoverRow key={end.id} name={name} index={index} end={end} />
        ))}
      </ul>
      {name === 'invitations' && <p className="small muted">{translate('position-changes.not_written')}</p>}
    </fieldset>
  );
}

function HandoverRow({ name, index, end }: { name: string; index: number; end: LooseEnd }) {
  const translate = useTranslate();
  const id = useId();
  const successorNeeded = ({ handover, successorId }: HandoverInput) =>
    handover !== 'pass' || Boolean(successorId) || translate('problems.field.required');
  const { field, fieldState } = useController({ name: `${name}.${index}`, rules: { validate: successorNeeded } });
  const wish = field.value as HandoverInput;
  const refused = fieldState.error?.message;
  const choose = (handover: Handover) => field.onChange({ ...wish, handover });
  return (
    <li className="handover">
      <span className="grow">
        <span className="name" id={`${id}-end`}>
          {end.title}
        </span>
        <span className="sub">{end.detail}</span>
      </span>
      <select
        className="input"
        aria-labelledby={`${id}-end`}
        value={wish.handover}
        onChange={(event) => choose(event.target.value as Handover)}
      >
        {HANDOVERS.map((handover) => (
          <option key={handover} value={handover}>
            {translate(`position-changes.handover.${handover}`)}
          </option>
        ))}
      </select>
      {wish.handover === 'pass' && (
        <div className={refused ? 'field bad handover-to' : 'field handover-to'}>
          <ReferenceInput
            resource="persons"
            label={translate('position-changes.successor', { what: end.title })}
            value={wish.successorId ?? null}
            onChange={(successorId) => field.onChange({ ...wish, successorId })}
            invalid={Boolean(refused)}
          />
          {refused && <span className="err">{refused}</span>}
        </div>
      )}
    </li>
  );
}
