import { PROGRAMME_FIELDS, type ProgrammeFieldName } from '@knotenpunkt/shared/programmes';
import type { ListDefaults } from '../../components/list/list-address.js';

export const RESOURCE = 'programmes';
export const PATH = '/programme';
export const CREATE_PATH = `${PATH}/neu`;

export const LIST_DEFAULTS: ListDefaults = {
  sort: { field: 'name', order: 'ASC' },
  columns: ['name', 'kind', 'funderIds', 'since', 'until'] satisfies ProgrammeFieldName[],
};

/** What the generic lists, forms and histories are told about programmes. */
export const FIELDS = { resource: RESOURCE, path: PATH, declared: PROGRAMME_FIELDS, suggested: [] };

export function pathOf(id: string): string {
  return `${PATH}/${id}`;
}

/** Facts on the record page, in order; name and kind stand in the header. */
export const FACTS = [
  'funderIds',
  'since',
  'until',
  'website',
  'shortName',
  'note',
] as const satisfies readonly ProgrammeFieldName[];

/** The form in reading order. */
export const FORM = ['name', 'shortName', 'kind', 'funderIds', 'since', 'until', 'website', 'note'] as const;
