import type { Organisation } from '../organisations/organisation.js';
import type { RegisterEntry } from './register.js';

const PLAIN = ['name', 'legalName', 'shortName', 'kind', 'state', 'street', 'postalCode', 'municipality'] as const;
const NAMES = ['abbreviations', 'formerNames', 'otherNames'] as const;

/** What of an organisation can be compared with the register; in a form it may not be filled in yet. */
type Compared = (typeof PLAIN)[number] | (typeof NAMES)[number] | 'website' | 'phones' | 'emails';
export type ComparedOrganisation = { [Field in Compared]: Organisation[Field] | null };

/** A field of which the register says something else than the organisation. */
export interface RegisterDifference {
  field: Compared;
  /** What the register says. */
  told: unknown;
  /** What the field of the organisation is once that is taken over: lists keep what they have. */
  value: unknown;
}

/** Where an organisation differs from its entry. What the register does not say is no difference, nor how it is written. */
export function registerDifferences(entry: RegisterEntry, organisation: ComparedOrganisation): RegisterDifference[] {
  return [
    ...PLAIN.filter((field) => entry[field] && entry[field] !== organisation[field]).map((field) => told(field, entry[field])),
    ...NAMES.flatMap((field) => missing(field, entry[field], organisation[field] ?? [])),
    ...missingContact('phones', entry.phone, organisation.phones ?? [], 'number'),
    ...missingContact('emails', entry.email, organisation.emails ?? [], 'address'),
    ...(entry.website && bare(entry.website) !== bare(organisation.website ?? '') ? [told('website', entry.website)] : []),
  ];
}

const told = (field: Compared, value: unknown): RegisterDifference => ({ field, told: value, value });

function missing(field: Compared, listed: readonly string[], own: readonly string[]): RegisterDifference[] {
  const lacking = listed.filter((name) => !own.includes(name));
  return lacking.length === 0 ? [] : [{ field, told: lacking, value: [...own, ...lacking] }];
}

type Contact = { address?: string; number?: string };

function missingContact(
  field: 'phones' | 'emails',
  listed: string | null,
  own: readonly Contact[],
  part: keyof Contact,
): RegisterDifference[] {
  if (!listed || own.some((contact) => plain(contact[part] ?? '', part) === plain(listed, part))) return [];
  const entry = { [part]: listed };
  return [{ field, told: [entry], value: [...own, entry] }];
}

/** "+49 (0)211 855-5" and "0211 8555" are one number. */
function plain(written: string, part: keyof Contact): string {
  if (part === 'address') return written.trim().toLowerCase();
  return written
    .replace(/\(0\)/g, '')
    .replace(/^\s*(\+|00)49/, '0')
    .replace(/\D/g, '');
}

/** "https://www.mags.nrw/" and "http://www.mags.nrw" are one page. */
function bare(address: string): string {
  return address
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '')
    .toLowerCase();
}
