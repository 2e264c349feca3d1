import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { ReferenceInput } from '../form/ReferenceInput.js';
import { fieldAt } from '../record/described-field.js';
import { useFields } from '../record/FieldsContext.js';
import type { BulkWish } from './bulk-orders.js';

/** Who of the coordination looks after all ticked organisations from now on, or nobody. */
export function ResponsibleField({ onWish }: { onWish: (wish: BulkWish | undefined) => void }) {
  const translate = useTranslate();
  const { fields } = useFields();
  const id = useId();
  const [userId, setUserId] = useState<string | null>(null);
  const [nobody, setNobody] = useState(false);
  const tell = (chosen: string | null, none: boolean) => {
    setUserId(chosen);
    setNobody(none);
    onWish(chosen || none ? { change: { responsibleUserId: none ? null : chosen } } : undefined);
  };
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{fieldAt(fields, 'responsibleUserId').label}</label>
        <ReferenceInput id={id} resource="users" value={nobody ? null : userId} onChange={(chosen) => tell(chosen, false)} />
      </div>
      <p className="check-line">
        <input id={`${id}-nobody`} type="checkbox" checked={nobody} onChange={() => tell(null, !nobody)} />
        <label htmlFor={`${id}-nobody`}>{translate('list.bulk.nobody')}</label>
      </p>
    </>
  );
}
