import type { Field } from '../fields/index.js';
import { EQUALITY } from '../fields/operators.js';
import { VIEWABLE } from './view.js';

/** Every field of a saved view, each once. */
export const VIEW_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'resource', type: 'option', operators: EQUALITY, required: true, options: VIEWABLE },
  { name: 'name', type: 'text', operators: EQUALITY, sortable: true, required: true, maxLength: 80 },
  { name: 'filter', type: 'custom' },
  { name: 'sort', type: 'custom' },
  { name: 'columns', type: 'text_list', maxLength: 60, maxItems: 60 },
  { name: 'shared', type: 'boolean', operators: ['eq'] },
  { name: 'ownerId', type: 'reference', resource: 'users', operators: EQUALITY, readOnly: true },
  { name: 'mine', type: 'boolean', readOnly: true },
  { name: 'position', type: 'number', sortable: true },
  { name: 'createdAt', type: 'instant', readOnly: true },
  { name: 'updatedAt', type: 'instant', readOnly: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];
