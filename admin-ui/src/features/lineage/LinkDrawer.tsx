import type { LineageLink } from '@knotenpunkt/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify, useTranslate } from 'ra-core';
import { FieldInput } from '../../components/form/FieldInput.js';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { RecordFormView } from '../../components/form/RecordFormView.js';
import { useCancel } from '../../components/form/use-cancel.js';
import { useRecordForm } from '../../components/form/use-record-form.js';
import { fieldAt } from '../../components/record/described-field.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { useSaveRecord } from '../../components/record/use-save-record.js';
import { EndInput } from './EndInput.js';
import { RESOURCE } from './use-lineage.js';

/** What the form begins with. */
export interface LinkDraft {
  /** The link as it is stored; absent for a new one. */
  link?: LineageLink;
  values: Pick<LineageLink, 'kind' | 'fromType' | 'fromId' | 'toType'> & { toId: string | null };
}

export interface LinkDrawerProps {
  draft: LinkDraft;
  onClose: () => void;
  onReopen: () => void;
}

const EMPTY = { date: null, note: null };

/** A link between two records, in a drawer. What it connects stays; another connection is another link. */
export function LinkDrawer({ draft: { link, values: preset }, onClose, onReopen }: LinkDrawerProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const dataProvider = useDataProvider();
  const queryClient = useQueryClient();
  const save = useSaveRecord();
  const { fields } = useFields();
  const control = useRecordForm({
    name: `${RESOURCE}/${link?.id ?? 'new'}`,
    initial: { ...EMPTY, ...preset },
    onSave: async (_base, values) => {
      if (link) {
        if (!(await save({ ...link }, values))) return false;
      } else {
        await dataProvider.create(RESOURCE, { data: values });
        notify('lineage.added');
      }
      void queryClient.invalidateQueries({ queryKey: [RESOURCE] });
      onClose();
      return true;
    },
  });
  const cancel = useCancel(control, { onClose, onReopen });
  const told = ['kind', 'date', 'note'].map((path) => fieldAt(fields, path));
  return (
    <FormDrawer title={translate(link ? 'lineage.edit' : 'lineage.add')} open onClose={cancel}>
      <RecordFormView control={control} className="drawer-form" saveLabel="form.save" onCancel={cancel}>
        <div className="form-grid">
          {!link && <EndInput end="from" />}
          {told.slice(0, 1).map((field) => (
            <FieldInput key={field.path} field={field} />
          ))}
          {!link && <EndInput end="to" />}
          {told.slice(1).map((field) => (
            <FieldInput key={field.path} field={field} />
          ))}
        </div>
      </RecordFormView>
    </FormDrawer>
  );
}
