import type { Cell } from './table-file.js';

/** A property in the notation of ical.js (jCard, RFC 7095): name, parameters, type, values. */
export type VcardProperty = [name: string, parameters: Record<string, string | string[]>, type: string, ...values: unknown[]];

/** A card as a row of those columns. What has no column, as birthdays, is left out: nobody asked for it. */
export function cellsOf(properties: readonly VcardProperty[]): Cell[] {
  const [family, given, middle, prefix, suffix] = structured(properties, 'n');
  const [organisation, ...units] = structured(properties, 'org');
  const [, , street, city, , postalCode, country] = structured(properties, 'adr');
  const emails = ranked(properties, 'email').map((email) => email.replace(/^mailto:/i, ''));
  const phones = ranked(properties, 'tel').map((phone) => phone.replace(/^tel:/i, ''));
  const cells = [prefix, given, middle, family, suffix, first(properties, 'fn')];
  cells.push(organisation, units.filter(Boolean).join(', '), first(properties, 'title') || first(properties, 'role'));
  cells.push(emails[0], emails[1], emails[2], phones[0], phones[1], phones[2]);
  cells.push(street, postalCode, city, country, first(properties, 'url'), first(properties, 'lang'));
  cells.push(texts(properties, 'categories').join('; '), texts(properties, 'note').join('\n'));
  return cells.map((cell) => cell?.trim() || null);
}

function named(properties: readonly VcardProperty[], name: string): VcardProperty[] {
  return properties.filter(([candidate]) => candidate === name).sort((a, b) => rank(a) - rank(b));
}

function texts(properties: readonly VcardProperty[], name: string): string[] {
  return named(properties, name).flatMap(([, , , ...values]) => values.map(textOf));
}

function first(properties: readonly VcardProperty[], name: string): string | undefined {
  return texts(properties, name)[0];
}

/** Each value once, best first. Numbers of fax machines and pagers are none to call. */
function ranked(properties: readonly VcardProperty[], name: string): string[] {
  const reachable = properties.filter((property) => !kindsOf(property).some((kind) => kind === 'fax' || kind === 'pager'));
  return [...new Set(texts(reachable, name))];
}

/** The parts of a value such as a name or an address. */
function structured(properties: readonly VcardProperty[], name: string): string[] {
  const value = named(properties, name)[0]?.[3];
  return Array.isArray(value) ? value.map(textOf) : value === undefined ? [] : [textOf(value)];
}

/** Semicolons are escaped by most programs also where they separate nothing, which ical.js leaves as it is. */
function textOf(value: unknown): string {
  return Array.isArray(value) ? value.map(textOf).join(' ') : String(value).replaceAll('\\;', ';');
}

/** The preferred one first, then those of work. */
function rank(property: VcardProperty): number {
  const [, { pref }] = property;
  const kinds = kindsOf(property);
  if (pref !== undefined) return Number(pref);
  if (kinds.includes('pref')) return 1;
  return kinds.includes('work') ? 101 : 102;
}

function kindsOf([, { type = [] }]: VcardProperty): string[] {
  return [type].flat().flatMap((kind) => kind.toLowerCase().split(','));
}
