import type { Group } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { ChangedMeanwhile } from '../../components/form/ChangedMeanwhile.js';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { RecordFormView } from '../../components/form/RecordFormView.js';
import { useCancel } from '../../components/form/use-cancel.js';
import { useRecordForm } from '../../components/form/use-record-form.js';
import { useSaveRecord } from '../../components/record/use-save-record.js';
import { RESOURCE } from './group-layout.js';
import { GroupFormFields } from './GroupForm.js';

interface GroupEditProps {
  group: Group;
  onClose: () => void;
  onReopen: () => void;
}

/** All fields in a drawer beside the record. */
export function GroupEdit({ group, onClose, onReopen }: GroupEditProps) {
  const translate = useTranslate();
  const save = useSaveRecord();
  const control = useRecordForm({
    name: `${RESOURCE}/${group.id}`,
    initial: { ...group },
    onSave: async (base, values) => {
      const saved = await save(base, values);
      if (saved) onClose();
      return saved !== undefined;
    },
  });
  const cancel = useCancel(control, { onClose, onReopen });
  return (
    <FormDrawer title={translate('groups.edit_title', { name: group.name })} open onClose={cancel}>
      <RecordFormView control={control} className="drawer-form" saveLabel="form.save" onCancel={cancel}>
        <ChangedMeanwhile control={control} current={{ ...group }} />
        <GroupFormFields />
      </RecordFormView>
    </FormDrawer>
  );
}
