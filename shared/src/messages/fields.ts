import type { Field } from '../fields/index.js';
import { EQUALITY, ORDER, TEXT } from '../fields/operators.js';
import { MESSAGE_KINDS, MESSAGE_REASONS, MESSAGE_STATES } from './message.states.js';

/** Every field of a mail in the ledger; all are set by the system. */
export const MESSAGE_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'kind', type: 'option', operators: EQUALITY, sortable: true, options: MESSAGE_KINDS, readOnly: true },
  { name: 'state', type: 'option', operators: EQUALITY, sortable: true, options: MESSAGE_STATES, readOnly: true },
  { name: 'reason', type: 'option', operators: [...EQUALITY, 'empty'], options: MESSAGE_REASONS, readOnly: true },
  { name: 'reply', type: 'long_text', operators: ['contains', 'empty'], readOnly: true },
  {
    name: 'recipientAddress',
    type: 'text',
    operators: TEXT,
    sortable: true,
    readOnly: true,
    personal: true,
  },
  { name: 'recipientName', type: 'text', operators: ['contains', 'empty'], sortable: true, readOnly: true, personal: true },
  { name: 'copyFor', type: 'text', operators: ['contains', 'empty'], readOnly: true, personal: true },
  { name: 'language', type: 'option', operators: EQUALITY, options: ['de', 'en'], readOnly: true },
  { name: 'title', type: 'text', operators: ['contains', 'empty'], readOnly: true },
  { name: 'attempts', type: 'number', operators: ORDER, readOnly: true },
  { name: 'dueAt', type: 'instant', operators: [...ORDER, 'empty'], sortable: true, readOnly: true },
  { name: 'sentAt', type: 'instant', operators: [...ORDER, 'empty'], sortable: true, readOnly: true },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];
