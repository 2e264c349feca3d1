import type { Language, Session } from '@knotenpunkt/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useSetLocale } from 'ra-core';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { storeLanguage } from '../../data/language.js';
import * as api from '../../data/session.js';
import { LoginAgain } from './LoginAgain.js';
import { SessionContext } from './SessionContext.js';

export function SessionProvider({ initial, children }: { initial: Session; children: ReactNode }) {
  const [session, setSession] = useState(initial);
  const queryClient = useQueryClient();
  const setLocale = useSetLocale();
  const navigate = useNavigate();

  const enterRegion = useCallback(
    async (id: string) => {
      setSession(await api.changeRegion(id));
      queryClient.clear();
      await navigate('/');
    },
    [queryClient, navigate],
  );

  const changeLanguage = useCallback(
    async (language: Language) => {
      setSession(await api.changeLanguage(language));
      setLocale(language);
      storeLanguage(language);
    },
    [setLocale],
  );

  const value = useMemo(
    () => ({ session, enterRegion, changeLanguage, replace: setSession, logOut }),
    [session, enterRegion, changeLanguage],
  );
  return (
    <SessionContext value={value}>
      {children}
      <LoginAgain userId={session.user.id} onEnter={setSession} />
    </SessionContext>
  );
}

/** A full load, so that nothing of the user stays in memory. */
async function logOut(): Promise<void> {
  await api.logOut();
  location.assign('/');
}
