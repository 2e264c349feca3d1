import type { FieldType, FilterOperator } from '@knotenpunkt/shared/fields';
import type { DescribedField, Translate } from '../record/described-field.js';
import type { Condition } from './filter-tree.js';

/** One way to compare a field; see {@link comparisonLabel} for its words. */
export interface Comparison {
  key: string;
  op: FilterOperator;
  /** Where the comparison is complete by itself ("ist leer"). */
  fixed?: boolean;
}

const EMPTY: Comparison = { key: 'empty', op: 'empty', fixed: true };
const FILLED: Comparison = { key: 'filled', op: 'empty', fixed: false };
const BY_DAY: readonly Comparison[] = [
  { key: 'since', op: 'gte' },
  { key: 'before', op: 'lt' },
];
const BY_NUMBER: readonly Comparison[] = [
  { key: 'equals', op: 'eq' },
  { key: 'at_least', op: 'gte' },
  { key: 'at_most', op: 'lte' },
];
const CHOICE: readonly Comparison[] = [{ key: 'one_of', op: 'in' }];
const TEXT: readonly Comparison[] = [
  { key: 'contains', op: 'contains' },
  { key: 'starts', op: 'starts' },
  { key: 'equals', op: 'eq' },
];
const LIST: readonly Comparison[] = [{ key: 'has', op: 'has' }];
const EXACT: readonly Comparison[] = [{ key: 'equals', op: 'eq' }];

const BY_TYPE: Record<FieldType, readonly Comparison[]> = {
  text: TEXT,
  long_text: TEXT,
  url: TEXT,
  option: CHOICE,
  reference: EXACT,
  boolean: EXACT,
  uuid: EXACT,
  text_list: LIST,
  email_list: LIST,
  phone_list: LIST,
  address_list: LIST,
  party_list: LIST,
  reference_list: LIST,
  topic_list: LIST,
  number: BY_NUMBER,
  date: BY_DAY,
  partial_date: BY_DAY,
  instant: BY_DAY,
  custom: [],
};

/**
 * The comparisons offered for a field. The declaration may allow more operators than a person needs:
 * "is not" is a negated chip, and "one of" serves for a single choice.
 */
export function comparisonsOf(field: DescribedField, choosesFromValues = false): Comparison[] {
  const offered = choosesFromValues && field.type === 'text' ? [...CHOICE, ...TEXT] : BY_TYPE[field.type];
  // Where a declaration names emptiness first, that is the question: archived or not.
  const all = field.operators[0] === 'empty' ? [FILLED, EMPTY, ...offered] : [...offered, FILLED, EMPTY];
  return all.filter(({ op }) => field.operators.includes(op));
}

/** The comparison a condition makes; one nobody offers any more keeps its operator as its name. */
export function comparisonOf(field: DescribedField, { op, value }: Pick<Condition, 'op' | 'value'>): Comparison {
  const all = [...CHOICE, ...BY_TYPE[field.type], FILLED, EMPTY];
  const found = all.find((one) => one.op === op && (one.fixed === undefined || one.fixed === value));
  return found ?? { key: op, op };
}

/** The condition a field starts with when it is chosen from the filter menu. */
export function newCondition(field: DescribedField, choosesFromValues = false): Condition {
  const comparison = comparisonsOf(field, choosesFromValues)[0] ?? EMPTY;
  return compareBy(comparison, { type: 'condition', field: field.path, op: 'eq', value: undefined, negated: false });
}

/** The condition with another comparison; a value that no longer fits is dropped. */
export function compareBy(comparison: Comparison, condition: Condition): Condition {
  const { op, fixed } = comparison;
  if (fixed !== undefined) return { ...condition, op, value: fixed };
  const fits = op === 'in' ? Array.isArray(condition.value) : !Array.isArray(condition.value) && condition.op !== 'empty';
  return { ...condition, op, value: fits ? condition.value : op === 'in' ? [] : undefined };
}

/** A condition in the form the editor offers: one allowed option is a choice of one, "is not" is a negation. */
export function asOffered(field: DescribedField, condition: Condition): Condition {
  const { op, value } = condition;
  if (op === 'ne') return asOffered(field, { ...condition, op: 'eq', negated: !condition.negated });
  const single = op === 'eq' && BY_TYPE[field.type] === CHOICE && !Array.isArray(value) && value !== undefined;
  return single ? { ...condition, op: 'in', value: [value] } : condition;
}

/** The words for a comparison; a resource may have better ones for a field of its own. */
export function comparisonLabel(resource: string, { path }: DescribedField, key: string, translate: Translate): string {
  return translate(`${resource}.comparison.${path}.${key}`, { _: translate(`list.comparison.${key}`) });
}
