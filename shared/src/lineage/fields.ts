import type { Field } from '../fields/index.js';
import { EQUALITY, ORDER } from '../fields/operators.js';
import { LINEAGE_TYPES, LINK_KINDS } from './lineage.kinds.js';

/** Every field of a link between two records. */
export const LINEAGE_LINK_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'kind', type: 'option', operators: EQUALITY, required: true, options: LINK_KINDS },
  { name: 'fromType', type: 'option', operators: EQUALITY, required: true, options: LINEAGE_TYPES },
  { name: 'fromId', type: 'uuid', operators: EQUALITY, required: true },
  { name: 'toType', type: 'option', operators: EQUALITY, required: true, options: LINEAGE_TYPES },
  { name: 'toId', type: 'uuid', operators: EQUALITY, required: true },
  { name: 'date', type: 'partial_date', operators: ORDER, sortable: true },
  { name: 'note', type: 'text', maxLength: 500 },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];
