import { useState } from 'react';
import { PasswordField } from './fields.js';
import { Problem } from './Problem.js';
import { useText } from './text.js';
import { useSubmit } from './use-submit.js';

/** Characters; the API asks for the same. */
const SHORTEST_PASSWORD = 12;

interface NewPasswordFormProps {
  action: string;
  save: (password: string) => Promise<void>;
}

export function NewPasswordForm({ action, save }: NewPasswordFormProps) {
  const text = useText();
  const [password, setPassword] = useState('');
  const { busy, error, submit } = useSubmit(() => save(password));
  return (
    <form className="gate-form" onSubmit={submit}>
      <Problem error={error} />
      <PasswordField
        label={text('newPassword.label')}
        hint={text('newPassword.hint')}
        autoComplete="new-password"
        minLength={SHORTEST_PASSWORD}
        autoFocus
        value={password}
        onChange={setPassword}
      />
      <button type="submit" className="btn primary" aria-disabled={busy}>
        {action}
      </button>
    </form>
  );
}
