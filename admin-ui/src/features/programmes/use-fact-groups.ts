import type { FactGroup } from '../../components/record/Facts.js';
import { fieldAt } from '../../components/record/described-field.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { FACTS } from './programme-layout.js';

/** The facts of a programme in reading order, each under its name. */
export function useFactGroups(): FactGroup[] {
  const { fields } = useFields();
  return FACTS.map((path) => ({ label: fieldAt(fields, path).label, paths: [path] }));
}
