import { SOURCE_FIELDS, type SourceFieldName } from '@knotenpunkt/shared/sources';
import type { ListDefaults } from '../../components/list/list-address.js';

export const RESOURCE = 'sources';
export const PATH = '/quellen';
export const CREATE_PATH = `${PATH}/neu`;

export const LIST_DEFAULTS: ListDefaults = {
  sort: { field: 'name', order: 'ASC' },
  columns: ['name', 'kind', 'publisher', 'published', 'updatedAt'] satisfies SourceFieldName[],
};

/** What the generic lists, forms and histories are told about sources. */
export const FIELDS = { resource: RESOURCE, path: PATH, declared: SOURCE_FIELDS, suggested: [] };

export function pathOf(id: string): string {
  return `${PATH}/${id}`;
}

/** The facts on the record page and the form, in reading order. */
export const FACTS = ['kind', 'publisher', 'published', 'url', 'accessed', 'note'] as const satisfies readonly SourceFieldName[];
export const FORM = ['name', ...FACTS] as const;
