import { SOURCE_FIELDS } from '@knotenpunkt/shared/sources';
import { useTranslate } from 'ra-core';
import { emptyValues } from '../../components/form/empty-values.js';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { RecordFormView } from '../../components/form/RecordFormView.js';
import { useCreateForm } from '../../components/form/use-create-form.js';
import { CREATE_PATH } from './source-layout.js';
import { SourceFormFields } from './SourceForm.js';

const INITIAL = emptyValues(SOURCE_FIELDS);

/** A new source, in a drawer beside the list. */
export function SourceCreate() {
  const translate = useTranslate();
  const { control, cancel } = useCreateForm({ initial: INITIAL, createPath: CREATE_PATH });
  return (
    <FormDrawer title={translate('sources.create')} open onClose={cancel}>
      <RecordFormView control={control} className="drawer-form" saveLabel="sources.create_save" onCancel={cancel}>
        <SourceFormFields />
      </RecordFormView>
    </FormDrawer>
  );
}
