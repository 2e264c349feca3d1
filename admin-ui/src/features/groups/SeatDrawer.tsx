import type { Seat } from '@knotenpunkt/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify, useTranslate } from 'ra-core';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { RecordFormView } from '../../components/form/RecordFormView.js';
import { useCancel } from '../../components/form/use-cancel.js';
import { useRecordForm } from '../../components/form/use-record-form.js';
import { useSaveRecord } from '../../components/record/use-save-record.js';
import { RESOURCE, SEAT_FORM } from './group-layout.js';
import { SeatFormFields } from './GroupForm.js';

/** What the form begins with. */
export interface SeatDraft {
  /** The seat as it is stored; absent for a new one. */
  seat?: Seat;
  values: Partial<Seat> & Pick<Seat, 'groupId' | 'role'>;
}

interface SeatDrawerProps {
  draft: SeatDraft;
  onClose: () => void;
  onReopen: () => void;
}

const EMPTY = Object.fromEntries(SEAT_FORM.map((path) => [path, null]));

/** A seat in a drawer beside its group. */
export function SeatDrawer({ draft: { seat, values: preset }, onClose, onReopen }: SeatDrawerProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const dataProvider = useDataProvider();
  const queryClient = useQueryClient();
  const save = useSaveRecord();
  const control = useRecordForm({
    name: `seats/${seat?.id ?? preset.groupId}`,
    initial: { ...EMPTY, ...preset },
    onSave: async (_base, values) => {
      if (seat) {
        if (!(await save({ ...seat }, values))) return false;
      } else {
        await dataProvider.create('seats', { data: values });
        notify('groups.seat.added');
      }
      void queryClient.invalidateQueries({ queryKey: ['seats'] });
      void queryClient.invalidateQueries({ queryKey: [RESOURCE] });
      onClose();
      return true;
    },
  });
  const cancel = useCancel(control, { onClose, onReopen });
  return (
    <FormDrawer title={translate(seat ? 'groups.seat.edit' : 'groups.seat.add')} open onClose={cancel}>
      <RecordFormView control={control} className="drawer-form" saveLabel="form.save" onCancel={cancel}>
        <SeatFormFields />
      </RecordFormView>
    </FormDrawer>
  );
}
