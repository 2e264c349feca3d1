import { CUSTOM_FIELD_TYPES, type Field } from '../fields/index.js';
import { EQUALITY, ORDER } from '../fields/operators.js';
import { CUSTOMISABLE } from './custom-field.js';

/** Every field of the definition of an own field, each once. */
export const CUSTOM_FIELD_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'resource', type: 'option', operators: EQUALITY, sortable: true, required: true, options: CUSTOMISABLE },
  { name: 'key', type: 'text', operators: EQUALITY, sortable: true, required: true, maxLength: 40 },
  { name: 'label', type: 'text', required: true, maxLength: 80 },
  { name: 'type', type: 'option', operators: EQUALITY, required: true, options: CUSTOM_FIELD_TYPES },
  { name: 'options', type: 'text_list', maxLength: 80, maxItems: 100 },
  { name: 'position', type: 'number', sortable: true },
  { name: 'archivedAt', type: 'instant', operators: ['empty', ...ORDER], readOnly: true },
  { name: 'createdAt', type: 'instant', readOnly: true },
  { name: 'updatedAt', type: 'instant', readOnly: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];

/** Longest text kept in an own field, in characters. */
export const CUSTOM_TEXT_MAX_LENGTH = 1_000;
