import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { problemText } from '../data/problem.js';

/**
 * Does something by the press of a button, says how it went and looks again.
 * @param key under which everything is kept that may have changed
 */
export function useAction(key: string): (work: () => Promise<unknown>, done: string) => Promise<void> {
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
    await queryClient.invalidateQueries({ queryKey: [key] });
  };
}
