import { PROGRAMME_FIELDS } from '@knotenpunkt/shared/programmes';
import { useTranslate } from 'ra-core';
import { emptyValues } from '../../components/form/empty-values.js';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { RecordFormView } from '../../components/form/RecordFormView.js';
import { useCreateForm } from '../../components/form/use-create-form.js';
import { CREATE_PATH } from './programme-layout.js';
import { ProgrammeFormFields } from './ProgrammeForm.js';

const INITIAL = emptyValues(PROGRAMME_FIELDS);

/** A new programme, in a drawer beside the list. */
export function ProgrammeCreate() {
  const translate = useTranslate();
  const { control, cancel } = useCreateForm({ initial: INITIAL, createPath: CREATE_PATH });
  return (
    <FormDrawer title={translate('programmes.create')} open onClose={cancel}>
      <RecordFormView control={control} className="drawer-form" saveLabel="programmes.create_save" onCancel={cancel}>
        <ProgrammeFormFields />
      </RecordFormView>
    </FormDrawer>
  );
}
