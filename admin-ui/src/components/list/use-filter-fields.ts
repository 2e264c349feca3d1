import type { DescribedField } from '../record/described-field.js';
import { useFields } from '../record/FieldsContext.js';
import { comparisonsOf } from './comparisons.js';

/** Fields one can filter by, by their name in the current language. */
export function useFilterFields(): DescribedField[] {
  const { fields } = useFields();
  return fields.filter((field) => comparisonsOf(field).length > 0);
}
