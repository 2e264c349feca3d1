import type { Field } from '../fields/index.js';
import { EQUALITY, ORDER, TEXT } from '../fields/operators.js';
import { ORGANISATION_KINDS, ORGANISATION_STATES } from '../organisations/organisation.kinds.js';

const OPTIONAL = [...TEXT, 'empty'] as const;

/** Every field of an entry of the register, each once; regions read them, nobody writes them through the API. */
export const REGISTER_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'name', words: 'organisations.name', type: 'text', operators: TEXT, sortable: true, required: true, maxLength: 200 },
  { name: 'kind', words: 'organisations.kind', type: 'option', operators: EQUALITY, sortable: true, options: ORGANISATION_KINDS },
  {
    name: 'state',
    words: 'organisations.state',
    type: 'option',
    operators: EQUALITY,
    sortable: true,
    options: ORGANISATION_STATES,
  },
  { name: 'legalName', words: 'organisations.legalName', type: 'text', operators: OPTIONAL, sortable: true, maxLength: 300 },
  { name: 'shortName', words: 'organisations.shortName', type: 'text', operators: OPTIONAL, sortable: true, maxLength: 80 },
  { name: 'abbreviations', words: 'organisations.abbreviations', type: 'text_list', maxLength: 200, maxItems: 20 },
  { name: 'formerNames', words: 'organisations.formerNames', type: 'text_list', maxLength: 200, maxItems: 20 },
  { name: 'otherNames', words: 'organisations.otherNames', type: 'text_list', maxLength: 200, maxItems: 20 },
  {
    name: 'parentId',
    words: 'organisations.parentId',
    type: 'reference',
    resource: 'register',
    operators: [...EQUALITY, 'empty'],
  },
  {
    name: 'successorId',
    words: 'organisations.successorId',
    type: 'reference',
    resource: 'register',
    operators: [...EQUALITY, 'empty'],
  },
  { name: 'street', words: 'organisations.street', type: 'text', operators: OPTIONAL, maxLength: 200 },
  { name: 'postalCode', words: 'organisations.postalCode', type: 'text', operators: OPTIONAL, sortable: true, maxLength: 10 },
  {
    name: 'municipality',
    words: 'organisations.municipality',
    type: 'text',
    operators: OPTIONAL,
    sortable: true,
    maxLength: 120,
  },
  { name: 'phone', words: 'organisations.phones', type: 'text', operators: ['empty'], maxLength: 40 },
  { name: 'email', words: 'organisations.emails', type: 'text', operators: ['empty'], maxLength: 254 },
  { name: 'website', words: 'organisations.website', type: 'url', operators: ['contains', 'empty'], maxLength: 500 },
  { name: 'sourceTitle', type: 'text', operators: TEXT, sortable: true, required: true, maxLength: 300 },
  { name: 'sourceLink', type: 'url', maxLength: 500 },
  { name: 'asOf', type: 'date', operators: ORDER, sortable: true, required: true },
] as const satisfies readonly Field[];

export type RegisterFieldName = (typeof REGISTER_FIELDS)[number]['name'];
