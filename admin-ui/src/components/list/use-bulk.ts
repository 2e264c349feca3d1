import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { request } from '../../data/api.js';
import { toProblem } from '../../data/problem.js';
import { useUndoToast } from '../record/use-undo-toast.js';
import { affected, undoOf, type BulkAnswer, type BulkRequest } from './bulk-orders.js';

/** Does something with many records and offers to take it back for exactly those it was done with. */
export function useBulk() {
  const queryClient = useQueryClient();
  const offerUndo = useUndoToast();
  const notify = useNotify();

  const send = async ({ path, body }: BulkRequest): Promise<BulkAnswer> => request<BulkAnswer>(path, { method: 'POST', body });
  const takeBack = async (requests: readonly BulkRequest[]): Promise<void> => {
    try {
      for (const each of requests) await send(each);
      await queryClient.invalidateQueries();
    } catch (error) {
      notify(toProblem(error).message, { type: 'error' });
    }
  };

  /** @param message key of the sentence that tells with how many it was done */
  return async (order: BulkRequest, message: string): Promise<void> => {
    const answer = await send(order);
    await queryClient.invalidateQueries();
    const count = affected(answer).length;
    if (count === 0) notify('list.nothing_changed');
    else offerUndo({ message, values: { smart_count: count } }, () => void takeBack(undoOf(order, answer)));
  };
}
