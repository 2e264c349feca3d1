import type { Field } from '../fields/index.js';
import { EQUALITY, ORDER } from '../fields/operators.js';
import { ORGANISATION_FIELDS } from '../organisations/fields.js';
import { PERSON_FIELDS } from '../persons/fields.js';
import { MATCHED_RESOURCES, VERDICTS, type MatchedResource } from './identity.js';

/** Every field of a pair of records that may be one. `recordId` is either of the two. */
export const DUPLICATE_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'resource', type: 'option', operators: EQUALITY, options: MATCHED_RESOURCES, readOnly: true },
  { name: 'verdict', type: 'option', operators: EQUALITY, options: VERDICTS, readOnly: true },
  { name: 'score', type: 'number', operators: ORDER, sortable: true, readOnly: true },
  { name: 'recordId', type: 'uuid', operators: ['eq'], readOnly: true },
  { name: 'foundAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'dismissedAt', type: 'instant', operators: ['empty', ...ORDER], sortable: true, readOnly: true },
] as const satisfies readonly Field[];

/** Every field of a merging; `recordId` is either of its records. */
export const MERGE_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'resource', type: 'option', operators: EQUALITY, options: MATCHED_RESOURCES, readOnly: true },
  { name: 'keptId', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'absorbedId', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'recordId', type: 'uuid', operators: ['eq'], readOnly: true },
  { name: 'mergedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'undoneAt', type: 'instant', operators: ['empty', ...ORDER], sortable: true, readOnly: true },
] as const satisfies readonly Field[];

const FIELDS: Record<MatchedResource, readonly Field[]> = { organisations: ORGANISATION_FIELDS, persons: PERSON_FIELDS };

/** Lists of topics move with the records they are given to. */
const chosen = ({ readOnly, type }: Field): boolean => !readOnly && type !== 'topic_list';

/** Fields of which a merging chooses; the region's own ones are chosen among one by one, as `custom.<key>`. */
export const mergedFields = (resource: MatchedResource): readonly Field[] => FIELDS[resource].filter(chosen);
