import { Dialog } from '@base-ui/react/dialog';
import { useTranslate } from 'ra-core';
import { useId, useMemo, useState } from 'react';
import { differences, merge, proposedChoices, type Choice, type Conflict, type Difference, type Values } from './conflict.js';
import { fieldAt } from './described-field.js';
import { useFields } from './FieldsContext.js';
import { FieldValue } from './FieldValue.js';
import './record.css';

interface ConflictDialogProps {
  conflict: Conflict;
  onAnswer: (merged: Values | undefined) => void;
}

/** Somebody saved first: what stood, what they wrote, what I wrote, and a choice per field. */
export function ConflictDialog({ conflict, onAnswer }: ConflictDialogProps) {
  const translate = useTranslate();
  const { declared } = useFields();
  const { base, mine, theirs } = conflict;
  const found = useMemo(() => differences(declared, base, mine, theirs), [declared, base, mine, theirs]);
  const [choices, setChoices] = useState<Record<string, Choice>>(() => proposedChoices(found));
  const open = found.filter(({ field }) => !choices[field]).length;
  const chooseAll = (choice: Choice) => setChoices(Object.fromEntries(found.map(({ field }) => [field, choice])));

  return (
    <Dialog.Root open onOpenChange={(opened) => !opened && onAnswer(undefined)} disablePointerDismissal>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Popup className="dialog conflict">
          <Dialog.Title render={<h2 />}>{translate('record.conflict.title')}</Dialog.Title>
          <Dialog.Description className="soft">{translate('record.conflict.text')}</Dialog.Description>
          <div className="btns conflict-all">
            <button type="button" className="btn s quiet" onClick={() => chooseAll('mine')}>
              {translate('record.conflict.all_mine')}
            </button>
            <button type="button" className="btn s quiet" onClick={() => chooseAll('theirs')}>
              {translate('record.conflict.all_theirs')}
            </button>
          </div>
          <div className="conflict-fields">
            {found.map((difference) => (
              <FieldChoice
                key={difference.field}
                difference={difference}
                chosen={choices[difference.field]}
                onChoose={(choice) => setChoices((former) => ({ ...former, [difference.field]: choice }))}
              />
            ))}
          </div>
          <footer className="btns dialog-foot">
            <button type="button" className="btn quiet" onClick={() => onAnswer(undefined)}>
              {translate('record.conflict.back')}
            </button>
            <button
              type="button"
              className="btn primary"
              disabled={open > 0}
              onClick={() => onAnswer(merge(theirs, found, choices))}
            >
              {open > 0 ? translate('record.conflict.still_open', { smart_count: open }) : translate('record.conflict.save')}
            </button>
          </footer>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface FieldChoiceProps {
  difference: Difference;
  chosen: Choice | undefined;
  onChoose: (choice: Choice) => void;
}

function FieldChoice({ difference, chosen, onChoose }: FieldChoiceProps) {
  const translate = useTranslate();
  const { fields } = useFields();
  const id = useId();
  const { field: path, base, mine, theirs, changedBy } = difference;
  const field = fieldAt(fields, path);
  const sides: { choice: Choice; value: unknown }[] = [
    { choice: 'mine', value: mine },
    { choice: 'theirs', value: theirs },
  ];
  return (
    <fieldset className={chosen ? 'conflict-field' : 'conflict-field undecided'}>
      <legend>
        {field.label} <span className="badge">{translate(`record.conflict.changed_by.${changedBy}`)}</span>
      </legend>
      <p className="small muted">
        {translate('record.conflict.before')} <FieldValue field={field} value={base} />
      </p>
      <div className="conflict-sides">
        {sides.map(({ choice, value }) => (
          <div key={choice} className="conflict-side">
            <input type="radio" id={`${id}-${choice}`} name={id} checked={chosen === choice} onChange={() => onChoose(choice)} />
            <label htmlFor={`${id}-${choice}`}>
              <span className="small muted">{translate(`record.conflict.${choice}`)}</span>
              <span className="conflict-value">
                <FieldValue field={field} value={value} />
              </span>
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
