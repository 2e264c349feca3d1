import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { TextListInput } from '../form/TextListInput.js';
import { fieldAt } from '../record/described-field.js';
import { useFields } from '../record/FieldsContext.js';
import type { BulkWish } from './bulk-orders.js';

/** Tags to set on, or take off, all ticked rows. */
export function TagFields({ onWish }: { onWish: (wish: BulkWish | undefined) => void }) {
  const translate = useTranslate();
  const { resource, fields, suggested } = useFields();
  const id = useId();
  const { maxLength, maxItems } = fieldAt(fields, 'tags');
  const [added, setAdded] = useState<string[]>([]);
  const [removed, setRemoved] = useState<string[]>([]);
  const input = { maxLength, maxItems, ...(suggested.includes('tags') && { suggestions: { resource, field: 'tags' } }) };
  const tell = (add: string[], remove: string[]) => {
    setAdded(add);
    setRemoved(remove);
    onWish(add.length + remove.length > 0 ? { change: { addTags: add, removeTags: remove } } : undefined);
  };
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-add`}>{translate('list.tags.add')}</label>
        <TextListInput {...input} id={`${id}-add`} value={added} onChange={(tags) => tell(tags, removed)} />
      </div>
      <div className="field">
        <label htmlFor={`${id}-remove`}>{translate('list.tags.remove')}</label>
        <TextListInput {...input} id={`${id}-remove`} value={removed} onChange={(tags) => tell(added, tags)} />
      </div>
    </>
  );
}
