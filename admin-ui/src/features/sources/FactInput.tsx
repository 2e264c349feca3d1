import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { useController } from 'react-hook-form';
import type { CitableFact, CitableFacts } from './use-citable-facts.js';

/** What the source is cited for: all of the record, one field or one of its parts. */
export function FactInput({ facts: { fields, parts } }: { facts: CitableFacts }) {
  const translate = useTranslate();
  const id = useId();
  const { field } = useController({ name: 'fact' });
  return (
    <div className="field">
      <label htmlFor={id}>{translate('citations.fields.field')}</label>
      <select
        id={id}
        className="input"
        value={String(field.value ?? '')}
        onChange={(event) => field.onChange(event.target.value)}
        onBlur={field.onBlur}
      >
        <option value="">{translate('citations.whole')}</option>
        {parts.map(({ type, facts }) => (
          <Choices key={type} label={translate(`citations.parts.${type}`)} facts={facts} />
        ))}
        <Choices label={translate('citations.single_fields')} facts={fields} />
      </select>
    </div>
  );
}

function Choices({ label, facts }: { label: string; facts: readonly CitableFact[] }) {
  return (
    <optgroup label={label}>
      {facts.map((fact) => (
        <option key={fact.key} value={fact.key}>
          {fact.label}
        </option>
      ))}
    </optgroup>
  );
}
