import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify, useTranslate } from 'ra-core';
import { problemText } from '../../data/problem.js';
import { useUndoToast } from './use-undo-toast.js';

/** Key of the sentence that tells it, and what stands in it. */
interface Told {
  message: string;
  values?: Record<string, unknown>;
}

/**
 * Takes away a part that was a mistake; "undo" makes it again.
 * @param whose resources whose answers show the part, too
 */
export function useRemovePart(resource: string, whose: readonly string[]) {
  const dataProvider = useDataProvider();
  const queryClient = useQueryClient();
  const offerUndo = useUndoToast();
  const notify = useNotify();
  const translate = useTranslate();
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      await Promise.all([resource, ...whose].map((changed) => queryClient.invalidateQueries({ queryKey: [changed] })));
      return true;
    } catch (error) {
      notify(problemText(translate, error), { type: 'error' });
      return false;
    }
  };
  return async <Part extends { id: string; version: number }>(part: Part, told: Told): Promise<void> => {
    if (!(await run(() => dataProvider.delete(resource, { id: part.id })))) return;
    const { id: _id, version: _version, ...again } = part;
    offerUndo(told, () => void run(() => dataProvider.create(resource, { data: again })));
  };
}
