import type { Language, Session } from '@knotenpunkt/shared';
import { useEffect, useState, type ReactElement } from 'react';
import { storedLanguage, storeLanguage } from '../data/language.js';
import { CodePage } from './CodePage.js';
import { GateFrame } from './GateFrame.js';
import { InvitationPage } from './InvitationPage.js';
import { LoginPage } from './LoginPage.js';
import { NewPasswordPage } from './NewPasswordPage.js';
import { readGateLocation } from './paths.js';
import { ResetRequestPage } from './ResetRequestPage.js';
import { loadGateText, TextProvider, type GateText } from './text.js';
import { UnreachablePage } from './UnreachablePage.js';
import './gate.css';

interface GateProps {
  /** The API did not answer at all. */
  unreachable: boolean;
  onEnter: (session: Session) => void;
}

/** The pages before login. They load neither the application nor its libraries. */
export async function createGate(props: GateProps): Promise<ReactElement> {
  return <Gate {...props} firstText={await loadGateText(storedLanguage())} />;
}

function Gate({ unreachable, onEnter, firstText }: GateProps & { firstText: GateText }) {
  const [language, setLanguage] = useState(storedLanguage);
  const [text, setText] = useState<GateText>(() => firstText);
  const [path, setPath] = useState(location.pathname);

  useEffect(() => {
    const read = () => setPath(location.pathname);
    window.addEventListener('popstate', read);
    return () => window.removeEventListener('popstate', read);
  }, []);

  async function changeLanguage(next: Language) {
    const loaded = await loadGateText(next);
    storeLanguage(next);
    setLanguage(next);
    setText(() => loaded);
  }

  function goTo(next: string) {
    history.pushState(null, '', next);
    setPath(next);
  }

  /** The address asked for first stays; that of a gate page gives way to the start page. */
  function enter(session: Session) {
    if (readGateLocation(location.pathname).known) history.replaceState(null, '', '/');
    onEnter(session);
  }

  return (
    <TextProvider value={text}>
      <GateFrame language={language} onLanguage={(next) => void changeLanguage(next)}>
        {unreachable ? <UnreachablePage /> : <CurrentPage key={path} path={path} goTo={goTo} onEnter={enter} />}
      </GateFrame>
    </TextProvider>
  );
}

interface CurrentPageProps {
  path: string;
  goTo: (path: string) => void;
  onEnter: (session: Session) => void;
}

function CurrentPage({ path, goTo, onEnter }: CurrentPageProps) {
  const { page, token } = readGateLocation(path);
  if (page === 'password') return token ? <NewPasswordPage token={token} goTo={goTo} /> : <ResetRequestPage goTo={goTo} />;
  if (page === 'invitation' && token) return <InvitationPage token={token} onEnter={onEnter} />;
  return token ? <CodePage token={token} goTo={goTo} onEnter={onEnter} /> : <LoginPage goTo={goTo} onEnter={onEnter} />;
}
