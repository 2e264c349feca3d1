import type { Seat } from '@knotenpunkt/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify, useTranslate } from 'ra-core';
import { useUndoToast } from '../../components/record/use-undo-toast.js';
import { problemText } from '../../data/problem.js';
import { RESOURCE } from './group-layout.js';
import { holderOf } from './seating-order.js';

/** Takes away a seat that was a mistake; "undo" makes it again. */
export function useRemoveSeat(): (seat: Seat) => Promise<void> {
  const dataProvider = useDataProvider();
  const queryClient = useQueryClient();
  const offerUndo = useUndoToast();
  const notify = useNotify();
  const translate = useTranslate();
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      await Promise.all(['seats', RESOURCE].map((changed) => queryClient.invalidateQueries({ queryKey: [changed] })));
      return true;
    } catch (error) {
      notify(problemText(translate, error), { type: 'error' });
      return false;
    }
  };
  return async (seat) => {
    if (!(await run(() => dataProvider.delete('seats', { id: seat.id })))) return;
    const { id: _id, version: _version, ...again } = seat;
    const restore = () => void run(() => dataProvider.create('seats', { data: again }));
    offerUndo({ message: 'groups.seat.removed', values: { name: holderOf(seat) } }, restore);
  };
}
