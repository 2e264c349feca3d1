import type { Field } from '../fields/index.js';
import { EQUALITY, ORDER } from '../fields/operators.js';
import { EXPORT_FORMATS, EXPORTABLES } from './export.kinds.js';

/** What is kept of an export; none of what was in the file. */
export const EXPORT_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'resource', type: 'option', operators: EQUALITY, sortable: true, required: true, options: EXPORTABLES },
  { name: 'format', type: 'option', operators: EQUALITY, sortable: true, required: true, options: EXPORT_FORMATS },
  { name: 'purpose', type: 'text', operators: ['contains'], required: true, maxLength: 300 },
  { name: 'rows', type: 'number', operators: ORDER, sortable: true, readOnly: true },
  { name: 'columns', type: 'text_list', operators: ['has'], maxLength: 100, maxItems: 200 },
  { name: 'asOf', type: 'date', operators: ['empty', ...ORDER] },
  { name: 'userId', type: 'reference', resource: 'users', operators: EQUALITY, readOnly: true },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];
