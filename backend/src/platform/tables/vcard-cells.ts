import { listText } from '@knotenpunkt/shared';
import { validate as isUuid } from 'uuid';
import type { Cell } from './table-file.js';

/** A property in the notation of ical.js (jCard, RFC 7095): name, parameters, type, values. */
export type VcardProperty = [name: string, parameters: Record<string, string | string[]>, type: string, ...values: unknown[]];

/** A card as a row of those columns. What has no column, as birthdays, is left out: nobody asked for it. */
export function cellsOf(properties: readonly VcardProperty[]): Cell[] {
  const [family, given, middle, prefix, suffix] = structured(properties, 'n');
  const [organisation, ...units] = structured(properties, 'org');
  const [, , street, city, , postalCode, country] = structured(properties.filter(notAtHome), 'adr');
  const emails = (place: Place) => reached(properties, 'email', place);
  const phones = (place: Place) => reached(properties, 'tel', place);
  const cells = [prefix, given, middle, family, suffix, first(properties, 'fn')];
  cells.push(organisation, units.filter(Boolean).join(', '), first(properties, 'title') || first(properties, 'role'));
  cells.push(...firstThree(emails('work')), emails('home')[0], emails('other')[0]);
  cells.push(...firstThree(phones('work')), phones('cell')[0], phones('home')[0], phones('other')[0]);
  cells.push(street, postalCode, city, country, first(properties, 'url'), first(properties, 'lang'));
  cells.push(listText(texts(properties, 'categories')), texts(properties, 'note').join('\n'), identifier(properties));
  return cells.map((cell) => cell?.trim() || null);
}

function named(properties: readonly VcardProperty[], name: string): VcardProperty[] {
  const found = properties.filter(([candidate]) => candidate === name).map((property) => ({ property, rank: rank(property) }));
  return found.sort((a, b) => a.rank - b.rank).map(({ property }) => property);
}

function texts(properties: readonly VcardProperty[], name: string): string[] {
  return named(properties, name).flatMap(([, , , ...values]) => values.map(textOf));
}

function first(properties: readonly VcardProperty[], name: string): string | undefined {
  return texts(properties, name)[0];
}

/** Where somebody is reached; at work, unless a card says something else. */
type Place = 'work' | 'cell' | 'home' | 'other';

/** The first of them that a property names is where it belongs: a mobile phone of work is a mobile phone. */
const PLACES: readonly Place[] = ['cell', 'work', 'home', 'other'];

/** Each value of a place once, best first. */
function reached(properties: readonly VcardProperty[], name: 'email' | 'tel', place: Place): string[] {
  const there = named(properties, name).filter((property) => placeOf(property) === place);
  return [...new Set(there.map(([, , , value]) => textOf(value).replace(/^(mailto|tel):/i, '')))];
}

/** Numbers of fax machines and pagers are none to call. */
function placeOf(property: VcardProperty): Place | null {
  const kinds = kindsOf(property);
  if (kinds.includes('fax') || kinds.includes('pager')) return null;
  return PLACES.find((place) => kinds.includes(place)) ?? 'work';
}

/** Where somebody lives is left out. */
const notAtHome = (property: VcardProperty): boolean => placeOf(property) !== 'home';

const firstThree = (values: readonly string[]): (string | undefined)[] => [values[0], values[1], values[2]];

/** What a card is known by, where that is one of the identifiers that are kept here; ours are. */
function identifier(properties: readonly VcardProperty[]): string | undefined {
  const uid = first(properties, 'uid')?.replace(/^urn:uuid:/i, '');
  return uid && isUuid(uid) ? uid : undefined;
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
