import type { Filter, FilterNode, FilterScalar } from '@knotenpunkt/shared/fields';
import { readFilter, writeFilter, type ListFilter } from './filter-tree.js';

export interface ListSort {
  field: string;
  order: 'ASC' | 'DESC';
}

/** Everything that makes one list look the way it does; all of it stands in the address. */
export interface ListState {
  filter: ListFilter;
  sort: ListSort;
  /** From 1. */
  page: number;
  /** Fields shown as columns, in order. */
  columns: string[];
  /** The saved view this list started from; its tab is the current one. */
  view: string | null;
  /** The record open in the side panel. */
  panel: string | null;
}

export interface ListDefaults {
  sort: ListSort;
  columns: readonly string[];
}

/** Reads the address; whatever is missing or senseless falls back to the default. */
export function readAddress(search: string, defaults: ListDefaults): ListState {
  const params = new URLSearchParams(search);
  const page = Number(params.get('page') ?? 1);
  return {
    filter: readFilter(parseJson(params.get('filter'))),
    sort: readSort(params.get('sort')) ?? defaults.sort,
    page: Number.isInteger(page) && page > 0 ? page : 1,
    columns: params.get('columns')?.split(',').filter(Boolean) ?? [...defaults.columns],
    view: params.get('view'),
    panel: params.get('panel'),
  };
}

/** The query part of the address, without what equals the default, so that addresses stay readable. */
export function writeAddress(state: ListState, defaults: ListDefaults): string {
  const params = new URLSearchParams();
  const filter = writeFilter(state.filter);
  if (state.view) params.set('view', state.view);
  if (Object.keys(filter).length > 0) params.set('filter', JSON.stringify(filter));
  if (!sameSort(state.sort, defaults.sort)) params.set('sort', writeSort(state.sort));
  if (state.columns.join() !== defaults.columns.join()) params.set('columns', state.columns.join());
  if (state.page > 1) params.set('page', String(state.page));
  if (state.panel) params.set('panel', state.panel);
  const query = params.toString();
  return query && `?${query}`;
}

/** The address of a list that shows only what `filter` asks for. */
export function addressOf(path: string, filter: Filter): string {
  const written: Record<string, FilterScalar | FilterNode> = writeFilter(readFilter(filter));
  return `${path}?${new URLSearchParams({ filter: JSON.stringify(written) }).toString()}`;
}

export function sameSort(one: ListSort, other: ListSort): boolean {
  return one.field === other.field && one.order === other.order;
}

/** `name` ascending, `-name` descending. */
function writeSort({ field, order }: ListSort): string {
  return order === 'DESC' ? `-${field}` : field;
}

function readSort(text: string | null): ListSort | undefined {
  if (!text || text === '-') return undefined;
  return text.startsWith('-') ? { field: text.slice(1), order: 'DESC' } : { field: text, order: 'ASC' };
}

function parseJson(text: string | null): unknown {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
