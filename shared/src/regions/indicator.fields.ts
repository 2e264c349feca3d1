import type { Field } from '../fields/index.js';
import { NUMBER_QUALIFIERS } from '../fields/number-qualifiers.js';
import { EQUALITY, ORDER, TEXT } from '../fields/operators.js';

/** How an indicator is told: as a number, as a place among others, or in words. */
export const INDICATOR_KINDS = ['number', 'rank', 'statement'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** From which end a rank counts: the third highest, the lowest. */
export const RANK_ENDS = ['highest', 'lowest'] as const;
export type RankEnd = (typeof RANK_ENDS)[number];

const OPTIONAL = [...TEXT, 'empty'] as const;
const REFERENCE = [...EQUALITY, 'empty'] as const;

/** Every field of an indicator, each once. What is not stated is empty; nothing is filled in for it. */
export const INDICATOR_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'name', type: 'text', operators: TEXT, sortable: true, required: true, maxLength: 200 },
  { name: 'kind', type: 'option', operators: EQUALITY, sortable: true, required: true, options: INDICATOR_KINDS },
  { name: 'municipalityId', type: 'reference', resource: 'municipalities', operators: REFERENCE },
  { name: 'value', type: 'number', operators: ['empty', ...ORDER], sortable: true },
  { name: 'qualifier', type: 'option', operators: REFERENCE, options: NUMBER_QUALIFIERS },
  { name: 'unit', type: 'text', operators: OPTIONAL, maxLength: 60 },
  { name: 'rankEnd', type: 'option', operators: REFERENCE, options: RANK_ENDS },
  { name: 'statement', type: 'text', operators: OPTIONAL, maxLength: 500 },
  { name: 'period', type: 'partial_date', operators: ['empty', ...ORDER], sortable: true },
  { name: 'comparisonName', type: 'text', operators: OPTIONAL, maxLength: 120 },
  { name: 'comparisonValue', type: 'number', operators: ['empty', ...ORDER] },
  { name: 'note', type: 'long_text', operators: ['contains', 'empty'], maxLength: 2_000 },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];
