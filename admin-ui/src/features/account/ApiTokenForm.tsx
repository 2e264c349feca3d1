import type { Action, NewApiToken } from '@knotenpunkt/shared';
import { API_TOKEN_ACTIONS, API_TOKEN_LIFETIMES } from '@knotenpunkt/shared/api-tokens';
import { useMutation } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useMay, useSession } from '../../app/session/SessionContext.js';
import { RefusalNotice } from '../../components/form/RefusalNotice.js';
import { SelectField } from '../../components/form/SelectField.js';
import { TextField } from '../../components/form/TextField.js';
import { createApiToken } from './account.api.js';

interface ApiTokenFormProps {
  onCreated: (token: NewApiToken) => void;
  onCancel: () => void;
}

export function ApiTokenForm({ onCreated, onCancel }: ApiTokenFormProps) {
  const translate = useTranslate();
  const { session } = useSession();
  const [name, setName] = useState('');
  const [days, setDays] = useState('90');
  const [actions, setActions] = useState<readonly Action[]>([]);
  const lifetime = API_TOKEN_LIFETIMES.find((given) => String(given) === days) ?? API_TOKEN_LIFETIMES[0];
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => createApiToken({ name, actions: [...actions], days: lifetime, regionId: session.region?.id ?? null }),
    onSuccess: onCreated,
  });
  return (
    <form
      className="account-form wide"
      onSubmit={(event) => {
        event.preventDefault();
        mutate();
      }}
    >
      <RefusalNotice error={error} />
      <TextField
        label={translate('own.tokens.name')}
        hint={translate('own.tokens.name_hint')}
        name="name"
        required
        maxLength={100}
        value={name}
        onChange={setName}
        error={error}
      />
      <ActionChoice chosen={actions} onChange={setActions} />
      <SelectField
        label={translate('own.tokens.days')}
        value={days}
        choices={API_TOKEN_LIFETIMES.map((given) => ({
          value: String(given),
          label: translate('own.tokens.lifetime', { smart_count: given }),
        }))}
        onChange={setDays}
      />
      <div className="btns">
        <button type="submit" className="btn primary" disabled={isPending || actions.length === 0}>
          {translate('own.tokens.create')}
        </button>
        <button type="button" className="btn quiet" onClick={onCancel}>
          {translate('shell.cancel')}
        </button>
      </div>
    </form>
  );
}

interface ActionChoiceProps {
  chosen: readonly Action[];
  onChange: (actions: readonly Action[]) => void;
}

/** Only what the user may do here can be given on. */
function ActionChoice({ chosen, onChange }: ActionChoiceProps) {
  const translate = useTranslate();
  const may = useMay();
  const toggle = (action: Action) =>
    onChange(chosen.includes(action) ? chosen.filter((other) => other !== action) : [...chosen, action]);
  return (
    <fieldset className="field action-choice">
      <legend>{translate('own.tokens.actions')}</legend>
      {API_TOKEN_ACTIONS.filter(may).map((action) => (
        <label key={action}>
          <input type="checkbox" checked={chosen.includes(action)} onChange={() => toggle(action)} />
          {translate(`actions.${action}`)}
        </label>
      ))}
    </fieldset>
  );
}
