import type { Field } from '../fields/index.js';
import { EQUALITY, ORDER } from '../fields/operators.js';
import { REQUEST_STATES, ROUND_STATES, SKIP_REASONS } from './update-round.kinds.js';

/** Every field of an update round, each once. */
export const UPDATE_ROUND_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'name', type: 'text', operators: ['contains'], sortable: true, required: true, maxLength: 200 },
  { name: 'state', type: 'option', operators: EQUALITY, sortable: true, options: ROUND_STATES, readOnly: true },
  { name: 'dueOn', type: 'date', operators: ORDER, sortable: true, required: true },
  { name: 'firstReminderDays', type: 'number' },
  { name: 'lastReminderDays', type: 'number' },
  { name: 'contactUserId', type: 'reference', resource: 'colleagues', operators: [...EQUALITY, 'empty'], required: true },
  { name: 'textDe', type: 'long_text', required: true, maxLength: 4_000 },
  { name: 'textEn', type: 'long_text', required: true, maxLength: 4_000 },
  { name: 'sentAt', type: 'instant', operators: [...ORDER, 'empty'], sortable: true, readOnly: true },
  { name: 'closedAt', type: 'instant', operators: [...ORDER, 'empty'], sortable: true, readOnly: true },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];

/** Every field of what one organisation is asked. */
export const UPDATE_REQUEST_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'roundId', type: 'reference', resource: 'update-rounds', operators: EQUALITY, readOnly: true },
  { name: 'organisationId', type: 'reference', resource: 'organisations', operators: EQUALITY, readOnly: true },
  { name: 'personId', type: 'reference', resource: 'persons', operators: [...EQUALITY, 'empty'], readOnly: true, personal: true },
  { name: 'name', type: 'text', operators: ['contains'], sortable: true, readOnly: true },
  { name: 'state', type: 'option', operators: EQUALITY, sortable: true, options: REQUEST_STATES, readOnly: true },
  { name: 'reason', type: 'option', operators: [...EQUALITY, 'empty'], options: SKIP_REASONS, readOnly: true },
  { name: 'recipientName', type: 'text', operators: ['contains', 'empty'], readOnly: true, personal: true },
  { name: 'address', type: 'text', operators: ['contains', 'empty'], readOnly: true, personal: true },
  { name: 'sentAt', type: 'instant', operators: [...ORDER, 'empty'], sortable: true, readOnly: true },
  { name: 'remindedAt', type: 'instant', operators: [...ORDER, 'empty'], readOnly: true },
  { name: 'answeredAt', type: 'instant', operators: [...ORDER, 'empty'], sortable: true, readOnly: true },
  { name: 'confirmed', type: 'boolean', operators: ['eq'], readOnly: true },
  { name: 'late', type: 'boolean', operators: ['eq'], readOnly: true },
  { name: 'undelivered', type: 'boolean', operators: ['eq'], readOnly: true },
  { name: 'remark', type: 'long_text', operators: ['empty'], maxLength: 2_000, readOnly: true },
  { name: 'settledAt', type: 'instant', operators: [...ORDER, 'empty'], sortable: true, readOnly: true },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];

/** Longest free remark of an answer, in characters. */
export const REMARK_MAX_LENGTH = 2_000;

/** Most organisations of one round. */
export const MOST_REQUESTS = 5_000;
