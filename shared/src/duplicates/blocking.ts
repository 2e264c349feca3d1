import { COMMON_WORDS } from './duplicate.words.js';
import type { MatchedResource } from './identity.js';
import { soundOf } from './phonetic.js';
import type { Profile } from './profile.js';

/** Words of a name that keys are made of; longer names tell enough by these. */
const MOST_WORDS = 5;

/**
 * Keys under which a record stands: only records that share one are compared. Each kind of key forgives other differences, so that
 * a duplicate with two or three of them still shares one. Keys that very many records share are left out when they are looked up.
 */
export function blockingKeys(resource: MatchedResource, profile: Profile): string[] {
  const names = resource === 'persons' ? personKeys(profile) : organisationKeys(profile);
  return [...new Set([...names, ...contactKeys(profile)])];
}

function organisationKeys({ names, city, postalCode, street }: Profile): string[] {
  const keys = names.flatMap((name) => nameKeys(name.map(({ text }) => text)));
  for (const word of (names[0] ?? []).slice(0, MOST_WORDS)) {
    if (city !== '' && word.text.length > 3 && !COMMON_WORDS.has(word.text)) keys.push(...spellings(word.text, `c:${city}|`));
  }
  if (street !== '') keys.push(`a:${postalCode}|${street}`);
  return keys;
}

/** All words, each telling one, and each two: what is left of a name when one word is wrong or missing. */
function nameKeys(words: readonly string[]): string[] {
  const sounds = words.slice(0, MOST_WORDS).map(soundOf).sort();
  const pairs = sounds.flatMap((one, at) => sounds.slice(at + 1).map((other) => `p:${one}|${other}`));
  const telling = words.filter((word) => word.length > 4 && !COMMON_WORDS.has(word)).slice(0, MOST_WORDS);
  return [`n:${sounds.join('|')}`, ...pairs, ...telling.map((word) => `t:${soundOf(word)}`)];
}

function personKeys({ first, last, domains }: Profile): string[] {
  const initial = first[0]?.[0] ?? '';
  const keys = [`n:${[...first.slice(0, 1), ...last].map(soundOf).sort().join('|')}`];
  for (const word of last) {
    keys.push(...spellings(word, `l:${initial}|`), `l:|${soundOf(word)}`);
    for (const domain of domains) keys.push(...spellings(word, `o:${domain}|`));
  }
  return keys;
}

/** A word by its sound, its beginning and its end: a slip leaves at least one of them. */
const spellings = (word: string, prefix: string): string[] => [
  `${prefix}${soundOf(word)}`,
  `${prefix}${word.slice(0, 4)}-`,
  `${prefix}-${word.slice(-4)}`,
];

function contactKeys({ mails, domains, phones }: Profile): string[] {
  return [
    ...mails.filter(({ shared }) => !shared).map(({ address }) => `e:${address}`),
    ...[...domains].map((domain) => `d:${domain}`),
    ...[...phones].map((phone) => `f:${phone}`),
  ];
}
