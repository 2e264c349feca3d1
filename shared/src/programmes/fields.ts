import type { Field } from '../fields/index.js';
import { EQUALITY, ORDER, TEXT } from '../fields/operators.js';
import { MOST_FUNDERS, MOST_PROGRAMMES, PROGRAMME_KINDS } from './programme.kinds.js';

/** Every field of a programme, each once. */
export const PROGRAMME_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true, exportable: true },
  { name: 'name', type: 'text', operators: TEXT, sortable: true, required: true, maxLength: 300, exportable: true },
  { name: 'shortName', type: 'text', operators: [...TEXT, 'empty'], sortable: true, maxLength: 80, exportable: true },
  {
    name: 'kind',
    type: 'option',
    operators: EQUALITY,
    sortable: true,
    required: true,
    options: PROGRAMME_KINDS,
    exportable: true,
  },
  {
    name: 'funderIds',
    type: 'reference_list',
    resource: 'organisations',
    operators: ['has', 'empty'],
    maxItems: MOST_FUNDERS,
  },
  { name: 'since', type: 'partial_date', operators: ['empty', ...ORDER], sortable: true, exportable: true },
  { name: 'until', type: 'partial_date', operators: ['empty', ...ORDER], sortable: true, exportable: true },
  { name: 'website', type: 'url', operators: ['contains', 'empty'], maxLength: 2_000, exportable: true },
  { name: 'note', type: 'long_text', operators: ['contains', 'empty'], maxLength: 10_000, exportable: true },
  { name: 'archivedAt', type: 'instant', operators: ['empty', ...ORDER], sortable: true, readOnly: true, exportable: true },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true, exportable: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true, exportable: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];

export type ProgrammeFieldName = (typeof PROGRAMME_FIELDS)[number]['name'];

/** The programmes of a record, for the fields of those that have some. */
export const PROGRAMMES_OF_RECORD = {
  name: 'programmeIds',
  type: 'reference_list',
  resource: 'programmes',
  operators: ['has', 'empty'],
  maxItems: MOST_PROGRAMMES,
} as const satisfies Field;
