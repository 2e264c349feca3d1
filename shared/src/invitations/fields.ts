import type { Field } from '../fields/index.js';
import { EQUALITY, ORDER } from '../fields/operators.js';
import { ANSWER_WAYS, ANSWERS, ATTENDANCES } from './invitation.kinds.js';

const REFERENCE = [...EQUALITY, 'empty'] as const;

/** Every field of an invitation, each once. Those removed from the list are listed only where the filter asks for `removedAt`. */
export const INVITATION_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'meetingId', type: 'reference', resource: 'meetings', operators: EQUALITY, readOnly: true },
  { name: 'personId', type: 'reference', resource: 'persons', operators: REFERENCE, readOnly: true, personal: true },
  { name: 'name', type: 'text', operators: ['contains'], sortable: true, readOnly: true, personal: true },
  { name: 'organisationId', type: 'reference', resource: 'organisations', operators: REFERENCE, readOnly: true },
  { name: 'invitedAt', type: 'instant', operators: [...ORDER, 'empty'], sortable: true, readOnly: true },
  { name: 'removedAt', type: 'instant', operators: [...ORDER, 'empty'], readOnly: true },
  { name: 'answer', type: 'option', operators: [...EQUALITY, 'empty'], sortable: true, options: ANSWERS, personal: true },
  { name: 'answeredAt', type: 'instant', operators: [...ORDER, 'empty'], sortable: true, readOnly: true },
  { name: 'answeredVia', type: 'option', operators: EQUALITY, options: ANSWER_WAYS, readOnly: true },
  { name: 'comment', type: 'long_text', operators: ['empty'], maxLength: 1_000, personal: true },
  { name: 'deputyName', type: 'text', maxLength: 200, personal: true },
  { name: 'deputyEmail', type: 'text', maxLength: 254, personal: true },
  { name: 'deputyForId', type: 'uuid', operators: REFERENCE, readOnly: true },
  { name: 'remindedAt', type: 'instant', operators: [...ORDER, 'empty'], readOnly: true },
  {
    name: 'attendance',
    type: 'option',
    operators: [...EQUALITY, 'empty'],
    sortable: true,
    options: ATTENDANCES,
    personal: true,
  },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];
