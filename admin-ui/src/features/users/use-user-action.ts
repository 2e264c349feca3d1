import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { problemText } from '../../data/problem.js';

/** Does something about a user, says how it went and reads the list again. */
export function useUserAction(): (work: () => Promise<unknown>, done: string) => Promise<void> {
  const translate = useTranslate();
  const notify = useNotify();
  const queryClient = useQueryClient();
  return async (work, done) => {
    try {
      await work();
      notify(done);
    } catch (error) {
      notify(problemText(translate, error), { type: 'error' });
    }
    await queryClient.invalidateQueries({ queryKey: ['users'] });
  };
}
