import { useEffect, useState } from 'react';
import { useLanguage } from '../../components/use-language.js';
import { LoginForm } from '../../gate/LoginForm.js';
import { loadGateText, TextProvider, type GateText } from '../../gate/text.js';
import { useSession } from './SessionContext.js';

/** The login form of the pages before login, with their texts, inside the application. */
export default function LoginAgainForm({ onEnter }: { onEnter: () => Promise<void> }) {
  const language = useLanguage();
  const { session } = useSession();
  const [text, setText] = useState<GateText>();
  useEffect(() => {
    void loadGateText(language).then((loaded) => setText(() => loaded));
  }, [language]);
  if (!text) return null;
  return (
    <TextProvider value={text}>
      <LoginForm email={session.user.email} onEnter={onEnter} />
    </TextProvider>
  );
}
