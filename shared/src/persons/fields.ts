import type { Field } from '../fields/index.js';
import { EQUALITY, ORDER, TEXT } from '../fields/operators.js';
import { MOST_TAGS, TAG_MAX_LENGTH } from '../records/tags.js';
import { LANGUAGES } from '../session/session.js';
import { CHANNELS, LEGAL_BASES } from './person.kinds.js';

const OPTIONAL = [...TEXT, 'empty'] as const;

/** Every field of a person, each once. `organisationId` and `function` are those of the position that stands for the person. */
export const PERSON_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true, exportable: true },
  { name: 'name', type: 'text', operators: TEXT, sortable: true, readOnly: true, personal: true, exportable: true },
  { name: 'title', type: 'text', operators: OPTIONAL, maxLength: 60, personal: true, importable: true, exportable: true },
  { name: 'firstName', type: 'text', operators: OPTIONAL, maxLength: 100, personal: true, importable: true, exportable: true },
  {
    name: 'lastName',
    type: 'text',
    operators: TEXT,
    required: true,
    maxLength: 100,
    personal: true,
    importable: true,
    exportable: true,
  },
  { name: 'addressLine', type: 'text', operators: OPTIONAL, maxLength: 200, personal: true, importable: true, exportable: true },
  {
    name: 'language',
    type: 'option',
    operators: EQUALITY,
    sortable: true,
    required: true,
    options: LANGUAGES,
    personal: true,
    importable: true,
    exportable: true,
  },
  { name: 'email', type: 'text', operators: OPTIONAL, maxLength: 254, personal: true, importable: true, exportable: true },
  { name: 'phone', type: 'text', operators: OPTIONAL, maxLength: 40, personal: true, importable: true, exportable: true },
  {
    name: 'organisationId',
    type: 'reference',
    resource: 'organisations',
    operators: [...EQUALITY, 'empty'],
    readOnly: true,
    personal: true,
    exportable: true,
  },
  { name: 'function', type: 'text', operators: OPTIONAL, readOnly: true, personal: true, exportable: true },
  { name: 'writesTo', type: 'text', operators: OPTIONAL, readOnly: true, personal: true, exportable: true },
  { name: 'unreachableSince', type: 'instant', operators: ['empty', ...ORDER], readOnly: true, personal: true, exportable: true },
  {
    name: 'channel',
    type: 'option',
    operators: [...EQUALITY, 'empty'],
    options: CHANNELS,
    personal: true,
    importable: true,
    exportable: true,
  },
  {
    name: 'assistantId',
    type: 'reference',
    resource: 'persons',
    operators: [...EQUALITY, 'empty'],
    personal: true,
    exportable: true,
  },
  { name: 'doNotWrite', type: 'boolean', operators: ['eq'], personal: true, importable: true, exportable: true },
  {
    name: 'purpose',
    type: 'text',
    operators: TEXT,
    required: true,
    maxLength: 300,
    personal: true,
    importable: true,
    exportable: true,
  },
  {
    name: 'legalBasis',
    type: 'option',
    operators: EQUALITY,
    required: true,
    options: LEGAL_BASES,
    personal: true,
    importable: true,
    exportable: true,
  },
  { name: 'dataSource', type: 'text', operators: OPTIONAL, maxLength: 300, personal: true, importable: true, exportable: true },
  { name: 'informedOn', type: 'date', operators: ['empty', ...ORDER], personal: true, importable: true, exportable: true },
  { name: 'informedBy', type: 'text', operators: OPTIONAL, maxLength: 300, personal: true, importable: true, exportable: true },
  {
    name: 'tags',
    type: 'text_list',
    operators: ['has', 'empty'],
    maxLength: TAG_MAX_LENGTH,
    maxItems: MOST_TAGS,
    personal: true,
    importable: true,
    exportable: true,
  },
  {
    name: 'note',
    type: 'long_text',
    operators: ['contains', 'empty'],
    maxLength: 10_000,
    personal: true,
    importable: true,
    exportable: true,
  },
  { name: 'custom', type: 'custom', personal: true, importable: true, exportable: true },
  { name: 'archivedAt', type: 'instant', operators: ['empty', ...ORDER], sortable: true, readOnly: true, exportable: true },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true, exportable: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true, exportable: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];

export type PersonFieldName = (typeof PERSON_FIELDS)[number]['name'];

/** Fields whose existing values are offered while typing. */
export const PERSON_VALUE_FIELDS = ['tags', 'purpose', 'dataSource', 'informedBy'] as const;
export type PersonValueField = (typeof PERSON_VALUE_FIELDS)[number];

/** Every field of a position, each once. */
export const POSITION_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'personId', type: 'reference', resource: 'persons', operators: EQUALITY, required: true, personal: true },
  { name: 'organisationId', type: 'reference', resource: 'organisations', operators: EQUALITY, required: true, personal: true },
  { name: 'function', type: 'text', operators: OPTIONAL, sortable: true, maxLength: 120, personal: true },
  { name: 'department', type: 'text', operators: OPTIONAL, maxLength: 120, personal: true },
  { name: 'email', type: 'text', operators: OPTIONAL, maxLength: 254, personal: true },
  { name: 'phone', type: 'text', operators: OPTIONAL, maxLength: 40, personal: true },
  { name: 'main', type: 'boolean', operators: ['eq'], personal: true },
  { name: 'since', type: 'partial_date', personal: true },
  { name: 'until', type: 'partial_date', operators: ['empty'], personal: true },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];
