import { Dialog } from '@base-ui/react/dialog';
import { useTranslate } from 'ra-core';
import { useId, useState, type SubmitEvent } from 'react';
import { TextListInput } from '../form/TextListInput.js';
import { useFields } from '../record/FieldsContext.js';
import { fieldAt } from '../record/described-field.js';
import type { BulkChange } from '@knotenpunkt/shared';

type TagChange = Pick<BulkChange, 'addTags' | 'removeTags'>;

interface TagDialogProps {
  count: number;
  onApply: (change: TagChange) => void;
  onClose: () => void;
}

/** Tags to set on, or take off, all ticked rows. */
export function TagDialog({ count, onApply, onClose }: TagDialogProps) {
  const translate = useTranslate();
  const { resource, fields } = useFields();
  const id = useId();
  const { maxLength, maxItems } = fieldAt(fields, 'tags');
  const [added, setAdded] = useState<string[]>([]);
  const [removed, setRemoved] = useState<string[]>([]);
  const input = { maxLength, maxItems, suggestions: { resource, field: 'tags' } };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onApply({ ...(added.length > 0 && { addTags: added }), ...(removed.length > 0 && { removeTags: removed }) });
  };
  return (
    <Dialog.Root open onOpenChange={(opened) => !opened && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Popup className="dialog">
          <Dialog.Title render={<h2 />}>{translate('list.tags.title', { smart_count: count })}</Dialog.Title>
          <form className="view-form" onSubmit={submit}>
            <div className="field">
              <label htmlFor={`${id}-add`}>{translate('list.tags.add')}</label>
              <TextListInput {...input} id={`${id}-add`} value={added} onChange={setAdded} />
            </div>
            <div className="field">
              <label htmlFor={`${id}-remove`}>{translate('list.tags.remove')}</label>
              <TextListInput {...input} id={`${id}-remove`} value={removed} onChange={setRemoved} />
            </div>
            <div className="btns end">
              <button type="button" className="btn" onClick={onClose}>
                {translate('form.cancel')}
              </button>
              <button type="submit" className="btn primary" disabled={added.length + removed.length === 0}>
                {translate('list.apply')}
              </button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
