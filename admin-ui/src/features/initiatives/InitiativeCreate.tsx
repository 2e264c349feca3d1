import { INITIATIVE_FIELDS } from '@knotenpunkt/shared/initiatives';
import { useTranslate } from 'ra-core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { emptyValues } from '../../components/form/empty-values.js';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { RecordFormView } from '../../components/form/RecordFormView.js';
import { useCreateForm } from '../../components/form/use-create-form.js';
import { CREATE_PATH } from './initiative-layout.js';
import { InitiativeFormFields } from './InitiativeForm.js';

/** A new initiative, in a drawer beside the list. `?network=<id>` and `?group=<id>` say where it belongs. */
export function InitiativeCreate() {
  const translate = useTranslate();
  const [params] = useSearchParams();
  const [networkId, groupId] = [params.get('network'), params.get('group')];
  const initial = useMemo(
    () => ({ ...emptyValues(INITIATIVE_FIELDS), kind: 'project', state: 'planned', networkId, groupId }),
    [networkId, groupId],
  );
  const { control, cancel } = useCreateForm({ initial, createPath: CREATE_PATH });
  return (
    <FormDrawer title={translate('initiatives.create')} open onClose={cancel}>
      <RecordFormView control={control} className="drawer-form" saveLabel="initiatives.create_save" onCancel={cancel}>
        <InitiativeFormFields />
      </RecordFormView>
    </FormDrawer>
  );
}
