import { isPlausible, type PartialDate } from '@knotenpunkt/shared/partial-dates';
import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { useController } from 'react-hook-form';
import { Icon } from '../Icon.js';
import type { DescribedField } from '../record/described-field.js';
import { isBlank } from '../record/conflict.js';
import { FieldControl } from './FieldControl.js';

interface FieldInputProps {
  field: DescribedField;
  /** The record being edited, which cannot refer to itself. */
  recordId?: string;
}

/** Label, input and error of one declared field, bound to the form above. */
export function FieldInput({ field, recordId }: FieldInputProps) {
  const translate = useTranslate();
  const id = useId();
  const complete = (value: unknown) =>
    field.type !== 'partial_date' || isBlank(value) || isPlausible(value as PartialDate) || translate('form.date.incomplete');
  const { field: input, fieldState } = useController({
    name: field.path,
    rules: {
      validate: {
        complete,
        required: (value: unknown) => !field.required || !isBlank(trimmed(value)) || translate('problems.field.required'),
      },
    },
  });
  const hint = field.type === 'text_list' ? translate('form.list_hint') : field.hint;
  const error = fieldState.error?.message;
  const noteId = error || hint ? `${id}-note` : undefined;

  return (
    <div className={error ? 'field bad' : 'field'}>
      <label htmlFor={id}>
        {field.label}
        {field.required && <span className="muted"> {translate('form.required')}</span>}
      </label>
      <FieldControl
        id={id}
        field={field}
        value={input.value}
        onChange={input.onChange}
        onBlur={input.onBlur}
        inputRef={input.ref}
        describedBy={noteId}
        invalid={Boolean(error)}
        recordId={recordId}
      />
      {error ? (
        <span className="err" id={noteId}>
          <Icon name="alert" small /> {error}
        </span>
      ) : (
        hint && (
          <span className="hint" id={noteId}>
            {hint}
          </span>
        )
      )}
    </div>
  );
}

function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}
