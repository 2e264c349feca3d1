import type { CustomField } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import type { RecordForm } from '../../components/form/use-record-form.js';
import type { Values } from '../../components/record/conflict.js';
import { ConflictError } from '../../data/problem.js';
import { valuesOf } from './field-values.js';

/** Somebody else saved the field first: shows what stands there now and lets the person choose. */
export function ConflictNotice({ control: { base, form, problem, rebase } }: { control: RecordForm }) {
  const translate = useTranslate();
  const current = problem instanceof ConflictError ? (problem.current as CustomField) : undefined;
  if (!current || current.version === base.version) return null;
  const theirs = { ...valuesOf(current), id: current.id, version: current.version };
  const choose = (button: HTMLButtonElement, values: Values) => {
    // The button goes away with the notice.
    button.form?.querySelector('input')?.focus();
    rebase(theirs, values);
  };
  const names = [current.label.de, current.label.en].filter(Boolean).join(' / ');
  return (
    <div className="notice form-notice">
      <p className="grow">
        {translate('custom-fields.saved_meanwhile')} <b>{[names, ...current.options].join(', ')}</b>
      </p>
      <button type="button" className="btn s" onClick={({ currentTarget }) => choose(currentTarget, theirs)}>
        {translate('custom-fields.take_theirs')}
      </button>
      <button
        type="button"
        className="btn s"
        onClick={({ currentTarget }) => choose(currentTarget, { ...form.getValues(), version: current.version })}
      >
        {translate('custom-fields.keep_mine')}
      </button>
    </div>
  );
}
