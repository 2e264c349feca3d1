import type { Citation } from '@knotenpunkt/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify, useTranslate } from 'ra-core';
import { FieldInput } from '../../components/form/FieldInput.js';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { RecordFormView } from '../../components/form/RecordFormView.js';
import { useCancel } from '../../components/form/use-cancel.js';
import { useRecordForm } from '../../components/form/use-record-form.js';
import type { Values } from '../../components/record/conflict.js';
import { fieldAt } from '../../components/record/described-field.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { useSaveRecord } from '../../components/record/use-save-record.js';
import type { Subject } from '../../components/sources/Sources.js';
import { citedFact } from './cited-fact.js';
import { FactInput } from './FactInput.js';
import { NEW_SOURCE, newSourceOf, SourceInput } from './SourceInput.js';
import { RESOURCE } from './source-layout.js';
import { factOf, type CitableFacts } from './use-citable-facts.js';

export interface CiteDraft {
  /** The citation as it is stored; absent for a new one. */
  stored?: Citation;
}

export interface CiteDrawerProps {
  draft: CiteDraft;
  subject: Subject;
  onClose: () => void;
  onReopen: () => void;
}

interface CiteFormProps extends CiteDrawerProps {
  facts: CitableFacts;
}

const EMPTY = { sourceId: null, fact: '', locator: null, wording: null };

export function CiteForm({ draft: { stored }, subject, facts, onClose, onReopen }: CiteFormProps) {
  const translate = useTranslate();
  const { fields } = useFields();
  const send = useSend(stored ? undefined : subject);
  const control = useRecordForm({
    name: `citations/${stored?.id ?? subject.id}`,
    initial: { ...EMPTY, ...NEW_SOURCE, ...stored },
    onSave: async (base, values) => {
      const sent = await send(base, values, (sourceId) => {
        control.form.setValue('sourceId', sourceId);
        control.form.setValue('isNew', false);
      });
      if (sent) onClose();
      return sent;
    },
  });
  const cancel = useCancel(control, { onClose, onReopen });
  return (
    <FormDrawer title={translate(stored ? 'citations.edit' : 'citations.cite')} open onClose={cancel}>
      <RecordFormView control={control} className="drawer-form" saveLabel="form.save" onCancel={cancel}>
        <div className="form-grid">
          <SourceInput />
          {stored ? <p>{citedFact(stored, translate)}</p> : <FactInput facts={facts} />}
          {['locator', 'wording'].map((path) => (
            <FieldInput key={path} field={fieldAt(fields, path)} />
          ))}
        </div>
      </RecordFormView>
    </FormDrawer>
  );
}

/**
 * Sends what was typed: a new source first. Where the citation fails, the source is there already and `onSource` says so.
 * @param about what a new citation is about; absent for a stored one
 */
function useSend(about: Subject | undefined) {
  const dataProvider = useDataProvider();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const save = useSaveRecord();
  return async (base: Values, values: Values, onSource: (id: string) => void): Promise<boolean> => {
    let sourceId = values.sourceId;
    if (values.isNew) {
      const { data } = await dataProvider.create<{ id: string }>(RESOURCE, { data: newSourceOf(values) });
      sourceId = data.id;
      onSource(data.id);
    }
    const told = { sourceId, locator: values.locator, wording: values.wording };
    if (about) {
      const fact = factOf(String(values.fact));
      await dataProvider.create('citations', {
        data: { ...told, ...fact, subjectType: about.type, subjectId: about.id },
      });
      notify('citations.added');
    } else if (!(await save(base, { ...base, ...told }))) {
      return false;
    }
    for (const changed of ['citations', RESOURCE]) void queryClient.invalidateQueries({ queryKey: [changed] });
    return true;
  };
}
