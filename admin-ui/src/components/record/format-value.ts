import type { Language } from '@knotenpunkt/shared';
import { partialDateText, type PartialDate } from '@knotenpunkt/shared/partial-dates';
import { formatNumber } from '../format.js';
import { formatDay, formatMoment } from './moments.js';
import { isBlank } from './conflict.js';
import type { DescribedField, Translate } from './described-field.js';

export interface FormatContext {
  translate: Translate;
  language: Language;
  /** Names of referenced records by id, where they are at hand. */
  names?: Readonly<Record<string, string>>;
}

/** A value in words, for sentences, titles and cells; nothing written is an empty text. */
export function formatValue(field: DescribedField, value: unknown, context: FormatContext): string {
  if (isBlank(value)) return '';
  if (Array.isArray(value)) return value.map((entry) => formatEntry(field, entry, context)).join(', ');
  return formatEntry(field, value, context);
}

/** One entry of a list, or a single value. */
export function formatEntry(field: DescribedField, value: unknown, { translate, language, names }: FormatContext): string {
  if (isPartialDate(value)) return partialDateText(value, language);
  if (isParty(value)) return partyText(field, value);
  if (isAddress(value)) return whatFor(field, value);
  if (isContact(value)) return value.label ? `${textOf(value)} (${value.label})` : textOf(value);
  const text = String(value);
  switch (field.type) {
    case 'option':
      return field.options?.find((option) => option.value === text)?.label ?? text;
    case 'boolean':
      return translate(value === true ? 'record.yes' : 'record.no');
    case 'date':
    case 'partial_date':
      return formatDay(text, language);
    case 'instant':
      return formatMoment(text, { translate, language });
    case 'number':
      return typeof value === 'number' ? formatNumber(value, language) : text;
    case 'reference':
      return names?.[text] ?? translate('record.unknown_reference');
    default:
      return text;
  }
}

/** An organisation and what it is to a record: as it is served, or by its name as a history tells it. */
interface Party {
  role: string;
  name?: string;
  organisation?: { name: string };
}

function isParty(value: unknown): value is Party {
  return typeof value === 'object' && value !== null && 'role' in value;
}

/** "IHK Nord Westfalen (Gastgebende)" */
function partyText({ options }: DescribedField, { role, name, organisation }: Party): string {
  return `${name ?? organisation?.name ?? ''} (${options?.find(({ value }) => value === role)?.label ?? role})`;
}

/** A postal address with what it is for; in a form it may not be complete yet. */
export interface Address {
  kind?: string | null;
  label?: string | null;
  street?: string | null;
  postalCode?: string | null;
  municipality?: string | null;
}

/** "Marktplatz 1, 99990 Musterstadt" */
export function addressText({ street, postalCode, municipality }: Address): string {
  return [street, [postalCode, municipality].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

function isAddress(value: unknown): value is Address {
  return typeof value === 'object' && value !== null && 'municipality' in value;
}

/** "Postfach 12, 99990 Musterstadt (Post)" */
function whatFor({ options }: DescribedField, address: Address): string {
  const kind = options?.find(({ value }) => value === address.kind)?.label;
  return `${addressText(address)} (${[kind, address.label].filter(Boolean).join(', ')})`;
}

/** A mail address or phone number with an optional label ("Zentrale"). */
export interface Contact {
  address?: string;
  number?: string;
  label?: string | null;
}

function isPartialDate(value: unknown): value is PartialDate {
  return typeof value === 'object' && value !== null && 'precision' in value;
}

function isContact(value: unknown): value is Contact {
  return typeof value === 'object' && value !== null;
}

function textOf({ address, number }: Contact): string {
  return address ?? number ?? '';
}
