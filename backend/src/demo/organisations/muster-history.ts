import type { FieldChange } from '@knotenpunkt/shared';
import { valuesFrom, type OrganisationValues } from '../../features/organisations/index.js';
import type { Random } from '../random.js';
import {
  MUSTER_NOTES,
  MUSTER_POSTAL_CODES,
  MUSTER_STREETS,
  MUSTER_TAGS,
  type MusterOrganisation,
} from './muster-organisations.js';

/** One step in the life of a record: when it happened, what it was, and what changed. */
export interface HistoryStep {
  at: Date;
  kind: string;
  changes: FieldChange[];
}

type Editable = Omit<OrganisationValues, 'id' | 'parentId'>;

const DAY = 24 * 60 * 60 * 1000;
const RECENT_DAYS = 14;

/** Invents an organisation's data and how it came about over the two years before `now`. */
export function inventHistory(given: MusterOrganisation, random: Random, now: Date): { values: Editable; steps: HistoryStep[] } {
  const values = firstValues(given, random);
  const created = new Date(workingHour(now.getTime() - random.between(724, 739) * DAY, random));
  const steps: HistoryStep[] = [{ at: created, kind: 'organisations.created', changes: [] }];
  const edits = [addPhone, addTags, move, writeNote].filter(() => random.chance(0.55));
  let at = created.getTime();
  for (const edit of edits) {
    at = workingHour(at + random.between(1, Math.max(1, Math.floor((now.getTime() - at) / DAY / 2))) * DAY, random);
    if (at >= now.getTime() - RECENT_DAYS * DAY) break;
    steps.push({ at: new Date(at), kind: 'organisations.updated', changes: [edit(values, random)] });
  }
  if (random.chance(0.3)) steps.push(recentStep(values, random, now));
  return { values, steps };
}

/** What somebody did in the last days, so that the demo does not look abandoned. */
function recentStep(values: Editable, random: Random, now: Date): HistoryStep {
  const at = workingHour(now.getTime() - random.between(1, RECENT_DAYS - 3) * DAY, random);
  return {
    at: new Date(at),
    kind: 'organisations.updated',
    changes: [random.pick([addPhone, move])(values, random)],
  };
}

function firstValues({ name, shortName, kind, municipality, furtherAddresses }: MusterOrganisation, random: Random): Editable {
  const host = domainOf(shortName ?? name);
  const values = valuesFrom({
    name,
    shortName,
    kind,
    street: `${random.pick(MUSTER_STREETS)} ${random.between(1, 98)}`,
    postalCode: MUSTER_POSTAL_CODES[municipality],
    municipality,
    furtherAddresses,
    website: random.chance(0.8) ? `https://www.${host}` : null,
    emails: [{ address: `post@${host}` }],
    phones: random.chance(0.5) ? [phone(random)] : [],
  });
  return { ...values, custom: {} };
}

/** Fictional numbers: Cologne's range kept free for film and television (0221 4710). */
export function phone(random: Random): { number: string; label: null } {
  return { number: `0221 4710-${random.between(100, 999)}`, label: null };
}

export function domainOf(name: string): string {
  const words = asciiOf(name)
    .replace(/\b(ggmbh|gmbh|co|kg|ag|ug|e|v)\b/g, '')
    .match(/[a-z0-9]+/g);
  return `${words?.join('-') ?? 'organisation'}.example`;
}

/** Lower case without umlauts, as in addresses. */
export function asciiOf(text: string): string {
  return text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');
}

const addPhone = (values: Editable, random: Random): FieldChange =>
  change(values, 'phones', [...values.phones, { ...phone(random), label: 'Sekretariat' }]);
const addTags = (values: Editable, random: Random): FieldChange =>
  change(values, 'tags', random.some(MUSTER_TAGS, random.between(1, 3)));
const move = (values: Editable, random: Random): FieldChange =>
  change(values, 'street', `${random.pick(MUSTER_STREETS)} ${random.between(100, 140)}`);
const writeNote = (values: Editable, random: Random): FieldChange => change(values, 'note', random.pick(MUSTER_NOTES));

function change<K extends keyof Editable>(values: Editable, field: K, after: Editable[K]): FieldChange {
  const before = values[field];
  values[field] = after;
  return { field, before, after };
}

/** The same day between 8 and 17 o'clock, on a weekday. */
function workingHour(time: number, random: Random): number {
  const day = new Date(time);
  day.setUTCHours(random.between(7, 15), random.between(0, 59), random.between(0, 59), 0);
  if (day.getUTCDay() === 0) day.setUTCDate(day.getUTCDate() + 1);
  if (day.getUTCDay() === 6) day.setUTCDate(day.getUTCDate() - 1);
  return day.getTime();
}
