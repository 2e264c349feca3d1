import type { ViewInput } from '@knotenpunkt/shared';
import type { ViewEntity } from './view.entity.js';

/** Fields whose changes the history of a shared view shows. */
export const HISTORY_FIELDS = ['name', 'filter', 'sort', 'columns', 'shared', 'position'] as const satisfies (keyof ViewEntity)[];

type Editable = Pick<ViewEntity, 'name' | 'filter' | 'sort' | 'columns' | 'shared'>;

/** What of an input is stored; what was left out is empty, as PUT replaces the whole view. */
export function valuesFrom({ name, filter, sort, columns, shared }: ViewInput): Editable {
  return {
    name: name.trim(),
    filter,
    sort: sort ? { field: sort.field, order: sort.order } : null,
    columns: columns ?? [],
    shared: shared ?? false,
  };
}
