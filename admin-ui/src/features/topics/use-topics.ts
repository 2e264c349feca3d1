import type { Topic } from '@knotenpunkt/shared';
import type { TopicList } from '@knotenpunkt/shared/topics';
import { useQueryClient } from '@tanstack/react-query';
import { useGetList, useNotify, useTranslate } from 'ra-core';
import { useUndoToast } from '../../components/record/use-undo-toast.js';
import { request } from '../../data/api.js';
import { problemText } from '../../data/problem.js';

export const RESOURCE = 'topics';

/** More than a list has. */
const ALL = 1_000;

/** The topics of a list by name; the archived ones instead, where they are asked for. */
export function useTopics(list: TopicList, archived = false) {
  return useGetList<Topic>(RESOURCE, {
    filter: archived ? { list, where: { field: 'archivedAt', op: 'empty', value: false } } : { list },
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: ALL },
  });
}

type Named = Pick<Topic, 'id' | 'name'>;

/** Merging two topics, and taking it back. Records of all kinds show topics: everything is read again. */
export function useMerging() {
  const queryClient = useQueryClient();
  const offerUndo = useUndoToast();
  const notify = useNotify();
  const translate = useTranslate();
  const run = async (path: string, body: object): Promise<boolean> => {
    try {
      await request(path, { method: 'POST', body });
      await queryClient.invalidateQueries();
      return true;
    } catch (error) {
      notify(problemText(translate, error), { type: 'error' });
      return false;
    }
  };
  const separate = async ({ id }: Named) => run(`/topics/${id}/separate`, {});
  const merge = async (from: Named, into: Named): Promise<boolean> => {
    const done = await run(`/topics/${from.id}/merge`, { intoId: into.id });
    if (done) offerUndo({ message: 'topics.merged', values: { from: from.name, into: into.name } }, () => void separate(from));
    return done;
  };
  return { merge, separate };
}
