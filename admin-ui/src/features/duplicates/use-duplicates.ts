import type { DuplicatePair, Merge, MergeInput } from '@knotenpunkt/shared';
import type { MatchedResource } from '@knotenpunkt/shared/duplicates';
import { useQueryClient } from '@tanstack/react-query';
import { useGetList, useNotify, useTranslate } from 'ra-core';
import { useUndoToast } from '../../components/record/use-undo-toast.js';
import { request } from '../../data/api.js';
import { problemText } from '../../data/problem.js';

/** More than ever went into one record. */
const ALL = 20;

/** Mergings that hold of which a record is one side, the last first. */
export function useMerges(resource: MatchedResource, id: string): readonly Merge[] {
  const { data = [] } = useGetList<Merge>('merges', {
    filter: { resource, recordId: id, where: { field: 'undoneAt', op: 'empty', value: true } },
    sort: { field: 'mergedAt', order: 'DESC' },
    pagination: { page: 1, perPage: ALL },
  });
  return data;
}

type Run = <T>(path: string, body?: object) => Promise<T | undefined>;

/** Sends what was decided and reads everything again: what moved stands on pages of all kinds. */
function useRun(): Run {
  const queryClient = useQueryClient();
  const notify = useNotify();
  const translate = useTranslate();
  return async <T>(path: string, body: object = {}) => {
    try {
      const answer = await request<T>(path, { method: 'POST', body });
      await queryClient.invalidateQueries();
      return answer;
    } catch (error) {
      notify(problemText(translate, error), { type: 'error' });
      return undefined;
    }
  };
}

/** Saying that two records are not the same, and taking it back. */
export function useDismissing() {
  const run = useRun();
  const offerUndo = useUndoToast();
  const restore = async ({ id }: DuplicatePair) => void (await run(`/duplicates/${id}/restore`));
  const dismiss = async (pair: DuplicatePair) => {
    const done = await run(`/duplicates/${pair.id}/dismiss`);
    if (done) offerUndo({ message: 'duplicates.dismissed' }, () => void restore(pair));
  };
  return { dismiss, restore };
}

/** Making one record of two, and two of one again. */
export function useMerging() {
  const run = useRun();
  const notify = useNotify();
  const translate = useTranslate();
  const offerUndo = useUndoToast();
  const separate = async ({ id, absorbed }: Merge) => {
    const done = await run<Merge>(`/merges/${id}/undo`);
    if (done) notify(translate('duplicates.separated', { name: absorbed.name }));
  };
  const merge = async (input: MergeInput): Promise<boolean> => {
    const done = await run<Merge>('/merges', input);
    if (!done) return false;
    const values = { kept: done.kept.name, absorbed: done.absorbed.name };
    offerUndo({ message: 'duplicates.merged', values, action: 'duplicates.separate' }, () => void separate(done));
    return true;
  };
  return { merge, separate };
}
