import { SEAT_LABELS_DE, SEAT_LABELS_EN } from '../groups/index.js';
import { MEMBERSHIP_LABELS_DE, MEMBERSHIP_LABELS_EN } from '../networks/index.js';
import { ORGANISATION_LABELS_DE, ORGANISATION_LABELS_EN } from '../organisations/index.js';
import { PERSON_LABELS_DE, PERSON_LABELS_EN, POSITION_LABELS_DE, POSITION_LABELS_EN } from '../persons/index.js';
import { HEADER_WORDS } from './header.words.js';
import { IMPORT_FIELDS, NEW_ORGANISATION_FIELDS } from './import-fields.js';
import { IMPORT_TARGETS, type ImportTarget } from './import.kinds.js';

/** How our own exports name the fields of a resource. */
const OWN_LABELS: Readonly<Record<string, readonly { fields: Readonly<Record<string, string>> }[]>> = {
  persons: [PERSON_LABELS_DE, PERSON_LABELS_EN],
  positions: [POSITION_LABELS_DE, POSITION_LABELS_EN],
  organisations: [ORGANISATION_LABELS_DE, ORGANISATION_LABELS_EN],
  memberships: [MEMBERSHIP_LABELS_DE, MEMBERSHIP_LABELS_EN],
  seats: [SEAT_LABELS_DE, SEAT_LABELS_EN],
};

/** Fields by header, as {@link plain} makes them the same. */
const FIELD_BY_HEADER = new Map(IMPORT_TARGETS.map((target) => [target, headersOf(target)]));

/** What a column says where its header does not. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const EMAIL_FIELD: Readonly<Partial<Record<ImportTarget, string>>> = { persons: 'positionEmail', organisations: 'emails' };

/** How people are addressed, which is not kept of anybody, stands where a title might. */
const ADDRESSES = /^(herr|frau|herrn|divers|mr|mrs|ms|miss|mx)\.?$/i;

/** How Google writes the labels of a contact, its own among them: `Netzwerk ::: * myContacts`. */
const GOOGLE_LABELS = /:::|^\* /;

/**
 * The field a column most likely is: by its header, as offices, Outlook, Google and our own exports write it, else by its cells.
 * @param samples some cells of the column that are not empty
 * @returns the name of a field of `IMPORT_FIELDS`, or null
 */
export function guessField(header: string, samples: readonly string[], target: ImportTarget): string | null {
  const field = FIELD_BY_HEADER.get(target)?.get(plain(header));
  if (field) return contradicts(field, samples) ? null : field;
  return samples.length > 0 && samples.every((sample) => EMAIL.test(sample)) && header.trim() === ''
    ? (EMAIL_FIELD[target] ?? null)
    : null;
}

/** The columns of a table with what they most likely are: where none names an organisation, none is the address of one. */
export function withGuesses<Column extends { header: string; samples: readonly string[] }>(
  columns: readonly Column[],
  target: ImportTarget,
): (Column & { field: string | null })[] {
  const guessed = columns.map((column) => ({ ...column, field: guessField(column.header, column.samples, target) }));
  if (guessed.some(({ field }) => field === 'organisation')) return guessed;
  return guessed.map((column) => (column.field && column.field in NEW_ORGANISATION_FIELDS ? { ...column, field: null } : column));
}

/** A field that could be guessed by its header, did its cells not say otherwise. */
function contradicts(field: string, samples: readonly string[]): boolean {
  if (samples.length === 0) return false;
  if (field === 'title') return samples.every((sample) => ADDRESSES.test(sample.trim()));
  return field === 'tags' && samples.some((sample) => GOOGLE_LABELS.test(sample));
}

function headersOf(target: ImportTarget): Map<string, string> {
  const known = new Map<string, string>();
  const learn = (header: string, field: string) => {
    if (!known.has(plain(header))) known.set(plain(header), field);
  };
  for (const { name, words } of IMPORT_FIELDS[target]) {
    const [resource = '', own = ''] = (words ?? '').split('.');
    for (const { fields } of OWN_LABELS[resource] ?? []) if (fields[own]) learn(fields[own], name);
  }
  for (const [field, headers] of Object.entries(HEADER_WORDS[target])) for (const header of headers) learn(header, field);
  return known;
}

/** A header without what people write differently: case, umlauts, hyphens, brackets, colons. */
function plain(header: string): string {
  return header
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/ä|ö|ü/g, (umlaut) => `${{ ä: 'a', ö: 'o', ü: 'u' }[umlaut]}e`)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^e mail/, 'email');
}
