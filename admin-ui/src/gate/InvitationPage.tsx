import type { Session, UserInvitation } from '@knotenpunkt/shared';
import { useEffect, useState } from 'react';
import { acceptInvitation, readInvitation } from '../data/session.js';
import { GateTitle } from './GateTitle.js';
import { NewPasswordForm } from './NewPasswordForm.js';
import { Problem } from './Problem.js';
import { useText } from './text.js';

interface InvitationPageProps {
  token: string;
  onEnter: (session: Session) => void;
}

/** Whoever was invited sets a password and is in. */
export function InvitationPage({ token, onEnter }: InvitationPageProps) {
  const text = useText();
  const [invitation, setInvitation] = useState<UserInvitation>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    readInvitation(token).then(setInvitation, setError);
  }, [token]);
  return (
    <>
      <GateTitle>{text('invitation.title')}</GateTitle>
      <Problem error={error} />
      {invitation && (
        <>
          <p className="soft">{text('invitation.intro', { name: invitation.name, email: invitation.email })}</p>
          <NewPasswordForm
            action={text('invitation.submit')}
            save={async (password) => onEnter(await acceptInvitation(token, password))}
          />
        </>
      )}
    </>
  );
}
