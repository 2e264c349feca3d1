import { useState } from 'react';
import { resetPassword } from '../data/session.js';
import { GateTitle } from './GateTitle.js';
import { NewPasswordForm } from './NewPasswordForm.js';
import { GATE_PATHS } from './paths.js';
import { useText } from './text.js';

interface NewPasswordPageProps {
  token: string;
  goTo: (path: string) => void;
}

export function NewPasswordPage({ token, goTo }: NewPasswordPageProps) {
  const text = useText();
  const [done, setDone] = useState(false);

  async function save(password: string) {
    await resetPassword(token, password);
    setDone(true);
  }

  if (done) {
    return (
      <div role="status" className="gate-form">
        <GateTitle>{text('newPassword.doneTitle')}</GateTitle>
        <p className="soft">{text('newPassword.done')}</p>
        <button type="button" className="btn primary" onClick={() => goTo(GATE_PATHS.login)}>
          {text('newPassword.toLogin')}
        </button>
      </div>
    );
  }
  return (
    <>
      <GateTitle>{text('newPassword.title')}</GateTitle>
      <NewPasswordForm action={text('newPassword.submit')} save={save} />
    </>
  );
}
