import { useTranslate } from 'ra-core';
import { Icon } from '../Icon.js';
import { changedValues, type Values } from '../record/conflict.js';
import { useResolveConflict } from '../record/ConflictContext.js';
import { fieldAt } from '../record/described-field.js';
import { useFields } from '../record/FieldsContext.js';
import type { RecordForm } from './use-record-form.js';

/** Tells while somebody edits that a colleague saved the same record, and lets them compare before saving. */
export function ChangedMeanwhile({ control, current }: { control: RecordForm; current: Values }) {
  const translate = useTranslate();
  const { declared, fields } = useFields();
  const resolve = useResolveConflict();
  const { base } = control;
  if (Number(current.version) <= Number(base.version)) return null;

  const changed = Object.keys(changedValues(declared, base, current)).map((path) => fieldAt(fields, path).label);
  if (changed.length === 0) return null;
  const compare = async () => {
    const merged = await resolve({ base, mine: control.form.getValues(), theirs: current });
    if (merged) control.rebase(current, merged);
  };
  return (
    <div className="notice form-notice" role="status">
      <Icon name="alert" />
      <p className="grow">
        <b>{translate('record.changed_meanwhile')}</b> {changed.join(', ')}
      </p>
      <button type="button" className="btn s act" onClick={() => void compare()}>
        {translate('record.compare')}
      </button>
    </div>
  );
}
