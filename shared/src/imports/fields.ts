import type { Field } from '../fields/index.js';
import { EQUALITY, ORDER } from '../fields/operators.js';
import { IMPORT_RESULTS, IMPORT_ROW_CLASSES, IMPORT_STATES, IMPORT_TARGETS, UNDO_RESULTS } from './import.kinds.js';

/** Fields of an import by which the list of imports is filtered and sorted. */
export const IMPORT_RECORD_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'target', type: 'option', operators: EQUALITY, sortable: true, required: true, options: IMPORT_TARGETS },
  { name: 'fileName', type: 'text', operators: ['contains'], sortable: true, readOnly: true, maxLength: 200 },
  { name: 'state', type: 'option', operators: EQUALITY, sortable: true, readOnly: true, options: IMPORT_STATES },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];

/** Fields of the rows of an import. */
export const IMPORT_ROW_FIELDS = [
  { name: 'no', type: 'number', operators: EQUALITY, sortable: true, readOnly: true },
  { name: 'class', type: 'option', operators: EQUALITY, readOnly: true, options: IMPORT_ROW_CLASSES },
  { name: 'result', type: 'option', operators: [...EQUALITY, 'empty'], readOnly: true, options: IMPORT_RESULTS },
  { name: 'undo', type: 'option', operators: [...EQUALITY, 'empty'], readOnly: true, options: UNDO_RESULTS },
] as const satisfies readonly Field[];
