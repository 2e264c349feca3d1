import type { Field } from '../fields/index.js';
import { EQUALITY, ORDER, TEXT } from '../fields/operators.js';
import { MOST_TAGS, TAG_MAX_LENGTH } from '../records/tags.js';
import { TOPICS_OF_RECORD } from '../topics/fields.js';
import { ORGANISATION_KINDS, ORGANISATION_STATES, SIZE_CLASSES } from './organisation.kinds.js';

const OPTIONAL = [...TEXT, 'empty'] as const;

/** Every field of an organisation, each once. */
export const ORGANISATION_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true, exportable: true },
  {
    name: 'name',
    type: 'text',
    operators: [...TEXT, 'empty'],
    sortable: true,
    required: true,
    maxLength: 200,
    importable: true,
    exportable: true,
  },
  { name: 'legalName', type: 'text', operators: OPTIONAL, sortable: true, maxLength: 300, importable: true, exportable: true },
  { name: 'shortName', type: 'text', operators: OPTIONAL, sortable: true, maxLength: 80, importable: true, exportable: true },
  {
    name: 'abbreviations',
    type: 'text_list',
    operators: ['has', 'empty'],
    maxLength: 200,
    maxItems: 20,
    importable: true,
    exportable: true,
  },
  {
    name: 'formerNames',
    type: 'text_list',
    operators: ['has', 'empty'],
    maxLength: 200,
    maxItems: 20,
    importable: true,
    exportable: true,
  },
  {
    name: 'mergedNames',
    type: 'text_list',
    operators: ['has', 'empty'],
    maxLength: 200,
    maxItems: 20,
    importable: true,
    exportable: true,
  },
  {
    name: 'otherNames',
    type: 'text_list',
    operators: ['has', 'empty'],
    maxLength: 200,
    maxItems: 20,
    importable: true,
    exportable: true,
  },
  {
    name: 'kind',
    type: 'option',
    operators: EQUALITY,
    sortable: true,
    required: true,
    options: ORGANISATION_KINDS,
    importable: true,
    exportable: true,
  },
  {
    name: 'state',
    type: 'option',
    operators: EQUALITY,
    sortable: true,
    required: true,
    options: ORGANISATION_STATES,
    importable: true,
    exportable: true,
  },
  { name: 'collective', type: 'boolean', operators: ['eq'], importable: true, exportable: true },
  { name: 'resolvedAt', type: 'partial_date', operators: ['empty', ...ORDER], sortable: true, readOnly: true, exportable: true },
  {
    name: 'sizeClass',
    type: 'option',
    operators: [...EQUALITY, 'empty'],
    sortable: true,
    options: SIZE_CLASSES,
    importable: true,
    exportable: true,
  },
  {
    name: 'parentId',
    type: 'reference',
    resource: 'organisations',
    operators: [...EQUALITY, 'empty'],
    importable: true,
    exportable: true,
  },
  {
    name: 'successorId',
    type: 'reference',
    resource: 'organisations',
    operators: [...EQUALITY, 'empty'],
    importable: true,
    exportable: true,
  },
  { name: 'responsibleUserId', type: 'reference', resource: 'users', operators: [...EQUALITY, 'empty'], exportable: true },
  { name: 'street', type: 'text', operators: OPTIONAL, maxLength: 200, importable: true, exportable: true },
  { name: 'postalCode', type: 'text', operators: OPTIONAL, sortable: true, maxLength: 10, importable: true, exportable: true },
  { name: 'municipality', type: 'text', operators: OPTIONAL, sortable: true, maxLength: 120, importable: true, exportable: true },
  { name: 'subRegion', type: 'text', operators: OPTIONAL, sortable: true, readOnly: true, exportable: true },
  { name: 'website', type: 'url', operators: ['contains', 'empty'], maxLength: 500, importable: true, exportable: true },
  {
    name: 'emails',
    type: 'email_list',
    operators: ['has', 'empty'],
    maxLength: 254,
    maxItems: 10,
    importable: true,
    exportable: true,
  },
  {
    name: 'phones',
    type: 'phone_list',
    operators: ['has', 'empty'],
    maxLength: 40,
    maxItems: 10,
    importable: true,
    exportable: true,
  },
  TOPICS_OF_RECORD,
  {
    name: 'tags',
    type: 'text_list',
    operators: ['has', 'empty'],
    maxLength: TAG_MAX_LENGTH,
    maxItems: MOST_TAGS,
    importable: true,
    exportable: true,
  },
  { name: 'note', type: 'long_text', operators: ['contains', 'empty'], maxLength: 10_000, importable: true, exportable: true },
  { name: 'custom', type: 'custom', importable: true, exportable: true },
  { name: 'archivedAt', type: 'instant', operators: ['empty', ...ORDER], sortable: true, readOnly: true, exportable: true },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true, exportable: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true, exportable: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];

export type OrganisationFieldName = (typeof ORGANISATION_FIELDS)[number]['name'];

/** Fields whose existing values are offered while typing. */
export const ORGANISATION_VALUE_FIELDS = ['municipality', 'tags', 'postalCode'] as const;
export type OrganisationValueField = (typeof ORGANISATION_VALUE_FIELDS)[number];
