import { useTranslate } from 'ra-core';
import { useId, type ComponentProps } from 'react';
import { toProblem } from '../../data/problem.js';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'id'> {
  label: string;
  /** Property of the request, to find its refusal in `error`. */
  name: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  /** What the last attempt to send the form came to. */
  error?: unknown;
}

/** A labelled input of a small form, with what the server says about it. */
export function TextField({ label, name, value, onChange, hint, error, ...input }: TextFieldProps) {
  const translate = useTranslate();
  const id = useId();
  const refusal = error ? toProblem(error).fields.find((field) => field.path === name) : undefined;
  return (
    <div className={refusal ? 'field bad' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        name={name}
        value={value}
        aria-invalid={refusal !== undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <span id={`${id}-hint`} className={refusal ? 'err' : 'hint'}>
        {refusal ? translate(`problems.field.${refusal.code}`, refusal.values) : hint}
      </span>
    </div>
  );
}
