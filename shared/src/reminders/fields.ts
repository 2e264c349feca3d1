import type { Field } from '../fields/index.js';
import { EQUALITY, ORDER } from '../fields/operators.js';

/** Every field of a reminder, each once. */
export const REMINDER_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'subjectType', type: 'text', operators: EQUALITY, required: true, maxLength: 40 },
  { name: 'subjectId', type: 'uuid', operators: EQUALITY, required: true },
  { name: 'dueOn', type: 'date', operators: ORDER, sortable: true, required: true },
  { name: 'text', type: 'text', operators: ['contains', 'empty'], maxLength: 500, personal: true },
  { name: 'doneAt', type: 'instant', operators: [...ORDER, 'empty'], sortable: true, readOnly: true },
  { name: 'contactNoteId', type: 'uuid', operators: [...EQUALITY, 'empty'], readOnly: true },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];
