import { REGISTER_FIELDS, type RegisterFieldName } from '@knotenpunkt/shared/register';
import type { ListDefaults } from '../../components/list/list-address.js';

export const PATH = '/stammverzeichnis';

export const LIST_DEFAULTS: ListDefaults = {
  sort: { field: 'name', order: 'ASC' },
  columns: ['name', 'kind', 'municipality', 'sourceTitle', 'asOf'] satisfies RegisterFieldName[],
};

/** What the generic list is told about the register. */
export const FIELDS = { resource: 'register', path: PATH, declared: REGISTER_FIELDS, suggested: [], fixed: true };

/** An entry has no page of its own: it stands beside the list. */
export function pathOf(id: string): string {
  return `${PATH}?panel=${id}`;
}
