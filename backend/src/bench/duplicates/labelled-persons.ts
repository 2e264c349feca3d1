import { FIRST_NAMES, SURNAME_BEGINNINGS, SURNAME_ENDINGS } from '../../demo/muster/people.names.js';
import type { Random } from '../../demo/random.js';
import { rewrittenPhone, spoiltPerson, type Names } from './spoiling.js';

/** An invented person at an organisation, by its number; two of the same `body` are one. */
export interface LabelledPerson extends Names {
  body: number;
  organisation: number | null;
  email: string | null;
  phone: string | null;
}

const DUPLICATES = 0.12;
/** Last names that many have. */
const COMMON = [
  'Müller',
  'Schmidt',
  'Schneider',
  'Fischer',
  'Weber',
  'Meyer',
  'Wagner',
  'Becker',
  'Yılmaz',
  'Kaya',
  'Nowak',
  'Weiß',
];

/** So many persons of so many organisations; many share a name without being one, some stand twice. */
export function labelledPersons(count: number, organisations: number, random: Random): LabelledPerson[] {
  const originals = Array.from({ length: Math.round(count * (1 - DUPLICATES)) }, (_, body) => made(body, organisations, random));
  const twins = random.some(originals, count - originals.length).map((original) => twinOf(original, random));
  return [...originals, ...twins];
}

function made(body: number, organisations: number, random: Random): LabelledPerson {
  const firstName = random.pick(FIRST_NAMES);
  const lastName = random.chance(0.35) ? random.pick(COMMON) : random.pick(SURNAME_BEGINNINGS) + random.pick(SURNAME_ENDINGS);
  const organisation = random.between(0, organisations - 1);
  const domain = `haus${organisation}.example`;
  const local = `${firstName}.${lastName}${body}`.toLowerCase().replace(/[^a-z0-9.]/g, '');
  return {
    ...{ body, firstName, lastName, organisation },
    email: random.chance(0.85) ? (random.chance(0.15) ? `info@${domain}` : `${local}@${domain}`) : null,
    phone: random.chance(0.6) ? `0${200 + (organisation % 90)}1 ${100_000 + organisation * 7}${random.between(10, 99)}` : null,
  };
}

/** The same person from another list: another spelling, and not all that is known. */
function twinOf(original: LabelledPerson, random: Random): LabelledPerson {
  const phone = random.chance(0.5) ? original.phone : null;
  const ownMail = original.email !== null && !original.email.startsWith('info@');
  const email = random.chance(0.6) ? original.email : null;
  return {
    ...original,
    ...spoiltPerson(original, random),
    organisation: email !== null && ownMail && random.chance(0.3) ? null : original.organisation,
    email,
    phone: phone && random.chance(0.5) ? rewrittenPhone(phone, random) : phone,
  };
}
