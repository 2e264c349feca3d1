import { PASSWORD_MIN_LENGTH } from '@knotenpunkt/shared/account';
import { useState } from 'react';
import { PasswordField } from './fields.js';
import { Problem } from './Problem.js';
import { useText } from './text.js';
import { useSubmit } from './use-submit.js';

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
        hint={text('newPassword.hint', { count: PASSWORD_MIN_LENGTH })}
        autoComplete="new-password"
        minLength={PASSWORD_MIN_LENGTH}
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
