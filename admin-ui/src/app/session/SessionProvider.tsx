import type { Language, Session } from '@knotenpunkt/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useSetLocale } from 'ra-core';
import { useCallback, useMemo, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { storeLanguage } from '../../data/language.js';
import * as api from '../../data/session.js';
import { LoginAgain } from './LoginAgain.js';
import { SessionContext } from './SessionContext.js';

interface SessionProviderProps {
  session: Session;
  onChange: (session: Session) => void;
  children: ReactNode;
}

/** What can be done with the session; kept outside, because ra-core builds everything anew for another language. */
export function SessionProvider({ session, onChange, children }: SessionProviderProps) {
  const queryClient = useQueryClient();
  const setLocale = useSetLocale();
  const navigate = useNavigate();

  const enterRegion = useCallback(
    async (id: string) => {
      onChange(await api.changeRegion(id));
      queryClient.clear();
      await navigate('/');
    },
    [onChange, queryClient, navigate],
  );

  const changeLanguage = useCallback(
    async (language: Language) => {
      onChange(await api.changeLanguage(language));
      setLocale(language);
      storeLanguage(language);
    },
    [onChange, setLocale],
  );

  const value = useMemo(
    () => ({ session, enterRegion, changeLanguage, replace: onChange, logOut }),
    [session, onChange, enterRegion, changeLanguage],
  );
  return (
    <SessionContext value={value}>
      {children}
      <LoginAgain session={session} onEnter={onChange} />
    </SessionContext>
  );
}

/** A full load, so that nothing of the user stays in memory. */
async function logOut(): Promise<void> {
  await api.logOut();
  location.assign('/');
}
