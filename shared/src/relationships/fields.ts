import type { Field } from '../fields/index.js';
import { EQUALITY, ORDER } from '../fields/operators.js';
import { RELATED_TYPES, RELATIONSHIP_KINDS } from './relationship.kinds.js';

/** Every field of a relationship, each once. */
export const RELATIONSHIP_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'kind', type: 'option', operators: EQUALITY, sortable: true, required: true, options: RELATIONSHIP_KINDS },
  { name: 'fromType', type: 'option', operators: EQUALITY, required: true, options: RELATED_TYPES },
  { name: 'fromId', type: 'uuid', operators: EQUALITY, required: true },
  { name: 'toType', type: 'option', operators: EQUALITY, required: true, options: RELATED_TYPES },
  { name: 'toId', type: 'uuid', operators: EQUALITY, required: true },
  { name: 'since', type: 'partial_date', operators: ['empty', ...ORDER], sortable: true },
  { name: 'until', type: 'partial_date', operators: ['empty', ...ORDER], sortable: true },
  { name: 'note', type: 'text', maxLength: 500 },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];
