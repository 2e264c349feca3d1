import { useMutation } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { RefusalNotice } from '../../components/form/RefusalNotice.js';
import { TextField } from '../../components/form/TextField.js';

interface CodeFormProps {
  /** Translation key of what will be done. */
  label: string;
  onCode: (code: string) => Promise<void>;
  onCancel: () => void;
}

/** Asks for a code of the authenticator app before something weighty. */
export function CodeForm({ label, onCode, onCancel }: CodeFormProps) {
  const translate = useTranslate();
  const [code, setCode] = useState('');
  const { mutate, error, isPending } = useMutation({ mutationFn: onCode });
  return (
    <form
      className="account-form"
      onSubmit={(event) => {
        event.preventDefault();
        mutate(code.trim());
      }}
    >
      <RefusalNotice error={error} />
      <TextField
        label={translate('own.factor.code')}
        hint={translate('own.factor.code_hint')}
        name="code"
        autoComplete="one-time-code"
        required
        minLength={6}
        maxLength={20}
        value={code}
        onChange={setCode}
        error={error}
      />
      <div className="btns">
        <button type="submit" className="btn primary" disabled={isPending}>
          {translate(label)}
        </button>
        <button type="button" className="btn quiet" onClick={onCancel}>
          {translate('shell.cancel')}
        </button>
      </div>
    </form>
  );
}
