import { useNotify, useTranslate } from 'ra-core';
import { ConflictError, problemText } from '../../data/problem.js';
import { useRefresh } from './rounds.api.js';

/** Does something with a round, says how it went and looks again. @returns whether it was done */
export function useRoundAction(): (work: () => Promise<unknown>, done?: string) => Promise<boolean> {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  return async (work, done) => {
    try {
      await work();
      if (done) notify(done);
      return true;
    } catch (error) {
      const outdated = error instanceof ConflictError;
      notify(outdated ? translate('update-rounds.outdated') : problemText(translate, error), { type: 'error' });
      return false;
    } finally {
      await refresh();
    }
  };
}
