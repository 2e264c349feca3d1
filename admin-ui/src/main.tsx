import type { Session } from '@knotenpunkt/shared';
import { createRoot } from 'react-dom/client';
import { storedLanguage, storeLanguage } from './data/language.js';
import { readSession } from './data/session.js';
import { readGateLocation } from './gate/paths.js';

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');
const root = createRoot(container);

start().catch(() => openGate(true));

/** Whoever is logged in gets the application; everybody else only the light pages before it. */
async function start(): Promise<void> {
  storeLanguage(storedLanguage());
  if (readGateLocation(location.pathname).token) return openGate();
  const session = await readSession().catch(() => undefined);
  return session ? openApp(session) : openGate(session === undefined);
}

async function openApp(session: Session): Promise<void> {
  storeLanguage(session.user.language);
  const { createApp } = await import('./app/App.js');
  root.render(await createApp(session));
}

async function openGate(unreachable = false): Promise<void> {
  const { createGate } = await import('./gate/Gate.js');
  root.render(await createGate({ unreachable, onEnter: (session) => void openApp(session).catch(() => openGate(true)) }));
}
