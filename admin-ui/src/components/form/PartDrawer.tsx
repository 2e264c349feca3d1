import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify, useTranslate } from 'ra-core';
import { useWatch } from 'react-hook-form';
import type { Values } from '../record/conflict.js';
import { fieldAt } from '../record/described-field.js';
import { useFields } from '../record/FieldsContext.js';
import { useSaveRecord } from '../record/use-save-record.js';
import { FieldInput } from './FieldInput.js';
import { FormDrawer } from './FormDrawer.js';
import { RecordFormView } from './RecordFormView.js';
import { tidied } from './tidied.js';
import { useCancel } from './use-cancel.js';
import { useRecordForm } from './use-record-form.js';

/** What the form of a part begins with. */
export interface PartDraft<Part> {
  /** The part as it is stored; absent for a new one. */
  stored?: Part;
  values: Partial<Part>;
}

/** A field of the form, with its share of the six columns. */
export interface PartField {
  path: string;
  width?: string;
  /** Whether it belongs to what is filled in so far; without it, always. */
  when?: (typed: Values) => boolean;
}

interface PartDrawerProps<Part> {
  draft: PartDraft<Part>;
  /** Fields of the form, in order. */
  form: readonly PartField[];
  /** Resource of the records the part belongs to, whose answers show it, too. */
  whose: string;
  /** Root of the words: `add`, `edit`, `added`. */
  words: string;
  /** What to know before. */
  hint?: string;
  onClose: () => void;
  onReopen: () => void;
}

/** A part of a record (a seat, a position) in a drawer beside it. */
export function PartDrawer<Part extends object = Values>({
  draft,
  form,
  whose,
  words,
  hint,
  onClose,
  onReopen,
}: PartDrawerProps<Part>) {
  const translate = useTranslate();
  const notify = useNotify();
  const dataProvider = useDataProvider();
  const queryClient = useQueryClient();
  const { resource } = useFields();
  const save = useSaveRecord();
  const { stored, values: begun } = draft;
  const control = useRecordForm({
    name: nameOf(resource, begun),
    initial: { ...Object.fromEntries(form.map(({ path }) => [path, null])), ...begun },
    onSave: async (_base, values) => {
      if (stored) {
        if (!(await save({ ...stored } as Values, tidied(values)))) return false;
      } else {
        await dataProvider.create(resource, { data: tidied(values) });
        notify(`${words}.added`);
      }
      for (const changed of [resource, whose]) void queryClient.invalidateQueries({ queryKey: [changed] });
      onClose();
      return true;
    },
  });
  const cancel = useCancel(control, { onClose, onReopen });
  return (
    <FormDrawer title={stored ? translate(`${words}.edit`) : translate(`${words}.add`)} open onClose={cancel}>
      <RecordFormView control={control} className="drawer-form" saveLabel="form.save" onCancel={cancel}>
        <div className="form-grid">
          {hint && <p className="small soft">{hint}</p>}
          {form.map((field) => (
            <PartFieldInput key={field.path} {...field} recordId={idOf(stored)} />
          ))}
        </div>
      </RecordFormView>
    </FormDrawer>
  );
}

function PartFieldInput({ path, width, when, recordId }: PartField & { recordId?: string }) {
  const { fields } = useFields();
  const typed = useWatch<Values>();
  if (when && !when(typed)) return null;
  return (
    <div className={width}>
      <FieldInput field={fieldAt(fields, path)} recordId={recordId} />
    </div>
  );
}

function idOf(stored: object | undefined): string | undefined {
  return stored && 'id' in stored ? String(stored.id) : undefined;
}

/** A draft is found again at the part, or at whatever the new part was begun with. */
function nameOf(resource: string, { id, ...begun }: Values): string {
  return `${resource}/${typeof id === 'string' ? id : JSON.stringify(begun)}`;
}
