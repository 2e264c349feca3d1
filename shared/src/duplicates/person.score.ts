import { anyShared, certainty } from './evidence.js';
import type { Profile } from './profile.js';
import { compareNames, wordSimilarity } from './similarity.js';

/** What speaks for and against two persons being one, in units of log odds. */
const PRIOR = -3.6;
const OWN_MAIL = 5;
const OTHER_MAIL_SAME_DOMAIN = -1.5;
const SAME_DOMAIN = 1;
const PHONE = 2;
const ORGANISATION = { same: 2.5, other: -1.5 };

/** How likely two persons are one, 0…1. Symmetric. */
export function scorePersons(one: Profile, other: Profile): number {
  const name = nameEvidence(one, other);
  if (name < 0) return certainty(PRIOR + name);
  const phone = anyShared(one.phones, other.phones) ? PHONE : 0;
  return certainty(PRIOR + name + mailEvidence(one, other) + phone + organisationEvidence(one, other));
}

/** Names in their order, or first and last name exchanged in one of the two. */
function nameEvidence(one: Profile, other: Profile): number {
  const straight = lastEvidence(one.last, other.last) + firstEvidence(one.first, other.first);
  return Math.max(straight, exchangedEvidence(one, other), exchangedEvidence(other, one));
}

const exchangedEvidence = (one: Profile, other: Profile): number =>
  lastEvidence(one.last, other.first) + firstEvidence(one.first, other.last) - 0.5;

/** Of a double name, one half may be missing: somebody married. */
function lastEvidence(one: readonly string[], other: readonly string[]): number {
  const similarity = sharedOf(one, other);
  if (one.length === 0 || other.length === 0 || similarity < 0.75) return -6;
  const halves = one.length === other.length ? 0 : -0.8;
  return 2 + halves - 6 * (1 - similarity);
}

/** Similarity of the shorter name to the best words of the longer one. */
function sharedOf(one: readonly string[], other: readonly string[]): number {
  if (one.length === other.length) return (meanBest(one, other) + meanBest(other, one)) / 2;
  return one.length < other.length ? meanBest(one, other) : meanBest(other, one);
}

function meanBest(short: readonly string[], long: readonly string[]): number {
  const best = short.map((word) => Math.max(0, ...long.map((candidate) => wordSimilarity(word, candidate))));
  return best.length === 0 ? 0 : best.reduce((sum, similarity) => sum + similarity, 0) / best.length;
}

/** An initial or a missing first name tells little; two first names that differ tell two persons apart. */
function firstEvidence(one: readonly string[], other: readonly string[]): number {
  const [first = '', otherFirst = ''] = [one[0], other[0]];
  if (first === '' || otherFirst === '') return 0;
  if (first.length === 1 || otherFirst.length === 1) return first[0] === otherFirst[0] ? 0.7 : -5;
  const similarity = sharedOf(one, other);
  return similarity >= 0.75 ? 1.6 - 4 * (1 - similarity) : -5;
}

function mailEvidence(one: Profile, other: Profile): number {
  const [mine, theirs] = [one.mails, other.mails].map((mails) => mails.filter(({ shared }) => !shared));
  const domain = anyShared(one.domains, other.domains) ? SAME_DOMAIN : 0;
  if (!mine?.length || !theirs?.length) return domain;
  if (mine.some(({ address }) => theirs.some((mail) => mail.address === address))) return OWN_MAIL;
  return mine.some((mail) => theirs.some((their) => their.domain === mail.domain)) ? domain + OTHER_MAIL_SAME_DOMAIN : domain;
}

function organisationEvidence(one: Profile, other: Profile): number {
  if (one.organisations.length === 0 || other.organisations.length === 0) return 0;
  const best = Math.max(
    ...one.organisations.flatMap((name) => other.organisations.map((otherName) => compareNames(name, otherName).similarity)),
  );
  return best >= 0.8 ? ORGANISATION.same : ORGANISATION.other;
}
