import { useTranslate } from 'ra-core';
import { Icon } from '../Icon.js';
import type { Contact } from '../record/format-value.js';
import './form.css';

interface ContactListInputProps {
  /** Which property holds the address itself. */
  part: 'address' | 'number';
  value: readonly Contact[];
  onChange: (value: Contact[]) => void;
  onBlur?: () => void;
  /** Names the group. */
  label: string;
  /** Of the first input, so that the label of the field leads to it. */
  id?: string;
  describedBy?: string;
  invalid?: boolean;
  maxLength?: number;
  maxItems?: number;
}

/** Several addresses, one line each; an empty line is dropped when the form is saved. */
export function ContactListInput({ part, value, onChange, onBlur, label, id, ...input }: ContactListInputProps) {
  const translate = useTranslate();
  const lines = value.length > 0 ? value : [{ [part]: '' }];
  const full = input.maxItems !== undefined && lines.length >= input.maxItems;
  const replace = (index: number, change: Contact) =>
    onChange(lines.map((line, position) => (position === index ? { ...line, ...change } : line)));

  return (
    <div className="contact-lines" role="group" aria-label={label}>
      {lines.map((line, index) => (
        // Lines have no identity but their place.
        <div key={index} className="contact-line">
          <input
            id={index === 0 ? id : undefined}
            className="input"
            type={part === 'address' ? 'email' : 'tel'}
            inputMode={part === 'address' ? 'email' : 'tel'}
            aria-label={index === 0 && id ? undefined : label}
            aria-describedby={input.describedBy}
            aria-invalid={input.invalid || undefined}
            maxLength={input.maxLength}
            autoComplete="off"
            value={line[part] ?? ''}
            onChange={(event) => replace(index, { [part]: event.target.value })}
            onBlur={onBlur}
          />
          <input
            className="input"
            aria-label={translate('form.contact_label', { field: label })}
            placeholder={translate('form.contact_label_placeholder')}
            maxLength={60}
            autoComplete="off"
            value={line.label ?? ''}
            onChange={(event) => replace(index, { label: event.target.value || null })}
            onBlur={onBlur}
          />
          <button
            type="button"
            className="btn s icon quiet"
            onClick={() => onChange(lines.filter((_line, position) => position !== index))}
          >
            <Icon name="close" small />
            <span className="vh">{translate('form.remove_entry', { entry: line[part] || label })}</span>
          </button>
        </div>
      ))}
      {!full && (
        <button type="button" className="btn s quiet add-line" onClick={() => onChange([...lines, { [part]: '' }])}>
          <Icon name="plus" small />
          {translate('form.add_entry')}
        </button>
      )}
    </div>
  );
}
