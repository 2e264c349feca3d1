import type { Field } from '../fields/index.js';
import { EQUALITY, ORDER } from '../fields/operators.js';
import { CONTACT_KINDS } from './contact.kinds.js';

const REFERENCE = [...EQUALITY, 'empty'] as const;

/**
 * Every field of a contact note, each once. `organisationIds` are further organisations it names, `personIds` the people, `authorId` is the
 * user who wrote it.
 */
export const CONTACT_NOTE_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'kind', type: 'option', operators: EQUALITY, sortable: true, required: true, options: CONTACT_KINDS },
  { name: 'day', type: 'date', operators: ORDER, sortable: true, required: true },
  { name: 'text', type: 'long_text', operators: ['contains'], required: true, maxLength: 4_000, personal: true },
  { name: 'organisationId', type: 'reference', resource: 'organisations', operators: REFERENCE },
  { name: 'groupId', type: 'reference', resource: 'groups', operators: REFERENCE },
  { name: 'networkId', type: 'reference', resource: 'networks', operators: REFERENCE },
  { name: 'initiativeId', type: 'reference', resource: 'initiatives', operators: REFERENCE },
  { name: 'organisationIds', type: 'text_list', operators: ['has', 'empty'], maxItems: 30 },
  { name: 'personIds', type: 'text_list', operators: ['has', 'empty'], maxItems: 30, personal: true },
  { name: 'authorId', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];
