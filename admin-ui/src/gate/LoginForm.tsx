import type { Session } from '@knotenpunkt/shared';
import { useState, type ReactNode } from 'react';
import { ApiProblem } from '../data/problem.js';
import { logIn } from '../data/session.js';
import { CodeField, EmailField, PasswordField } from './fields.js';
import { Problem } from './Problem.js';
import { useText } from './text.js';
import { useSubmit } from './use-submit.js';

interface LoginFormProps {
  /** Whose password is asked for, where that is known already. */
  email?: string;
  /** Stands below the password. */
  children?: ReactNode;
  onEnter: (session: Session) => void;
}

/** E-mail and password, then the second factor where the account asks for it. */
export function LoginForm({ email: known = '', children, onEnter }: LoginFormProps) {
  const text = useText();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string>();

  const { busy, error, submit } = useSubmit(async () => {
    try {
      onEnter(await logIn({ email: email.trim(), password, code }));
    } catch (problem) {
      if (!(problem instanceof ApiProblem) || problem.code !== 'second_factor_required') throw problem;
      setCode('');
    }
  });

  if (code !== undefined) {
    return (
      <form className="gate-form" onSubmit={submit}>
        <Problem error={error} />
        <CodeField label={text('login.code')} hint={text('login.codeHint')} value={code} onChange={setCode} />
        <button type="submit" className="btn primary" aria-disabled={busy}>
          {text('login.codeSubmit')}
        </button>
        <button type="button" className="btn quiet" onClick={() => setCode(undefined)}>
          {text('login.otherAccount')}
        </button>
      </form>
    );
  }
  return (
    <form className="gate-form" onSubmit={submit}>
      <Problem error={error} />
      <EmailField value={email} onChange={setEmail} autoFocus={known === ''} />
      <PasswordField
        label={text('gate.password')}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        autoFocus={known !== ''}
      />
      {children}
      <button type="submit" className="btn primary" aria-disabled={busy}>
        {text('login.submit')}
      </button>
    </form>
  );
}
