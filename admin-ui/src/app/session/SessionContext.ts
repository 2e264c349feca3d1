import type { Action, Language, Session } from '@knotenpunkt/shared';
import { createContext, useContext } from 'react';

export interface SessionContextValue {
  session: Session;
  enterRegion: (id: string) => Promise<void>;
  changeLanguage: (language: Language) => Promise<void>;
  /** Takes over a session that changed elsewhere, for example after the second factor was set up. */
  replace: (session: Session) => void;
  logOut: () => Promise<void>;
}

export const SessionContext = createContext<SessionContextValue | null>(null);

export function useSession(): SessionContextValue {
  const value = useContext(SessionContext);
  if (!value) throw new Error('useSession needs a SessionProvider');
  return value;
}

/** Tells of an action whether the user may do it in the current region. */
export function useMay(): (action: Action | undefined) => boolean {
  const { session } = useSession();
  return (action) => action === undefined || session.permissions.includes(action);
}
