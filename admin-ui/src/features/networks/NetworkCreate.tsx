import { NETWORK_FIELDS } from '@knotenpunkt/shared/networks';
import { useTranslate } from 'ra-core';
import { emptyValues } from '../../components/form/empty-values.js';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { RecordFormView } from '../../components/form/RecordFormView.js';
import { useCreateForm } from '../../components/form/use-create-form.js';
import { CREATE_PATH } from './network-layout.js';
import { NetworkFormFields } from './NetworkForm.js';

const INITIAL = { ...emptyValues(NETWORK_FIELDS), notExhaustive: false };

/** A new network, in a drawer beside the list. */
export function NetworkCreate() {
  const translate = useTranslate();
  const { control, cancel } = useCreateForm({ initial: INITIAL, createPath: CREATE_PATH });
  return (
    <FormDrawer title={translate('networks.create')} open onClose={cancel}>
      <RecordFormView control={control} className="drawer-form" saveLabel="networks.create_save" onCancel={cancel}>
        <NetworkFormFields />
      </RecordFormView>
    </FormDrawer>
  );
}
