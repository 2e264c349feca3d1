import { useTranslate } from 'ra-core';
import { Icon } from '../Icon.js';
import type { DescribedField } from '../record/described-field.js';
import { ReferenceInput } from './ReferenceInput.js';
import './form.css';

/** A line of the list; without an organisation it is dropped when the form is saved. */
export interface PartyDraft {
  organisationId: string | null;
  role: string;
}

interface PartyListInputProps {
  field: DescribedField;
  value: readonly PartyDraft[];
  onChange: (value: PartyDraft[]) => void;
  onBlur?: () => void;
  /** Of the first input, so that the label of the field leads to it. */
  id?: string;
  describedBy?: string;
  invalid?: boolean;
}

/** Organisations, each with what it is to the record, one line each. */
export function PartyListInput({ field, value, onChange, onBlur, id, describedBy, invalid }: PartyListInputProps) {
  const translate = useTranslate();
  const roles = field.options ?? [];
  const empty: PartyDraft = { organisationId: null, role: roles[0]?.value ?? '' };
  const lines = value.length > 0 ? value : [empty];
  const full = field.maxItems !== undefined && lines.length >= field.maxItems;
  const replace = (index: number, change: Partial<PartyDraft>) =>
    onChange(
      lines.map((line, place) => (place === index ? { organisationId: line.organisationId, role: line.role, ...change } : line)),
    );

  return (
    <div className="contact-lines" role="group" aria-label={field.label}>
      {lines.map((line, index) => (
        // Lines have no identity but their place.
        <div key={index} className="contact-line">
          <ReferenceInput
            id={index === 0 ? id : undefined}
            label={index === 0 && id ? undefined : field.label}
            resource="organisations"
            value={line.organisationId}
            onChange={(organisationId) => replace(index, { organisationId })}
            onBlur={onBlur}
            describedBy={describedBy}
            invalid={invalid}
          />
          <select
            className="input"
            aria-label={translate('form.party_role', { field: field.label })}
            value={line.role}
            onChange={(event) => replace(index, { role: event.target.value })}
          >
            {roles.map((role) => (
              <option key={role.value} value={role.value}>
                {role.label}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="btn s icon quiet"
            onClick={() => onChange(lines.filter((_line, place) => place !== index))}
          >
            <Icon name="close" small />
            <span className="vh">{translate('form.remove_line', { place: index + 1 })}</span>
          </button>
        </div>
      ))}
      {!full && (
        <button type="button" className="btn s quiet add-line" onClick={() => onChange([...lines, empty])}>
          <Icon name="plus" small />
          {translate('form.add_entry')}
        </button>
      )}
    </div>
  );
}
