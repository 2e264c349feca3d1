import type { Identity, MatchedResource } from './identity.js';
import { fold, mailOf, nameWords, ownDomain, personWords, phoneDigits, streetOf, type Mail, type Word } from './normalise.js';

/** A record made ready to be compared with many: everything folded once. */
export interface Profile {
  /** Its names as words, the first one is what it is called. */
  readonly names: readonly (readonly Word[])[];
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly mails: readonly Mail[];
  readonly domains: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
  readonly organisations: readonly (readonly Word[])[];
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
}

export function profileOf(resource: MatchedResource, identity: Identity): Profile {
  const mails = (identity.emails ?? []).map(mailOf).filter((mail) => mail !== null);
  const person = resource === 'persons' ? personNames(identity) : { first: [], last: [] };
  return {
    names: resource === 'persons' ? [] : [identity.name, ...(identity.otherNames ?? [])].map((name) => wordsOf(name, identity)),
    ...person,
    mails,
    domains: new Set([...mails.map(({ domain }) => domain), identity.website ?? ''].map(ownDomain).filter(Boolean)),
    phones: new Set((identity.phones ?? []).map(phoneDigits).filter(Boolean)),
    organisations: (identity.organisations ?? []).map(nameWords),
    street: streetOf(identity.street ?? ''),
    postalCode: (identity.postalCode ?? '').trim(),
    city: fold(identity.city ?? ''),
  };
}

/** Where it is, is said by the town already: in the name it tells little more. */
const TOWN_WEIGHT = 0.3;

function wordsOf(name: string, { city }: Identity): Word[] {
  const town = new Set(nameWords(city ?? '').map(({ text }) => text));
  return nameWords(name).map((word) => (town.has(word.text) ? { ...word, weight: TOWN_WEIGHT } : word));
}

/** First and last name; of a name given in one piece, the last word or what stands before a comma is the last name. */
function personNames({ name, firstName, lastName }: Identity): Pick<Profile, 'first' | 'last'> {
  if (lastName?.trim()) return { first: personWords(firstName ?? ''), last: personWords(lastName) };
  const [before = '', behind] = name.split(',');
  if (behind !== undefined) return { first: personWords(behind), last: personWords(before) };
  const words = personWords(name);
  return { first: words.slice(0, -1), last: words.slice(-1) };
}
