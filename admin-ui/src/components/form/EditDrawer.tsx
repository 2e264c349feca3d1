import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import type { Values } from '../record/conflict.js';
import { useFields } from '../record/FieldsContext.js';
import { useSaveRecord } from '../record/use-save-record.js';
import { ChangedMeanwhile } from './ChangedMeanwhile.js';
import { FormDrawer } from './FormDrawer.js';
import { RecordFormView } from './RecordFormView.js';
import { tidied } from './tidied.js';
import { useCancel } from './use-cancel.js';
import { useRecordForm } from './use-record-form.js';

interface EditDrawerProps {
  record: Values & { id: string; name: string };
  onClose: () => void;
  onReopen: () => void;
  children: ReactNode;
}

/** All fields of a record in a drawer beside it. */
export function EditDrawer({ record, onClose, onReopen, children }: EditDrawerProps) {
  const translate = useTranslate();
  const { resource } = useFields();
  const save = useSaveRecord();
  const control = useRecordForm({
    name: `${resource}/${record.id}`,
    initial: record,
    onSave: async (base, values) => {
      const saved = await save(base, tidied(values));
      if (saved) onClose();
      return saved !== undefined;
    },
  });
  const cancel = useCancel(control, { onClose, onReopen });
  return (
    <FormDrawer title={translate(`${resource}.edit_title`, { name: record.name })} open onClose={cancel}>
      <RecordFormView control={control} className="drawer-form" saveLabel="form.save" onCancel={cancel}>
        <ChangedMeanwhile control={control} current={record} />
        {children}
      </RecordFormView>
    </FormDrawer>
  );
}
