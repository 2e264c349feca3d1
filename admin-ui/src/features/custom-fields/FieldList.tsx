import type { CustomField } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { Icon } from '../../components/Icon.js';
import { useArchive } from '../../components/record/use-archive.js';
import { moved } from './field-values.js';
import { RESOURCE, useOrder } from './use-custom-fields.js';
import { useLabel } from './use-label.js';

interface FieldListProps {
  fields: readonly CustomField[];
  onEdit: (field: CustomField) => void;
}

/** The fields in the order in which forms show them. */
export function FieldList({ fields, onEdit }: FieldListProps) {
  const translate = useTranslate();
  const labelOf = useLabel();
  const id = useId();
  const { order, save } = useOrder(fields);
  const [told, setTold] = useState('');
  const move = (index: number, by: -1 | 1) => {
    const field = order[index];
    if (!field || !order[index + by]) return;
    save(moved(order, index, by));
    setTold(translate('custom-fields.moved', { name: labelOf(field.label), position: index + by + 1, total: order.length }));
    // The row was taken out and put in elsewhere, and with it what had the focus.
    requestAnimationFrame(() => document.getElementById(`${id}-${field.id}-${by}`)?.focus());
  };
  return (
    <>
      <ol className="card rows own-field-list">
        {order.map((field, index) => (
          <li key={field.id}>
            <span className="btns own-field-order">
              {([-1, 1] as const).map((by) => (
                <button
                  key={by}
                  id={`${id}-${field.id}-${by}`}
                  type="button"
                  className="btn s icon quiet"
                  aria-disabled={!order[index + by]}
                  onClick={() => move(index, by)}
                >
                  <Icon name={by < 0 ? 'up' : 'down'} />
                  <span className="vh">
                    {translate(by < 0 ? 'custom-fields.up' : 'custom-fields.down', { name: labelOf(field.label) })}
                  </span>
                </button>
              ))}
            </span>
            <FieldRow field={field} onEdit={() => onEdit(field)} />
          </li>
        ))}
      </ol>
      <p role="status" className="vh">
        {told}
      </p>
    </>
  );
}

function FieldRow({ field, onEdit }: { field: CustomField; onEdit: () => void }) {
  const translate = useTranslate();
  const labelOf = useLabel();
  const { archive } = useArchive(RESOURCE);
  const name = labelOf(field.label);
  return (
    <>
      <div className="grow">
        <span className="name">{name}</span> <span className="badge">{translate(`custom-fields.type.${field.type}`)}</span>
        <FieldDetails field={field} />
      </div>
      <div className="btns">
        <button type="button" className="btn s act" onClick={onEdit}>
          <Icon name="pen" />
          {translate('record.edit')}
          <span className="vh">{` ${name}`}</span>
        </button>
        <button type="button" className="btn s icon quiet" onClick={() => void archive({ id: field.id, name })}>
          <Icon name="archive" />
          <span className="vh">{translate('custom-fields.archive', { name })}</span>
        </button>
      </div>
    </>
  );
}

export function FieldDetails({ field: { key, label, options } }: { field: CustomField }) {
  const translate = useTranslate();
  const english = label.en ? translate('custom-fields.english', { name: label.en }) : translate('custom-fields.no_english');
  return (
    <span className="sub">
      {options.length > 0 && <span className="value-line">{options.join(', ')}</span>}
      {english} · <code>{key}</code>
    </span>
  );
}
