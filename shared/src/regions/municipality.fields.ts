import type { Field } from '../fields/index.js';
import { EQUALITY, ORDER, TEXT } from '../fields/operators.js';

/** What an area of a region is, from the largest to the smallest. */
export const MUNICIPALITY_KINDS = ['district', 'independent_city', 'town', 'municipality', 'borough', 'other'] as const;
export type MunicipalityKind = (typeof MUNICIPALITY_KINDS)[number];

const OPTIONAL = [...TEXT, 'empty'] as const;

/** Every field of a municipality, each once. */
export const MUNICIPALITY_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'name', type: 'text', operators: TEXT, sortable: true, required: true, maxLength: 120 },
  { name: 'kind', type: 'option', operators: EQUALITY, sortable: true, required: true, options: MUNICIPALITY_KINDS },
  { name: 'parentId', type: 'reference', resource: 'municipalities', operators: [...EQUALITY, 'empty'] },
  { name: 'subRegion', type: 'text', operators: OPTIONAL, sortable: true, maxLength: 120 },
  { name: 'note', type: 'long_text', operators: ['contains', 'empty'], maxLength: 2_000 },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];

/** Fields whose existing values are offered while typing. */
export const MUNICIPALITY_VALUE_FIELDS = ['subRegion'] as const;
export type MunicipalityValueField = (typeof MUNICIPALITY_VALUE_FIELDS)[number];
