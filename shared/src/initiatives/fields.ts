import type { Field } from '../fields/index.js';
import { EQUALITY, ORDER, TEXT } from '../fields/operators.js';
import { PROGRAMMES_OF_RECORD } from '../programmes/fields.js';
import { TOPICS_OF_RECORD } from '../topics/fields.js';
import { INITIATIVE_KINDS, INITIATIVE_ROLES, INITIATIVE_STATES } from './initiative.kinds.js';

/** Every field of an initiative, each once. */
export const INITIATIVE_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true, exportable: true },
  { name: 'name', type: 'text', operators: TEXT, sortable: true, required: true, maxLength: 200, exportable: true },
  {
    name: 'kind',
    type: 'option',
    operators: EQUALITY,
    sortable: true,
    required: true,
    options: INITIATIVE_KINDS,
    exportable: true,
  },
  {
    name: 'state',
    type: 'option',
    operators: EQUALITY,
    sortable: true,
    required: true,
    options: INITIATIVE_STATES,
    exportable: true,
  },
  { name: 'description', type: 'long_text', operators: ['contains', 'empty'], maxLength: 4_000, exportable: true },
  { name: 'website', type: 'url', operators: ['contains', 'empty'], maxLength: 500, exportable: true },
  { name: 'networkId', type: 'reference', resource: 'networks', operators: [...EQUALITY, 'empty'], exportable: true },
  { name: 'groupId', type: 'reference', resource: 'groups', operators: [...EQUALITY, 'empty'], exportable: true },
  { name: 'parties', type: 'party_list', operators: ['has'], options: INITIATIVE_ROLES, maxItems: 60, exportable: true },
  PROGRAMMES_OF_RECORD,
  TOPICS_OF_RECORD,
  { name: 'tags', type: 'text_list', operators: ['has', 'empty'], maxLength: 60, maxItems: 30, exportable: true },
  { name: 'note', type: 'long_text', operators: ['contains', 'empty'], maxLength: 10_000, exportable: true },
  { name: 'archivedAt', type: 'instant', operators: ['empty', ...ORDER], sortable: true, readOnly: true, exportable: true },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true, exportable: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true, exportable: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];

export type InitiativeFieldName = (typeof INITIATIVE_FIELDS)[number]['name'];

/** Every field of a milestone. */
export const MILESTONE_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'initiativeId', type: 'reference', resource: 'initiatives', operators: EQUALITY, required: true },
  { name: 'title', type: 'text', operators: TEXT, sortable: true, required: true, maxLength: 200 },
  { name: 'date', type: 'partial_date', operators: ['empty', ...ORDER], sortable: true },
  { name: 'reached', type: 'boolean', operators: ['eq'] },
  { name: 'description', type: 'long_text', operators: ['contains', 'empty'], maxLength: 2_000 },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];
