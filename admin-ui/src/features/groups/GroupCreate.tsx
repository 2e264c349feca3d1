import type { Group } from '@knotenpunkt/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify, useTranslate } from 'ra-core';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { dropDraft } from '../../components/form/drafts.js';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { RecordFormView } from '../../components/form/RecordFormView.js';
import { useCancel } from '../../components/form/use-cancel.js';
import { useRecordForm } from '../../components/form/use-record-form.js';
import { lastAddressOf } from '../../components/list/use-list-state.js';
import { CREATE_PATH, FORM, PATH, pathOf, RESOURCE } from './group-layout.js';
import { GroupFormFields } from './GroupForm.js';

const NAME = `${RESOURCE}/new`;

/** A new group, in a drawer beside the list. `?network=<id>` begins as one of a network. */
export function GroupCreate() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const dataProvider = useDataProvider();
  const queryClient = useQueryClient();
  const [params] = useSearchParams();
  const networkId = params.get('network');
  const initial = useMemo(() => emptyGroup(networkId), [networkId]);
  const control = useRecordForm({
    name: NAME,
    initial,
    onSave: async (_base, values) => {
      const { data: created } = await dataProvider.create<Group>(RESOURCE, { data: values });
      dropDraft(NAME);
      void queryClient.invalidateQueries({ queryKey: [RESOURCE] });
      notify('groups.created', { messageArgs: { name: created.name } });
      void navigate(pathOf(created.id), { replace: true });
      return true;
    },
  });
  const cancel = useCancel(control, {
    onClose: () => void navigate(lastAddressOf(PATH)),
    onReopen: () => void navigate(CREATE_PATH),
  });
  return (
    <FormDrawer title={translate('groups.create')} open onClose={cancel}>
      <RecordFormView control={control} className="drawer-form" saveLabel="groups.create_save" onCancel={cancel}>
        <GroupFormFields />
      </RecordFormView>
    </FormDrawer>
  );
}

function emptyGroup(networkId: string | null): Record<string, unknown> {
  const empty = FORM.map(({ path }) => [path, path === 'tags' ? [] : null]);
  return { ...Object.fromEntries(empty), kind: 'working_group', state: 'active', networkId };
}
