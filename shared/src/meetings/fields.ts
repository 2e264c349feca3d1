import type { Field } from '../fields/index.js';
import { NUMBER_QUALIFIERS } from '../fields/number-qualifiers.js';
import { EQUALITY, ORDER, TEXT } from '../fields/operators.js';
import { TOPICS_OF_RECORD } from '../topics/fields.js';
import { MEETING_KINDS, MEETING_STATES } from './meeting.kinds.js';

const OPTIONAL = [...TEXT, 'empty'] as const;
const REFERENCE = [...EQUALITY, 'empty'] as const;

/** Every field of a meeting, each once; its parties are a list of their own. */
export const MEETING_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true, exportable: true },
  { name: 'title', type: 'text', operators: TEXT, sortable: true, required: true, maxLength: 200, exportable: true },
  {
    name: 'kind',
    type: 'option',
    operators: EQUALITY,
    sortable: true,
    required: true,
    options: MEETING_KINDS,
    exportable: true,
  },
  {
    name: 'state',
    type: 'option',
    operators: EQUALITY,
    sortable: true,
    options: MEETING_STATES,
    readOnly: true,
    exportable: true,
  },
  { name: 'groupId', type: 'reference', resource: 'groups', operators: REFERENCE, exportable: true },
  { name: 'networkId', type: 'reference', resource: 'networks', operators: REFERENCE, exportable: true },
  { name: 'initiativeId', type: 'reference', resource: 'initiatives', operators: REFERENCE, exportable: true },
  { name: 'starts', type: 'text', exportable: true },
  { name: 'ends', type: 'text', exportable: true },
  { name: 'zone', type: 'text', maxLength: 60, exportable: true },
  { name: 'startsAt', type: 'instant', operators: [...ORDER, 'empty'], sortable: true, readOnly: true, exportable: true },
  { name: 'endsAt', type: 'instant', operators: [...ORDER, 'empty'], sortable: true, readOnly: true, exportable: true },
  { name: 'held', type: 'partial_date', exportable: true },
  { name: 'day', type: 'date', operators: [...ORDER, 'empty'], sortable: true, readOnly: true, exportable: true },
  { name: 'placeName', type: 'text', operators: OPTIONAL, sortable: true, maxLength: 200, exportable: true },
  { name: 'placeAddress', type: 'text', operators: OPTIONAL, maxLength: 300, exportable: true },
  { name: 'placeNote', type: 'long_text', maxLength: 1_000, exportable: true },
  { name: 'onlineUrl', type: 'url', operators: ['empty'], maxLength: 500, exportable: true },
  { name: 'description', type: 'long_text', operators: ['contains', 'empty'], maxLength: 5_000, exportable: true },
  { name: 'answerBy', type: 'text', exportable: true },
  { name: 'remindOn', type: 'text', exportable: true },
  { name: 'contactUserId', type: 'reference', resource: 'colleagues', operators: REFERENCE },
  { name: 'attendance', type: 'number', operators: [...ORDER, 'empty'], sortable: true, exportable: true },
  { name: 'attendanceQualifier', type: 'option', options: NUMBER_QUALIFIERS, exportable: true },
  { name: 'attendanceNote', type: 'long_text', maxLength: 1_000, exportable: true },
  { name: 'invitedAt', type: 'instant', operators: [...ORDER, 'empty'], readOnly: true, exportable: true },
  { name: 'cancelledAt', type: 'instant', operators: [...ORDER, 'empty'], readOnly: true, exportable: true },
  { name: 'cancelReason', type: 'long_text', maxLength: 1_000, readOnly: true, exportable: true },
  { name: 'closedAt', type: 'instant', operators: [...ORDER, 'empty'], readOnly: true, exportable: true },
  TOPICS_OF_RECORD,
  { name: 'tags', type: 'text_list', operators: ['has', 'empty'], maxLength: 60, maxItems: 30, exportable: true },
  { name: 'note', type: 'long_text', operators: ['contains', 'empty'], maxLength: 10_000, exportable: true },
  { name: 'archivedAt', type: 'instant', operators: ['empty', ...ORDER], sortable: true, readOnly: true, exportable: true },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true, exportable: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true, exportable: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];

export type MeetingFieldName = (typeof MEETING_FIELDS)[number]['name'];
