import type { Profile } from './profile.js';
import type { Word } from './normalise.js';
import { compareNames } from './similarity.js';
import { anyShared, certainty } from './evidence.js';

/** What speaks for and against two organisations being one, in units of log odds. */
const PRIOR = -4;
const CITY = { same: 1, other: -4, otherButReached: -1, unsaid: -0.8 };
/** Where a town is not said, the postal code may tell. */
const POSTAL_CODE = { same: 1, other: -2 };
const STREET = { same: 1.5, other: -1.2 };
const PHONE = { same: 2.5, other: -1 };
const DOMAIN = { same: 1.5, other: -1.5 };
const PERSONAL_MAIL = 1;
/** A short or former name says less than what something is called. */
const OTHER_NAME = 1.2;

/** How likely two organisations are one, 0…1. Symmetric. */
export function scoreOrganisations(one: Profile, other: Profile): number {
  const name = bestName(one, other);
  if (name < 0) return certainty(PRIOR + name);
  const reached = anyShared(one.phones, other.phones) || anyShared(one.domains, other.domains);
  return certainty(PRIOR + name + cityEvidence(one, other, reached) + streetEvidence(one, other) + contactEvidence(one, other));
}

function bestName(one: Profile, other: Profile): number {
  const [called, calledOther] = [one.names[0] ?? [], other.names[0] ?? []];
  const first = nameEvidence(called, calledOther);
  const others = [
    ...other.names.slice(1).map((name) => nameEvidence(called, name)),
    ...one.names.slice(1).map((name) => nameEvidence(name, calledOther)),
  ];
  return Math.max(first, ...others.map((evidence) => evidence - OTHER_NAME));
}

/** A name that leaves words out is likely the same; two that each say something of their own are likely not. */
function nameEvidence(one: readonly Word[], other: readonly Word[]): number {
  const { similarity, onlyOne, onlyOther } = compareNames(one, other);
  const apart = Math.min(onlyOne, onlyOther);
  const more = Math.max(onlyOne, onlyOther);
  if (apart === 0 && more === 0) return 6 - 14 * (1 - similarity);
  if (apart === 0) return 6 * similarity - 1.2 * more;
  return 6 * similarity - 3.5 - 2 * apart;
}

function cityEvidence(one: Profile, other: Profile, reached: boolean): number {
  if (one.city === '' || other.city === '') return unsaidEvidence(one, other);
  if (one.city === other.city || one.city.startsWith(`${other.city} `) || other.city.startsWith(`${one.city} `)) return CITY.same;
  const moved = reached && anyShared(one.phones, other.phones) && anyShared(one.domains, other.domains);
  return moved ? CITY.otherButReached : CITY.other;
}

/** A name that is somewhere may be that of another one elsewhere; two that are nowhere have nothing else to be told by. */
function unsaidEvidence(one: Profile, other: Profile): number {
  if (one.postalCode !== '' && other.postalCode !== '')
    return one.postalCode === other.postalCode ? POSTAL_CODE.same : POSTAL_CODE.other;
  return one.city === other.city ? 0 : CITY.unsaid;
}

function streetEvidence(one: Profile, other: Profile): number {
  if (one.street === '' || other.street === '') return 0;
  return one.street === other.street ? STREET.same : STREET.other;
}

function contactEvidence(one: Profile, other: Profile): number {
  return between(one.phones, other.phones, PHONE) + between(one.domains, other.domains, DOMAIN) + mailEvidence(one, other);
}

function between(one: ReadonlySet<string>, other: ReadonlySet<string>, evidence: { same: number; other: number }): number {
  if (one.size === 0 || other.size === 0) return 0;
  return anyShared(one, other) ? evidence.same : evidence.other;
}

function mailEvidence(one: Profile, other: Profile): number {
  const shared = one.mails.some((mail) => !mail.shared && other.mails.some(({ address }) => address === mail.address));
  return shared ? PERSONAL_MAIL : 0;
}
