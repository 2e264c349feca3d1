import type { DescribedField } from '../record/described-field.js';
import { formatEntry, type FormatContext } from '../record/format-value.js';
import { comparisonLabel, comparisonOf } from './comparisons.js';
import type { Condition } from './filter-tree.js';

export interface ConditionInWords {
  /** "Ort", "Ort nicht", "Bemerkung enthält". */
  subject: string;
  /** "Musterstadt", "3 gewählt"; empty while nothing was chosen. */
  value: string;
}

/** A condition as a chip says it. */
export function conditionInWords(
  resource: string,
  field: DescribedField,
  condition: Condition,
  context: FormatContext,
): ConditionInWords {
  const { translate } = context;
  const { key, fixed } = comparisonOf(field, condition);
  const verb = ['one_of', 'equals', 'has'].includes(key) ? '' : comparisonLabel(resource, field, key, translate);
  const not = condition.negated ? translate('list.not') : '';
  if (fixed !== undefined) return { subject: field.label, value: [not, verb].filter(Boolean).join(' ') };
  return { subject: [field.label, not, verb].filter(Boolean).join(' '), value: valueInWords(field, condition, context) };
}

function valueInWords(field: DescribedField, { value }: Condition, context: FormatContext): string {
  if (Array.isArray(value) && value.length > 1) return context.translate('list.chosen', { smart_count: value.length });
  const single = Array.isArray(value) ? value[0] : value;
  if (single === undefined || single === null || single === '') return '';
  return formatEntry(field.type === 'instant' ? { ...field, type: 'date' } : field, single, context);
}
