import { limitOf } from '@knotenpunkt/shared';
import { UPDATE_ROUND_FIELDS } from '@knotenpunkt/shared/update-rounds';
import { useGetList, useTranslate } from 'ra-core';
import { useId, useState, type SubmitEvent } from 'react';
import { SelectField } from '../../components/form/SelectField.js';
import { TextField } from '../../components/form/TextField.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import type { RoundDraft } from './round-draft.js';

const limit = limitOf(UPDATE_ROUND_FIELDS);

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
  const set = (part: Partial<RoundDraft>) => setDraft((former) => ({ ...former, ...part }));
  const save = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    await onSave(draft).catch(setError);
    setBusy(false);
  };
  const word = (name: string) => translate(`update-rounds.fields.${name}`);
  return (
    <form className="drawer-form" onSubmit={(event) => void save(event)}>
      <div className="form-grid round-form">
        <TextField
          label={word('name')}
          name="name"
          required
          maxLength={limit('name')}
          value={draft.name}
          onChange={(name) => set({ name })}
          error={error}
        />
        <TextField
          label={word('dueOn')}
          name="dueOn"
          type="date"
          required
          value={draft.dueOn}
          onChange={(dueOn) => set({ dueOn })}
          error={error}
        />
        <div className="round-pair">
          <TextField
            label={word('firstReminderDays')}
            name="firstReminderDays"
            type="number"
            min={0}
            max={90}
            value={draft.firstReminderDays}
            onChange={(firstReminderDays) => set({ firstReminderDays })}
            hint={translate('update-rounds.hints.reminder')}
            error={error}
          />
          <TextField
            label={word('lastReminderDays')}
            name="lastReminderDays"
            type="number"
            min={0}
            max={90}
            value={draft.lastReminderDays}
            onChange={(lastReminderDays) => set({ lastReminderDays })}
            error={error}
          />
        </div>
        <ContactField value={draft.contactUserId} onChange={(contactUserId) => set({ contactUserId })} />
        <LetterField
          label={word('textDe')}
          hint={translate('update-rounds.hints.text')}
          value={draft.textDe}
          onChange={(textDe) => set({ textDe })}
        />
        <LetterField label={word('textEn')} value={draft.textEn} onChange={(textEn) => set({ textEn })} />
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

/** Who of the coordination answers questions; replies go there. */
function ContactField({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const translate = useTranslate();
  const { data = [] } = useGetList<{ id: string; name: string }>('colleagues', {
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  return (
    <SelectField
      label={translate('update-rounds.fields.contactUserId')}
      value={value}
      choices={data.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={onChange}
    />
  );
}

interface LetterFieldProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
}

function LetterField({ label, hint, value, onChange }: LetterFieldProps) {
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
