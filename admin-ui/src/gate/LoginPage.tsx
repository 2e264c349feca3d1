import type { LoginProvider, Session } from '@knotenpunkt/shared';
import { useEffect, useState } from 'react';
import { Icon } from '../components/Icon.js';
import { readLoginProviders, requestLoginLink } from '../data/session.js';
import { GateLink } from './GateLink.js';
import { GateTitle } from './GateTitle.js';
import { LoginForm } from './LoginForm.js';
import { MailRequest } from './MailRequest.js';
import { GATE_PATHS } from './paths.js';
import { Problem } from './Problem.js';
import { refusalIn } from './refusal.js';
import { useText } from './text.js';

interface LoginPageProps {
  goTo: (path: string) => void;
  onEnter: (session: Session) => void;
}

export function LoginPage({ goTo, onEnter }: LoginPageProps) {
  const text = useText();
  const [byMail, setByMail] = useState(false);
  const [refusal] = useState(() => refusalIn(location.search));
  if (byMail) {
    return <MailRequest texts="link" send={requestLoginLink} onBack={() => setByMail(false)} />;
  }
  return (
    <>
      <GateTitle>{text('login.title')}</GateTitle>
      <Problem error={refusal} />
      <LoginForm onEnter={onEnter} otherWays={<OtherWays onMail={() => setByMail(true)} />}>
        <p className="aside">
          <GateLink to={GATE_PATHS.password} goTo={goTo}>
            {text('login.forgotten')}
          </GateLink>
        </p>
      </LoginForm>
    </>
  );
}

function OtherWays({ onMail }: { onMail: () => void }) {
  const text = useText();
  return (
    <>
      <p className="or">{text('login.or')}</p>
      <div className="gate-ways">
        <button type="button" className="btn" onClick={onMail}>
          <Icon name="mail" />
          {text('login.link')}
        </button>
        <Providers />
      </div>
    </>
  );
}

/** Logins of the house; where asking for them fails, the other ways remain. */
function Providers() {
  const text = useText();
  const [providers, setProviders] = useState<LoginProvider[]>([]);
  useEffect(() => {
    readLoginProviders().then(setProviders, () => setProviders([]));
  }, []);
  return providers.map(({ id, label }) => (
    <a key={id} className="btn" href={`/api/session/oidc/${encodeURIComponent(id)}`}>
      <Icon name="key" />
      {text('login.provider', { label })}
    </a>
  ));
}
