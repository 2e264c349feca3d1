import { limitOf } from '@knotenpunkt/shared';
import { UPDATE_ROUND_FIELDS } from '@knotenpunkt/shared/update-rounds';
import { useGetList, useTranslate } from 'ra-core';
import { useId, useState, type SubmitEvent } from 'react';
import { SelectField } from '../../components/form/SelectField.js';
import { TextField } from '../../components/form/TextField.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import type { RoundDraft } from './round-draft.js';

const limit = limitOf(UPDATE_ROUND_FIELDS);

/** How many days before the end a reminder may go out. */
const DAYS = { type: 'number', min: 0, max: 90 };

interface RoundFormProps {
  initial: RoundDraft;
  saveLabel: string;
  onSave: (draft: RoundDraft) => Promise<void>;
  onCancel: () => void;
}

/** Name, days and text of a round. */
export function RoundForm({ initial, saveLabel, onSave, onCancel }: RoundFormProps) {
  const translate = useTranslate();
  const [draft, setDraft] = useState(initial);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const save = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    await onSave(draft).catch(setError);
    setBusy(false);
  };
  const field = (name: keyof RoundDraft) => ({
    label: translate(`update-rounds.fields.${name}`),
    name,
    value: draft[name],
    onChange: (value: string) => setDraft((former) => ({ ...former, [name]: value })),
  });
  return (
    <form className="drawer-form" onSubmit={(event) => void save(event)}>
      <div className="form-grid round-form">
        <TextField {...field('name')} required maxLength={limit('name')} error={error} />
        <TextField {...field('dueOn')} type="date" required error={error} />
        <div className="round-pair">
          <TextField {...field('firstReminderDays')} {...DAYS} hint={translate('update-rounds.hints.reminder')} error={error} />
          <TextField {...field('lastReminderDays')} {...DAYS} error={error} />
        </div>
        <ContactField {...field('contactUserId')} />
        <LetterField {...field('textDe')} hint={translate('update-rounds.hints.text')} />
        <LetterField {...field('textEn')} />
        {Boolean(error) && <ProblemNotice error={error} />}
      </div>
      <footer className="btns form-foot">
        <button type="submit" className="btn primary" disabled={busy}>
          {saveLabel}
        </button>
        <button type="button" className="btn quiet" onClick={onCancel}>
          {translate('form.cancel')}
        </button>
      </footer>
    </form>
  );
}

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Who of the coordination answers questions; replies go there. */
function ContactField({ label, value, onChange }: FieldProps) {
  const { data = [] } = useGetList<{ id: string; name: string }>('colleagues', {
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  const choices = data.map(({ id, name }) => ({ value: id, label: name }));
  return <SelectField label={label} value={value} choices={choices} onChange={onChange} />;
}

function LetterField({ label, hint, value, onChange }: FieldProps & { hint?: string }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="input"
        rows={7}
        required
        maxLength={limit('textDe')}
        aria-describedby={`${id}-hint`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <span id={`${id}-hint`} className="hint">
        {hint}
      </span>
    </div>
  );
}
