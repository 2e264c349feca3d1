import type { Organisation } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { ChangedMeanwhile } from '../../components/form/ChangedMeanwhile.js';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { RecordFormView } from '../../components/form/RecordFormView.js';
import { useCancel } from '../../components/form/use-cancel.js';
import { useRecordForm } from '../../components/form/use-record-form.js';
import { useSaveRecord } from '../../components/record/use-save-record.js';
import { OrganisationFormFields } from './OrganisationForm.js';
import { RESOURCE } from './organisation-layout.js';
import { tidied } from './tidied.js';

interface OrganisationEditProps {
  organisation: Organisation;
  onClose: () => void;
  onReopen: () => void;
}

/** Names the draft of an organisation's form. */
export function formName(id: string): string {
  return `${RESOURCE}/${id}`;
}

/** All fields in a drawer beside the record. */
export function OrganisationEdit({ organisation, onClose, onReopen }: OrganisationEditProps) {
  const translate = useTranslate();
  const save = useSaveRecord();
  const control = useRecordForm({
    name: formName(organisation.id),
    initial: { ...organisation },
    onSave: async (base, values) => {
      const saved = await save(base, tidied(values));
      if (saved) onClose();
      return saved !== undefined;
    },
  });
  const cancel = useCancel(control, { onClose, onReopen });
  return (
    <FormDrawer title={translate('organisations.edit_title', { name: organisation.name })} open onClose={cancel}>
      <RecordFormView control={control} className="drawer-form" saveLabel="form.save" onCancel={cancel}>
        <ChangedMeanwhile control={control} current={{ ...organisation }} />
        <OrganisationFormFields recordId={organisation.id} />
      </RecordFormView>
    </FormDrawer>
  );
}
