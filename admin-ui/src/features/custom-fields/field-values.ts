import type { Customisable, CustomField, CustomFieldInput, CustomFieldType } from '@knotenpunkt/shared';

/** A field as it stands in the form. */
export interface FieldValues {
  resource: Customisable;
  /** Empty: as suggested from the label. */
  key: string;
  label: { de: string; en: string };
  type: CustomFieldType;
  options: string[];
}

export function emptyField(resource: Customisable): FieldValues {
  return { resource, key: '', label: { de: '', en: '' }, type: 'text', options: [''] };
}

export function valuesOf({ resource, key, label, type, options }: CustomField): FieldValues {
  return { resource, key, label: { de: label.de, en: label.en ?? '' }, type, options };
}

/** What is sent: without blanks and empty choices. */
export function inputOf({ resource, key, label, type, options }: FieldValues): CustomFieldInput {
  const choices = options.map((option) => option.trim()).filter(Boolean);
  return {
    resource,
    key,
    label: { de: label.de.trim(), en: label.en.trim() || null },
    type,
    options: type === 'option' ? choices : [],
  };
}

/** `list` with the entry at `from` moved by one place up (-1) or down (1). */
export function moved<T>(list: readonly T[], from: number, by: -1 | 1): T[] {
  const rest = list.filter((_entry, index) => index !== from);
  return [...rest.slice(0, from + by), ...list.slice(from, from + 1), ...rest.slice(from + by)];
}
