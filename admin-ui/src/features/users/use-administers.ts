import { useSession } from '../../app/session/SessionContext.js';

/** Whether the user sees to the whole installation, not only to the region they work in. */
export function useAdministers(): boolean {
  return useSession().session.user.administrator;
}
