import type { Field } from '../fields/index.js';
import { EQUALITY, ORDER, TEXT } from '../fields/operators.js';

/** Every field of an audience, each once. */
export const AUDIENCE_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'name', type: 'text', operators: TEXT, sortable: true, required: true, maxLength: 120 },
  { name: 'purpose', type: 'text', operators: [...TEXT, 'empty'], maxLength: 300 },
  { name: 'viewId', type: 'reference', resource: 'views', operators: [...EQUALITY, 'empty'] },
  { name: 'archivedAt', type: 'instant', operators: ['empty', ...ORDER], sortable: true, readOnly: true },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];

/** Longest reason for putting somebody on by hand, in characters. */
export const AUDIENCE_REASON_MAX_LENGTH = 200;

/** Most persons put on by one request. */
export const MOST_AUDIENCE_PEOPLE = 5_000;
