import { useTranslate } from 'ra-core';
import { useRef, useState, type ReactNode } from 'react';
import { FieldInput } from '../form/FieldInput.js';
import { RecordFormView } from '../form/RecordFormView.js';
import { useRecordForm } from '../form/use-record-form.js';
import { Icon } from '../Icon.js';
import { SourceMark } from '../sources/Sources.js';
import { isBlank, valueAt, type Values } from './conflict.js';
import { fieldAt } from './described-field.js';
import { useFields } from './FieldsContext.js';
import { FieldValue } from './FieldValue.js';
import { useSaveRecord } from './use-save-record.js';
import './record.css';

/** Fields read together, such as street and place; edited together in place. */
export interface FactGroup {
  label: string;
  paths: readonly string[];
  /** There is something to read although the fields are empty. */
  known?: boolean;
  /** How the values read; each on its own line unless told otherwise. */
  render?: (record: Values) => ReactNode;
}

interface FactsProps {
  record: Values & { id: string };
  groups: readonly FactGroup[];
  editable: boolean;
}

/** What is known about a record; the pen opens the fields where they stand. */
export function Facts({ record, groups, editable }: FactsProps) {
  return (
    <dl className="facts">
      {groups.map((group) => (
        <Fact key={group.label} record={record} group={group} editable={editable} />
      ))}
    </dl>
  );
}

function Fact({ record, group, editable }: { record: FactsProps['record']; group: FactGroup; editable: boolean }) {
  const translate = useTranslate();
  const { fields } = useFields();
  const [editing, setEditing] = useState(false);
  const pen = useRef<HTMLButtonElement>(null);
  const known = group.paths.filter((path) => !isBlank(valueAt(record, path)));
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => pen.current?.focus());
  };

  return (
    <div className={editing ? 'fact editing' : 'fact'}>
      <dt>
        {group.label}
        {editable && !editing && (
          <button ref={pen} type="button" className="fact-pen" onClick={() => setEditing(true)}>
            <Icon name="pen" small />
            <span className="vh">{translate('record.edit_field', { field: group.label })}</span>
          </button>
        )}
      </dt>
      <dd>
        {editing ? (
          <FactForm record={record} group={group} onClose={close} />
        ) : known.length === 0 && !group.known ? (
          <span className="open">{translate('record.open')}</span>
        ) : (
          (group.render?.(record) ??
          known.map((path) => (
            <span key={path} className="value-line">
              <FieldValue field={fieldAt(fields, path)} value={valueAt(record, path)} links />{' '}
              <SourceMark of={record.id} field={path} />
            </span>
          )))
        )}
        {!editing && group.render && known.map((path) => <SourceMark key={path} of={record.id} field={path} />)}
      </dd>
    </div>
  );
}

function FactForm({ record, group, onClose }: { record: FactsProps['record']; group: FactGroup; onClose: () => void }) {
  const { fields, resource } = useFields();
  const save = useSaveRecord();
  const control = useRecordForm({
    name: `${resource}/${record.id}/${group.paths.join()}`,
    initial: record,
    onSave: async (base, values) => {
      const saved = await save(base, values);
      if (saved) onClose();
      return saved !== undefined;
    },
  });
  const cancel = () => {
    control.discard();
    onClose();
  };
  return (
    <RecordFormView control={control} className="fact-form" saveLabel="form.save" onCancel={cancel} escapes autoFocus>
      {group.paths.map((path) => (
        <FieldInput key={path} field={fieldAt(fields, path)} recordId={record.id} />
      ))}
    </RecordFormView>
  );
}
