import type { Field } from '../fields/index.js';
import { EQUALITY, ORDER, TEXT } from '../fields/operators.js';
import { TOPICS_OF_RECORD } from '../topics/fields.js';
import { MEMBERSHIP_ROLES } from './network.kinds.js';

const OPTIONAL = [...TEXT, 'empty'] as const;

/** Every field of a network, each once. */
export const NETWORK_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true, exportable: true },
  { name: 'name', type: 'text', operators: TEXT, sortable: true, required: true, maxLength: 200, exportable: true },
  { name: 'shortName', type: 'text', operators: OPTIONAL, sortable: true, maxLength: 80, exportable: true },
  { name: 'area', type: 'text', operators: OPTIONAL, sortable: true, maxLength: 300, exportable: true },
  { name: 'aims', type: 'long_text', operators: ['contains', 'empty'], maxLength: 4_000, exportable: true },
  {
    name: 'coordinatingOrganisationId',
    type: 'reference',
    resource: 'organisations',
    operators: [...EQUALITY, 'empty'],
    exportable: true,
  },
  { name: 'founded', type: 'partial_date', operators: ['empty', ...ORDER], sortable: true, exportable: true },
  { name: 'occasion', type: 'long_text', operators: ['contains', 'empty'], maxLength: 1_000, exportable: true },
  { name: 'carryingGroupId', type: 'reference', resource: 'groups', operators: [...EQUALITY, 'empty'], exportable: true },
  { name: 'website', type: 'url', operators: ['contains', 'empty'], maxLength: 500, exportable: true },
  { name: 'founderLabel', type: 'text', maxLength: 60, exportable: true },
  { name: 'memberLabel', type: 'text', maxLength: 60, exportable: true },
  { name: 'notExhaustive', type: 'boolean', operators: ['eq'], exportable: true },
  TOPICS_OF_RECORD,
  { name: 'tags', type: 'text_list', operators: ['has', 'empty'], maxLength: 60, maxItems: 30, exportable: true },
  { name: 'note', type: 'long_text', operators: ['contains', 'empty'], maxLength: 10_000, exportable: true },
  { name: 'memberCount', type: 'number', operators: ORDER, sortable: true, readOnly: true, exportable: true },
  { name: 'archivedAt', type: 'instant', operators: ['empty', ...ORDER], sortable: true, readOnly: true, exportable: true },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true, exportable: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true, exportable: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];

export type NetworkFieldName = (typeof NETWORK_FIELDS)[number]['name'];

/** Every field of a membership. Sorted by `organisationId` it stands in the order of the names. */
export const MEMBERSHIP_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true, exportable: true },
  {
    name: 'networkId',
    type: 'reference',
    resource: 'networks',
    operators: EQUALITY,
    sortable: true,
    required: true,
    exportable: true,
  },
  {
    name: 'organisationId',
    type: 'reference',
    resource: 'organisations',
    operators: EQUALITY,
    sortable: true,
    required: true,
    exportable: true,
  },
  {
    name: 'role',
    type: 'option',
    operators: EQUALITY,
    sortable: true,
    required: true,
    options: MEMBERSHIP_ROLES,
    exportable: true,
  },
  { name: 'since', type: 'partial_date', operators: ['empty', ...ORDER], sortable: true, exportable: true },
  { name: 'until', type: 'partial_date', operators: ['empty', ...ORDER], sortable: true, exportable: true },
  { name: 'joined', type: 'text', operators: OPTIONAL, maxLength: 300, exportable: true },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true, exportable: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true, exportable: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];
