import type { Field } from '../fields/index.js';
import { EQUALITY, ORDER, TEXT } from '../fields/operators.js';
import { SOURCE_KINDS } from './source.kinds.js';

const OPTIONAL = [...TEXT, 'empty'] as const;

/** Every field of a source, each once. */
export const SOURCE_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true, exportable: true },
  { name: 'name', type: 'text', operators: TEXT, sortable: true, required: true, maxLength: 300, exportable: true },
  {
    name: 'kind',
    type: 'option',
    operators: EQUALITY,
    sortable: true,
    required: true,
    options: SOURCE_KINDS,
    exportable: true,
  },
  { name: 'publisher', type: 'text', operators: OPTIONAL, sortable: true, maxLength: 200, exportable: true },
  { name: 'published', type: 'partial_date', operators: ['empty', ...ORDER], sortable: true, exportable: true },
  { name: 'url', type: 'url', operators: ['contains', 'empty'], maxLength: 2_000, exportable: true },
  { name: 'accessed', type: 'date', operators: ['empty', ...ORDER], sortable: true, exportable: true },
  { name: 'note', type: 'long_text', operators: ['contains', 'empty'], maxLength: 10_000, exportable: true },
  { name: 'archivedAt', type: 'instant', operators: ['empty', ...ORDER], sortable: true, readOnly: true, exportable: true },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true, exportable: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true, exportable: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];

export type SourceFieldName = (typeof SOURCE_FIELDS)[number]['name'];

/** Every field of a citation. */
export const CITATION_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'sourceId', type: 'reference', resource: 'sources', operators: EQUALITY, required: true },
  { name: 'subjectType', type: 'text', operators: EQUALITY, sortable: true, required: true, maxLength: 40 },
  { name: 'subjectId', type: 'uuid', operators: EQUALITY, required: true },
  { name: 'partType', type: 'text', operators: [...EQUALITY, 'empty'], maxLength: 40 },
  { name: 'partId', type: 'uuid', operators: [...EQUALITY, 'empty'] },
  { name: 'field', type: 'text', operators: [...EQUALITY, 'empty'], maxLength: 80 },
  { name: 'locator', type: 'text', maxLength: 200 },
  { name: 'wording', type: 'long_text', maxLength: 2_000 },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];
