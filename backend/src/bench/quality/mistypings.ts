import type { Random } from '../../demo/random.js';

/** A way names are typed otherwise than they are kept; undefined where the name does not lend itself to it. */
type Mistyping = (name: string, random: Random) => string | undefined;

/** By the name under which the report counts them. */
export const MISTYPINGS: Readonly<Record<string, Mistyping>> = {
  'letters swapped': (name, random) =>
    inWord(name, random, (word, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)),
  'letter missing': (name, random) => inWord(name, random, (word, at) => word.slice(0, at) + word.slice(at + 1)),
  'letter doubled': (name, random) => inWord(name, random, (word, at) => word.slice(0, at + 1) + word.slice(at)),
  'key beside': (name, random) =>
    inWord(name, random, (word, at) => word.slice(0, at) + neighbourOf(word[at] ?? '', random) + word.slice(at + 1)),
  'umlauts as two letters': (name) =>
    replaced(name, [
      ['ä', 'ae'],
      ['ö', 'oe'],
      ['ü', 'ue'],
      ['Ä', 'Ae'],
      ['Ö', 'Oe'],
      ['Ü', 'Ue'],
      ['ß', 'ss'],
    ]),
  'umlauts without dots': (name) =>
    replaced(name, [
      ['ä', 'a'],
      ['ö', 'o'],
      ['ü', 'u'],
      ['Ä', 'A'],
      ['Ö', 'O'],
      ['Ü', 'U'],
      ['ß', 'ss'],
    ]),
  abbreviated: (name) => reworded(name, ABBREVIATED),
  'written out': (name) =>
    reworded(
      name,
      ABBREVIATED.map(([long, short]) => [short, long] as const),
    ),
  'other order': (name) => (name.includes(' ') ? name.split(' ').reverse().join(' ') : undefined),
  'legal form missing': (name) =>
    reworded(
      name,
      LEGAL_FORMS.map((form) => [form, ''] as const),
    ),
  'hyphens as spaces': (name) => replaced(name, [['-', ' ']]),
  'hyphens left out': (name) => replaced(name.replaceAll('- ', ' '), [['-', '']]),
  'small letters, half of it': (name) => name.slice(0, Math.ceil(name.length * 0.6)).toLowerCase(),
};

/** As written out in names, and as people say it. */
const ABBREVIATED: readonly (readonly [long: string, short: string])[] = [
  ['Agentur für Arbeit', 'AfA'],
  ['Berufskolleg', 'BK'],
  ['Fachhochschule', 'FH'],
  ['Handwerkskammer', 'HWK'],
  ['Industrie- und Handelskammer', 'IHK'],
  ['Jobcenter', 'JC'],
  ['Kreishandwerkerschaft', 'KH'],
  ['Regionalagentur', 'RA'],
  ['Volkshochschule', 'VHS'],
  ['Wirtschaftsförderung', 'WiFö'],
];

const LEGAL_FORMS = ['gGmbH', 'GmbH', 'AG', 'KG', 'e. V.', 'e.V.', 'eG'];

/** Letters that lie side by side on a German keyboard. */
const ROWS = ['qwertzuiopü', 'asdfghjklöä', 'yxcvbnm'];

function neighbourOf(letter: string, random: Random): string {
  const row = ROWS.find((keys) => keys.includes(letter.toLowerCase()));
  if (!row) return letter;
  const at = row.indexOf(letter.toLowerCase());
  return random.pick([row[at - 1], row[at + 1]].filter((key) => key !== undefined));
}

/** Changes a long word somewhere behind its first letter. */
function inWord(name: string, random: Random, change: (word: string, at: number) => string): string | undefined {
  const words = name.split(' ');
  const long = words.filter((word) => /^[\p{L}-]{5,}$/u.test(word));
  if (long.length === 0) return undefined;
  const chosen = random.pick(long);
  const changed = change(chosen, random.between(1, chosen.length - 2));
  return changed === chosen ? undefined : words.map((word) => (word === chosen ? changed : word)).join(' ');
}

function replaced(name: string, pairs: readonly (readonly [string, string])[]): string | undefined {
  const changed = pairs.reduce((text, [from, to]) => text.replaceAll(from, to), name);
  return changed === name ? undefined : changed;
}

/** Replaces whole words only. */
function reworded(name: string, pairs: readonly (readonly [string, string])[]): string | undefined {
  const spaced = pairs.map(([from, to]) => [` ${from} `, to === '' ? ' ' : ` ${to} `] as const);
  return replaced(` ${name} `, spaced)?.trim();
}
