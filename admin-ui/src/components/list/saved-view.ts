import type { View } from '@knotenpunkt/shared';
import { sameFilter, writeFilter, readFilter } from './filter-tree.js';
import { sameSort, type ListDefaults, type ListState } from './list-address.js';

/** The list as a view shows it, from its first page on. */
export function stateOfView(view: View, defaults: ListDefaults): ListState {
  return {
    filter: readFilter(view.filter),
    sort: view.sort ?? defaults.sort,
    columns: view.columns.length > 0 ? view.columns : [...defaults.columns],
    page: 1,
    view: view.id,
    panel: null,
  };
}

/** What a view keeps of a list. */
export function viewOfState({ filter, sort, columns }: ListState): Pick<View, 'filter' | 'sort' | 'columns'> {
  return { filter: writeFilter(filter), sort, columns };
}

/** Whether the list no longer looks the way the view was saved. */
export function differsFrom(view: View, state: ListState, defaults: ListDefaults): boolean {
  const saved = stateOfView(view, defaults);
  return (
    !sameFilter(view.filter, writeFilter(state.filter)) ||
    !sameSort(saved.sort, state.sort) ||
    saved.columns.join() !== state.columns.join()
  );
}
