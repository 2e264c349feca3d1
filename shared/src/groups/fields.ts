import type { Field } from '../fields/index.js';
import { EQUALITY, ORDER, TEXT } from '../fields/operators.js';
import { TOPICS_OF_RECORD } from '../topics/fields.js';
import { GROUP_KINDS, GROUP_STATES, SEAT_ROLES } from './group.kinds.js';

const OPTIONAL = [...TEXT, 'empty'] as const;

/** Every field of a group, each once. */
export const GROUP_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true, exportable: true },
  { name: 'name', type: 'text', operators: TEXT, sortable: true, required: true, maxLength: 200, exportable: true },
  { name: 'shortName', type: 'text', operators: OPTIONAL, sortable: true, maxLength: 80, exportable: true },
  { name: 'kind', type: 'option', operators: EQUALITY, sortable: true, required: true, options: GROUP_KINDS, exportable: true },
  { name: 'state', type: 'option', operators: EQUALITY, sortable: true, required: true, options: GROUP_STATES, exportable: true },
  { name: 'purpose', type: 'long_text', operators: ['contains', 'empty'], maxLength: 4_000, exportable: true },
  {
    name: 'coordinatingOrganisationId',
    type: 'reference',
    resource: 'organisations',
    operators: [...EQUALITY, 'empty'],
    exportable: true,
  },
  { name: 'networkId', type: 'reference', resource: 'networks', operators: [...EQUALITY, 'empty'], exportable: true },
  { name: 'founded', type: 'partial_date', operators: ['empty', ...ORDER], sortable: true, exportable: true },
  TOPICS_OF_RECORD,
  { name: 'tags', type: 'text_list', operators: ['has', 'empty'], maxLength: 60, maxItems: 30, exportable: true },
  { name: 'note', type: 'long_text', operators: ['contains', 'empty'], maxLength: 10_000, exportable: true },
  { name: 'archivedAt', type: 'instant', operators: ['empty', ...ORDER], sortable: true, readOnly: true, exportable: true },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true, exportable: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true, exportable: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];

/** Every field of a seat in a group. */
export const SEAT_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true, exportable: true },
  { name: 'groupId', type: 'reference', resource: 'groups', operators: EQUALITY, required: true, exportable: true },
  { name: 'role', type: 'option', operators: EQUALITY, sortable: true, required: true, options: SEAT_ROLES, exportable: true },
  {
    name: 'personId',
    type: 'reference',
    resource: 'persons',
    operators: [...EQUALITY, 'empty'],
    personal: true,
    exportable: true,
  },
  { name: 'organisationId', type: 'reference', resource: 'organisations', operators: [...EQUALITY, 'empty'], exportable: true },
  { name: 'sentById', type: 'reference', resource: 'organisations', operators: [...EQUALITY, 'empty'], exportable: true },
  { name: 'since', type: 'partial_date', operators: ['empty', ...ORDER], sortable: true, exportable: true },
  { name: 'until', type: 'partial_date', operators: ['empty', ...ORDER], sortable: true, exportable: true },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true, exportable: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true, exportable: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];
