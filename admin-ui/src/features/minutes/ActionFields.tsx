import { ACTION_ITEM_FIELDS, limitOf, type ActionItemInput } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { ReferenceInput } from '../../components/form/ReferenceInput.js';

const limit = limitOf(ACTION_ITEM_FIELDS);

export type ActionValues = Required<Pick<ActionItemInput, 'text' | 'ownerId' | 'dueOn'>>;

interface ActionFieldsProps {
  values: ActionValues;
  onChange: (changed: Partial<ActionValues>) => void;
}

/** What, who, until when. */
export function ActionFields({ values, onChange }: ActionFieldsProps) {
  const translate = useTranslate();
  const id = useId();
  return (
    <div className="form-grid">
      <div className="field">
        <label htmlFor={`${id}-text`}>{translate('minutes.becomes.what')}</label>
        <textarea
          id={`${id}-text`}
          className="input"
          rows={2}
          maxLength={limit('text')}
          autoFocus
          value={values.text}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      </div>
      <div className="field w-4">
        <label htmlFor={`${id}-owner`}>{translate('minutes.becomes.who')}</label>
        <ReferenceInput
          id={`${id}-owner`}
          resource="persons"
          value={values.ownerId}
          onChange={(ownerId) => onChange({ ownerId })}
        />
      </div>
      <div className="field w-2">
        <label htmlFor={`${id}-due`}>{translate('minutes.becomes.until')}</label>
        <input
          id={`${id}-due`}
          className="input"
          type="date"
          value={values.dueOn ?? ''}
          onChange={(event) => onChange({ dueOn: event.target.value || null })}
        />
      </div>
    </div>
  );
}
