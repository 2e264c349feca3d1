import type { Field } from '../fields/index.js';
import { EQUALITY, ORDER, TEXT } from '../fields/operators.js';

/** Every field of a region, declared once. */
export const REGION_FIELDS = [
  { name: 'id', type: 'uuid', operators: ['eq', 'in'], readOnly: true },
  {
    name: 'name',
    type: 'text',
    operators: TEXT,
    sortable: true,
    required: true,
    maxLength: 120,
  },
  { name: 'demo', type: 'option', operators: [...EQUALITY, 'empty'], options: ['invented', 'documented'], readOnly: true },
  { name: 'users', type: 'number', readOnly: true },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];
