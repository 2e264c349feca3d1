import { useTranslate } from 'ra-core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { RecordFormView } from '../../components/form/RecordFormView.js';
import { useCreateForm } from '../../components/form/use-create-form.js';
import type { Values } from '../../components/record/conflict.js';
import { CREATE_PATH, FORM } from './group-layout.js';
import { GroupFormFields } from './GroupForm.js';

/** A new group, in a drawer beside the list. `?network=<id>` begins as one of a network. */
export function GroupCreate() {
  const translate = useTranslate();
  const [params] = useSearchParams();
  const networkId = params.get('network');
  const initial = useMemo(() => emptyGroup(networkId), [networkId]);
  const { control, cancel } = useCreateForm({ initial, createPath: CREATE_PATH });
  return (
    <FormDrawer title={translate('groups.create')} open onClose={cancel}>
      <RecordFormView control={control} className="drawer-form" saveLabel="groups.create_save" onCancel={cancel}>
        <GroupFormFields />
      </RecordFormView>
    </FormDrawer>
  );
}

function emptyGroup(networkId: string | null): Values {
  const empty = FORM.map(({ path }) => [path, path === 'tags' ? [] : null]);
  return { ...Object.fromEntries(empty), kind: 'working_group', state: 'active', networkId };
}
