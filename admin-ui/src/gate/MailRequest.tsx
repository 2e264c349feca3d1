import { useState } from 'react';
import { EmailField } from './fields.js';
import { GateTitle } from './GateTitle.js';
import { Problem } from './Problem.js';
import { useText } from './text.js';
import { useSubmit } from './use-submit.js';

interface MailRequestProps {
  /** Branch of the texts: a link for logging in or for a new password. */
  texts: 'link' | 'reset';
  send: (email: string) => Promise<void>;
  onBack: () => void;
}

/** Asks for an address to send a link to. The answer never tells whether there is such an account. */
export function MailRequest({ texts, send, onBack }: MailRequestProps) {
  const text = useText();
  const [email, setEmail] = useState('');
  const [sentTo, setSentTo] = useState<string>();
  const { busy, error, submit } = useSubmit(async () => {
    await send(email.trim());
    setSentTo(email.trim());
  });
  const back = (
    <button type="button" className="btn quiet" onClick={onBack}>
      {text('gate.back')}
    </button>
  );

  if (sentTo) {
    return (
      <div role="status" className="gate-form">
        <GateTitle>{text('link.sentTitle')}</GateTitle>
        <p className="soft">{text(`${texts}.sent`, { email: sentTo })}</p>
        {back}
      </div>
    );
  }
  return (
    <>
      <GateTitle>{text(`${texts}.title`)}</GateTitle>
      <p className="soft">{text(`${texts}.intro`)}</p>
      <form className="gate-form" onSubmit={submit}>
        <Problem error={error} />
        <EmailField value={email} onChange={setEmail} autoFocus />
        <button type="submit" className="btn primary" aria-disabled={busy}>
          {text(`${texts}.submit`)}
        </button>
        {back}
      </form>
    </>
  );
}
