import { useTranslate } from 'ra-core';
import { useId } from 'react';
import type { DescribedField } from '../record/described-field.js';
import { useFields } from '../record/FieldsContext.js';
import { compareBy, comparisonLabel, comparisonOf, comparisonsOf } from './comparisons.js';
import type { Condition } from './filter-tree.js';
import { ValueInput } from './ValueInput.js';

interface ConditionEditorProps {
  field: DescribedField;
  condition: Condition;
  onChange: (condition: Condition) => void;
}

/** Comparison, value and "does not hold" of one condition. */
export function ConditionEditor({ field, condition, onChange }: ConditionEditorProps) {
  const translate = useTranslate();
  const id = useId();
  return (
    <>
      <ComparisonSelect field={field} condition={condition} onChange={onChange} />
      <ValueInput field={field} condition={condition} onChange={(value) => onChange({ ...condition, value })} />
      <p className="check-line">
        <input
          id={id}
          type="checkbox"
          checked={condition.negated}
          onChange={() => onChange({ ...condition, negated: !condition.negated })}
        />
        <label htmlFor={id}>{translate('list.negate')}</label>
      </p>
    </>
  );
}

/** Shown only where there is something to choose. */
export function ComparisonSelect({ field, condition, onChange }: ConditionEditorProps) {
  const translate = useTranslate();
  const { resource, suggested } = useFields();
  const offered = comparisonsOf(field, suggested.includes(field.path));
  const current = comparisonOf(field, condition);
  if (offered.length < 2) return null;
  return (
    <select
      className="input"
      aria-label={translate('list.comparison_of', { field: field.label })}
      value={current.key}
      onChange={(event) => {
        const chosen = offered.find(({ key }) => key === event.target.value);
        if (chosen) onChange(compareBy(chosen, condition));
      }}
    >
      {!offered.some(({ key }) => key === current.key) && (
        <option value={current.key}>{comparisonLabel(resource, field, current.key, translate)}</option>
      )}
      {offered.map(({ key }) => (
        <option key={key} value={key}>
          {comparisonLabel(resource, field, key, translate)}
        </option>
      ))}
    </select>
  );
}
