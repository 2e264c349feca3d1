import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { problemText } from '../../data/problem.js';

/** Everything read about the queues is kept under this key. */
export const QUEUES_KEY = 'queues';

/** How often the page looks again, in milliseconds. */
export const REFRESH_MS = 3_000;

/** Does something about background work, says how it went and looks again. */
export function useQueueAction(): (work: () => Promise<unknown>, done: string) => Promise<void> {
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
    await queryClient.invalidateQueries({ queryKey: [QUEUES_KEY] });
  };
}
