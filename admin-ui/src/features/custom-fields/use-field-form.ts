import type { Customisable, CustomField } from '@knotenpunkt/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify, useTranslate } from 'ra-core';
import { useMemo } from 'react';
import { useRecordForm } from '../../components/form/use-record-form.js';
import { useUndoToast } from '../../components/record/use-undo-toast.js';
import { ApiProblem, problemText, toProblem } from '../../data/problem.js';
import { emptyField, inputOf, valuesOf, type FieldValues } from './field-values.js';
import { suggestedKey } from './suggested-key.js';
import { RESOURCE } from './use-custom-fields.js';

interface FieldFormOptions {
  resource: Customisable;
  /** The field to change; absent for a new one. */
  field: CustomField | undefined;
  takenKeys: readonly string[];
  onSaved: () => void;
}

/** The form of an own field. Where somebody else saved first, its problem is a conflict with the field as it stands now. */
export function useFieldForm({ resource, field, takenKeys, onSaved }: FieldFormOptions) {
  const notify = useNotify();
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider();
  const replace = useReplace();
  const initial = useMemo(
    () => (field ? { ...valuesOf(field), id: field.id, version: field.version } : { ...emptyField(resource) }),
    [field, resource],
  );
  return useRecordForm({
    name: `${RESOURCE}/${field?.id ?? `new/${resource}`}`,
    initial,
    onSave: async (base, typed) => {
      const values = typed as unknown as FieldValues;
      if (field) {
        await replace(field, Number(base.version), inputOf(values));
      } else {
        const key = values.key || suggestedKey(values.label.de, takenKeys);
        await dataProvider.create(RESOURCE, { data: inputOf({ ...values, key }) }).catch(namingTheKey);
        void queryClient.invalidateQueries({ queryKey: [RESOURCE] });
        notify('custom-fields.created', { messageArgs: { name: values.label.de.trim() } });
      }
      onSaved();
      return true;
    },
  });
}

/** Saves a field and offers to undo it. */
function useReplace() {
  const translate = useTranslate();
  const notify = useNotify();
  const offerUndo = useUndoToast();
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider();
  return async (former: CustomField, version: number, input: ReturnType<typeof inputOf>): Promise<void> => {
    const send = async (values: object, over: number) => {
      const data = { ...values, position: former.position, version: over };
      const answer = await dataProvider.update<CustomField>(RESOURCE, { id: former.id, data, previousData: former });
      await queryClient.invalidateQueries({ queryKey: [RESOURCE] });
      return answer.data;
    };
    const saved = await send(input, version);
    offerUndo({ message: 'record.saved' }, () => {
      send(inputOf(valuesOf(former)), saved.version).then(
        () => notify('record.undone'),
        (error: unknown) => notify(problemText(translate, error), { type: 'error' }),
      );
    });
  };
}

/** All that can exist already is the key. */
function namingTheKey(error: unknown): never {
  if (toProblem(error).code !== 'already_exists') throw error;
  throw new ApiProblem({ code: 'invalid_input', fields: [{ path: 'key', code: 'key_taken' }] });
}
