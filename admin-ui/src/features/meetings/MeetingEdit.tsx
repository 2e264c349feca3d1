import type { Meeting } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { ChangedMeanwhile } from '../../components/form/ChangedMeanwhile.js';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { RecordFormView } from '../../components/form/RecordFormView.js';
import { tidied } from '../../components/form/tidied.js';
import { useCancel } from '../../components/form/use-cancel.js';
import { useRecordForm } from '../../components/form/use-record-form.js';
import { useSaveRecord } from '../../components/record/use-save-record.js';
import { editedTimes } from './edited-times.js';
import { RESOURCE } from './meeting-layout.js';
import { MeetingFormFields } from './MeetingForm.js';

interface MeetingEditProps {
  meeting: Meeting;
  onClose: () => void;
  onReopen: () => void;
}

/** All fields in a drawer beside the meeting. What people were told already is told anew only by sending. */
export function MeetingEdit({ meeting, onClose, onReopen }: MeetingEditProps) {
  const translate = useTranslate();
  const save = useSaveRecord();
  const control = useRecordForm({
    name: `${RESOURCE}/${meeting.id}`,
    initial: { ...meeting },
    onSave: async (base, values) => {
      const saved = await save(base, tidied(values));
      if (saved) onClose();
      return saved !== undefined;
    },
  });
  const cancel = useCancel(control, { onClose, onReopen });
  return (
    <FormDrawer title={translate('meetings.edit_title', { title: meeting.title })} open onClose={cancel}>
      <RecordFormView control={control} className="drawer-form" saveLabel="form.save" onCancel={cancel}>
        <ChangedMeanwhile control={control} current={{ ...meeting }} />
        <MeetingFormFields edited={editedTimes(meeting)} />
      </RecordFormView>
    </FormDrawer>
  );
}
