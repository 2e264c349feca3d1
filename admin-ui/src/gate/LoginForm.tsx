import type { Session } from '@knotenpunkt/shared';
import { useState, type ReactNode } from 'react';
import { asksForSecondFactor } from '../data/problem.js';
import { logIn } from '../data/session.js';
import { EmailField, PasswordField, SecondFactorField } from './fields.js';
import { Problem } from './Problem.js';
import { useText } from './text.js';
import { useSubmit } from './use-submit.js';

interface LoginFormProps {
  /** Whose password is asked for, where that is known already. */
  email?: string;
  /** Stands below the password. */
  children?: ReactNode;
  /** Other ways to log in; not offered any more once the second factor is asked for. */
  otherWays?: ReactNode;
  onEnter: (session: Session) => void | Promise<void>;
}

/** E-mail and password, then the second factor where the account asks for it. */
export function LoginForm({ email: known = '', children, otherWays, onEnter }: LoginFormProps) {
  const text = useText();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string>();

  const { busy, error, submit } = useSubmit(async () => {
    try {
      await onEnter(await logIn({ email: email.trim(), password, code }));
    } catch (problem) {
      if (!asksForSecondFactor(problem)) throw problem;
      setCode('');
    }
  });

  if (code !== undefined) {
    return (
      <form className="gate-form" onSubmit={submit}>
        <Problem error={error} />
        <SecondFactorField value={code} onChange={setCode} />
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
    <>
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
      {otherWays}
    </>
  );
}
