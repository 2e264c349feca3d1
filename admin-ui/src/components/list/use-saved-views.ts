import type { View } from '@knotenpunkt/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useGetList, useNotify } from 'ra-core';
import { useFields } from '../record/FieldsContext.js';
import { useUndoToast } from '../record/use-undo-toast.js';
import { toProblem } from '../../data/problem.js';

type NewView = Pick<View, 'name' | 'shared' | 'filter' | 'sort' | 'columns'>;

/** The views of the current list, own and shared, and what can be done with them. */
export function useSavedViews() {
  const { resource } = useFields();
  const dataProvider = useDataProvider();
  const queryClient = useQueryClient();
  const offerUndo = useUndoToast();
  const notify = useNotify();
  const { data: views = [] } = useGetList<View>('views', {
    filter: { resource },
    sort: { field: 'position', order: 'ASC' },
    pagination: { page: 1, perPage: 50 },
  });
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['views'] });
  const tell = (error: unknown) => notify(toProblem(error).message, { type: 'error' });

  const create = async (view: NewView): Promise<View> => {
    const { data } = await dataProvider.create<View>('views', { data: { resource, ...view } });
    await refresh();
    return data;
  };
  const change = async (view: View, changed: Partial<NewView>): Promise<void> => {
    const { name, shared, filter, sort, columns, version } = view;
    const data = { resource, name, shared, filter, sort, columns, version, ...changed };
    await dataProvider.update('views', { id: view.id, data, previousData: view }).catch(tell);
    await refresh();
  };
  const remove = async (view: View): Promise<void> => {
    const removed = await dataProvider.delete('views', { id: view.id, previousData: view }).then(() => true, tell);
    await refresh();
    if (!removed) return;
    const { name, shared, filter, sort, columns } = view;
    offerUndo(
      { message: 'views.removed', values: { name } },
      () => void create({ name, shared, filter, sort, columns }).catch(tell),
    );
  };
  return { views, create, change, remove };
}
