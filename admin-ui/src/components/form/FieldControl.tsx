import type { PartialDate } from '@knotenpunkt/shared';
import type { RefCallback } from 'react';
import { useTranslate } from 'ra-core';
import type { DescribedField } from '../record/described-field.js';
import { useFields } from '../record/FieldsContext.js';
import type { Address, Contact } from '../record/format-value.js';
import { AddressListInput } from './AddressListInput.js';
import { ContactListInput } from './ContactListInput.js';
import { PartyListInput, type PartyDraft } from './PartyListInput.js';
import { PartialDateInput } from './PartialDateInput.js';
import { ReferenceInput } from './ReferenceInput.js';
import { ReferenceListInput } from './ReferenceListInput.js';
import { SuggestInput } from './SuggestInput.js';
import { TextListInput } from './TextListInput.js';
import { TopicsInput } from './TopicsInput.js';

export interface FieldControlProps {
  field: DescribedField;
  value: unknown;
  onChange: (value: unknown) => void;
  onBlur?: () => void;
  id?: string;
  /** Takes the focus when the form points to an error. */
  inputRef?: RefCallback<HTMLElement>;
  describedBy?: string;
  invalid?: boolean;
  /** The record being edited, which cannot refer to itself. */
  recordId?: string;
}

/** The input that fits a field's type. An emptied field is null, not an empty text. */
export function FieldControl(props: FieldControlProps) {
  const { field, value, onChange, onBlur, id, inputRef, describedBy, invalid, recordId } = props;
  const { resource, suggested } = useFields();
  const suggestions = suggested.includes(field.path) ? { resource, field: field.path } : undefined;
  const shared = { id, onBlur, describedBy, invalid, maxLength: field.maxLength };
  const text = typeof value === 'string' ? value : '';

  switch (field.type) {
    case 'option':
      return <OptionControl {...props} />;
    case 'reference':
      return (
        <ReferenceInput
          {...shared}
          resource={field.resource ?? resource}
          value={text || null}
          onChange={onChange}
          exclude={recordId}
        />
      );
    case 'text_list':
      return (
        <TextListInput
          {...shared}
          value={listOf<string>(value)}
          onChange={onChange}
          maxItems={field.maxItems}
          suggestions={suggestions}
        />
      );
    case 'email_list':
    case 'phone_list':
      return (
        <ContactListInput
          {...shared}
          part={field.type === 'email_list' ? 'address' : 'number'}
          label={field.label}
          value={listOf<Contact>(value)}
          onChange={onChange}
          maxItems={field.maxItems}
        />
      );
    case 'address_list':
      return <AddressListInput {...shared} field={field} value={listOf<Address>(value)} onChange={onChange} />;
    case 'partial_date':
      return (
        <PartialDateInput
          id={id}
          inputRef={inputRef}
          describedBy={describedBy}
          invalid={invalid}
          onBlur={onBlur}
          label={field.label}
          value={(value as PartialDate | undefined) ?? null}
          onChange={onChange}
        />
      );
    case 'party_list':
      return <PartyListInput {...shared} field={field} value={listOf<PartyDraft>(value)} onChange={onChange} />;
    case 'reference_list':
      return (
        <ReferenceListInput
          {...shared}
          resource={field.resource ?? resource}
          value={listOf<string>(value)}
          onChange={onChange}
          maxItems={field.maxItems}
        />
      );
    case 'topic_list':
      return <TopicsInput {...shared} value={listOf<string>(value)} onChange={onChange} maxItems={field.maxItems} />;
    case 'boolean':
      return (
        <input
          type="checkbox"
          id={id}
          ref={inputRef}
          checked={value === true}
          onBlur={onBlur}
          onChange={(event) => onChange(event.target.checked)}
        />
      );
    case 'number':
      return <NumberControl {...props} />;
    case 'long_text':
      return (
        <textarea
          id={id}
          ref={inputRef}
          className="input"
          rows={5}
          maxLength={field.maxLength}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          value={text}
          onBlur={onBlur}
          onChange={(event) => onChange(event.target.value || null)}
        />
      );
    default:
      if (suggestions) {
        return (
          <SuggestInput
            {...shared}
            {...suggestions}
            inputRef={inputRef}
            value={text}
            onChange={(entry) => onChange(entry || null)}
          />
        );
      }
      return (
        <input
          id={id}
          ref={inputRef}
          className="input"
          type={field.type === 'date' ? 'date' : field.type === 'url' ? 'url' : 'text'}
          maxLength={field.maxLength}
          autoComplete="off"
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          value={text}
          onBlur={onBlur}
          onChange={(event) => onChange(event.target.value || null)}
        />
      );
  }
}

function OptionControl({ field, value, onChange, onBlur, id, inputRef, describedBy, invalid }: FieldControlProps) {
  const translate = useTranslate();
  const chosen = typeof value === 'string' ? value : '';
  const offered = field.options ?? [];
  return (
    <select
      id={id}
      ref={inputRef}
      className="input"
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      value={chosen}
      onBlur={onBlur}
      onChange={(event) => onChange(event.target.value || null)}
    >
      {(!field.required || !value) && <option value="">{translate(field.required ? 'form.choose' : 'form.nothing')}</option>}
      {offered.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
      {/* A choice that is offered no longer stays until somebody takes another. */}
      {chosen && !offered.some((option) => option.value === chosen) && <option value={chosen}>{chosen}</option>}
    </select>
  );
}

function NumberControl({ value, onChange, onBlur, id, inputRef, describedBy, invalid }: FieldControlProps) {
  return (
    <input
      id={id}
      ref={inputRef}
      className="input"
      type="number"
      step="any"
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      value={typeof value === 'number' ? value : ''}
      onBlur={onBlur}
      onChange={(event) => onChange(Number.isNaN(event.target.valueAsNumber) ? null : event.target.valueAsNumber)}
    />
  );
}

function listOf<T>(value: unknown): T[] {
  return Array.isArray(value) ? (value as T[]) : [];
}
