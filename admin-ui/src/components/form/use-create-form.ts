import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify } from 'ra-core';
import { useNavigate } from 'react-router';
import { lastAddressOf } from '../list/use-list-state.js';
import type { Values } from '../record/conflict.js';
import { useFields } from '../record/FieldsContext.js';
import { dropDraft } from './drafts.js';
import { tidied } from './tidied.js';
import { useCancel } from './use-cancel.js';
import { useRecordForm, type RecordForm } from './use-record-form.js';

interface CreateOptions {
  initial: Values;
  /** Address of the form itself, for whoever takes cancelling back. */
  createPath: string;
  /** What is sent of what was typed. */
  prepare?: (values: Values) => Values;
}

interface Created {
  id: string;
  name: string;
}

/** The form of a new record beside its list: saving leads to the record, cancelling back to the list. */
export function useCreateForm({ initial, createPath, prepare = tidied }: CreateOptions): {
  control: RecordForm;
  cancel: () => void;
} {
  const { resource, path } = useFields();
  const navigate = useNavigate();
  const notify = useNotify();
  const dataProvider = useDataProvider();
  const queryClient = useQueryClient();
  const name = `${resource}/new`;
  const control = useRecordForm({
    name,
    initial,
    onSave: async (_base, values) => {
      const { data: created } = await dataProvider.create<Created>(resource, { data: prepare(values) });
      dropDraft(name);
      void queryClient.invalidateQueries({ queryKey: [resource] });
      notify(`${resource}.created`, { messageArgs: { name: created.name } });
      void navigate(`${path}/${created.id}`, { replace: true });
      return true;
    },
  });
  const cancel = useCancel(control, {
    onClose: () => void navigate(lastAddressOf(path)),
    onReopen: () => void navigate(createPath),
  });
  return { control, cancel };
}
