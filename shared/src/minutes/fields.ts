import type { Field } from '../fields/index.js';
import { EQUALITY, ORDER, TEXT } from '../fields/operators.js';
import { ACTION_ITEM_STATES } from './minutes.kinds.js';

const REFERENCE = [...EQUALITY, 'empty'] as const;

/** Every field of an item of an agenda, each once. */
export const AGENDA_ITEM_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'meetingId', type: 'reference', resource: 'meetings', operators: EQUALITY, required: true },
  { name: 'position', type: 'number', operators: ORDER, sortable: true, readOnly: true },
  { name: 'title', type: 'text', operators: TEXT, required: true, maxLength: 200 },
  { name: 'duration', type: 'number', operators: ORDER },
  { name: 'minutes', type: 'long_text', operators: ['contains', 'empty'], maxLength: 20_000 },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];

/** Every field of a decision. */
export const DECISION_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'number', type: 'text', operators: [...TEXT, 'empty'], sortable: true, readOnly: true },
  { name: 'text', type: 'long_text', operators: ['contains'], required: true, maxLength: 4_000 },
  { name: 'vote', type: 'text', operators: [...TEXT, 'empty'], maxLength: 200 },
  { name: 'date', type: 'partial_date', operators: ['empty', ...ORDER], sortable: true },
  { name: 'meetingId', type: 'reference', resource: 'meetings', operators: REFERENCE },
  { name: 'groupId', type: 'reference', resource: 'groups', operators: REFERENCE },
  { name: 'agendaItemId', type: 'reference', resource: 'agenda-items', operators: REFERENCE },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];

/** Every field of an action item. */
export const ACTION_ITEM_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'text', type: 'long_text', operators: ['contains'], sortable: true, required: true, maxLength: 1_000 },
  { name: 'ownerId', type: 'reference', resource: 'persons', operators: REFERENCE, personal: true },
  { name: 'dueOn', type: 'date', operators: [...ORDER, 'empty'], sortable: true },
  { name: 'state', type: 'option', operators: EQUALITY, sortable: true, options: ACTION_ITEM_STATES },
  { name: 'remark', type: 'long_text', operators: ['contains', 'empty'], maxLength: 1_000 },
  { name: 'doneAt', type: 'instant', operators: [...ORDER, 'empty'], sortable: true, readOnly: true },
  { name: 'meetingId', type: 'reference', resource: 'meetings', operators: REFERENCE },
  { name: 'groupId', type: 'reference', resource: 'groups', operators: REFERENCE },
  { name: 'agendaItemId', type: 'reference', resource: 'agenda-items', operators: REFERENCE },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];
