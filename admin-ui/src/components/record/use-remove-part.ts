import type { Citation } from '@knotenpunkt/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify, useTranslate } from 'ra-core';
import { request } from '../../data/api.js';
import { problemText } from '../../data/problem.js';
import { useUndoToast } from './use-undo-toast.js';

/** What a part is known from, which goes with it. */
async function citationsFor(partId: string): Promise<Citation[]> {
  const filter = encodeURIComponent(JSON.stringify({ partId }));
  return request<Citation[]>(`/citations?filter=${filter}&range=[0,99]`);
}

/** Key of the sentence that tells it, and what stands in it. */
interface Told {
  message: string;
  values?: Record<string, unknown>;
}

/**
 * Takes away a part that was a mistake; "undo" makes it again, with the sources cited for it.
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
    const cited = await citationsFor(part.id);
    if (!(await run(() => dataProvider.delete(resource, { id: part.id })))) return;
    const { id: _id, version: _version, ...again } = part;
    const makeAgain = async () => {
      const { data } = await dataProvider.create<{ id: string }>(resource, { data: again });
      for (const citation of cited) await dataProvider.create('citations', { data: { ...citation, partId: data.id } });
    };
    offerUndo(told, () => void run(makeAgain));
  };
}
