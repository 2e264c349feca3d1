import type { Random } from '../../demo/random.js';
import { MISTYPINGS } from '../quality/mistypings.js';

/** A name as somebody else would have entered it; the same name where a way of spoiling does not suit it. */
type Spoiling = (name: string, random: Random) => string;

const typed =
  (...kinds: string[]): Spoiling =>
  (name, random) =>
    MISTYPINGS[random.pick(kinds)]?.(name, random) ?? name;

/** Slips of the fingers. */
const slip = typed('letters swapped', 'letter missing', 'letter doubled', 'key beside');
/** The same name by another habit. */
const habit = typed('umlauts as two letters', 'umlauts without dots', 'abbreviated', 'written out', 'hyphens as spaces');

const LEGAL_FORMS = [
  'e. V.',
  'e.V.',
  'eV',
  'gGmbH',
  'GmbH',
  'GmbH & Co. KG',
  'gemeinnützige GmbH',
  'eG',
  'AöR',
  'UG (haftungsbeschränkt)',
];

export function withoutLegalForm(name: string): string {
  return LEGAL_FORMS.reduce((text, form) => (text.endsWith(` ${form}`) ? text.slice(0, -form.length - 1) : text), name);
}

const otherLegalForm: Spoiling = (name, random) => {
  const bare = withoutLegalForm(name);
  return bare === name || random.chance(0.5) ? bare : `${bare} ${random.pick(LEGAL_FORMS)}`;
};

/** One word fewer, as on an envelope: neither the first nor the last of a long name. */
const wordMissing: Spoiling = (name, random) => {
  const words = name.split(' ');
  if (words.length < 4) return name;
  const at = random.between(1, words.length - 2);
  return words.filter((_, index) => index !== at).join(' ');
};

/** Sorted by what one looks for: "Gladbeck, Familienzentrum". */
const lastFirst: Spoiling = (name) => {
  const words = withoutLegalForm(name).split(' ');
  return words.length < 2 ? name : `${words.at(-1)}, ${words.slice(0, -1).join(' ')}`;
};

const capitals: Spoiling = (name) => name.toUpperCase();

const OF_ORGANISATIONS: readonly Spoiling[] = [
  slip,
  slip,
  habit,
  otherLegalForm,
  otherLegalForm,
  wordMissing,
  lastFirst,
  capitals,
];

/** One to three things went otherwise. */
export function spoiltOrganisation(name: string, random: Random): string {
  return Array.from({ length: random.between(1, 3) }).reduce<string>((text) => random.pick(OF_ORGANISATIONS)(text, random), name);
}

export interface Names {
  firstName: string | null;
  lastName: string;
}

export function spoiltPerson({ firstName, lastName }: Names, random: Random): Names {
  const first = firstName ?? '';
  switch (random.between(0, 7)) {
    case 0:
      return { firstName: `${first.charAt(0)}.`, lastName };
    case 1:
      return { firstName: lastName, lastName: first };
    case 2:
      return { firstName: first, lastName: `${lastName}-${random.pick(['Brandt', 'Kühn', 'Ahrens', 'Öztürk'])}` };
    case 3:
      return { firstName: `Dr. ${first}`, lastName };
    case 4:
      return { firstName: first, lastName: habit(lastName, random) };
    case 5:
      return { firstName: slip(first, random), lastName };
    default:
      return { firstName: first, lastName: slip(lastName, random) };
  }
}

/** The same number as others write it. */
export function rewrittenPhone(phone: string, random: Random): string {
  const [area = '', number = ''] = phone.split(' ');
  return random.pick([
    `${area}/${number}`,
    `+49 ${area.slice(1)} ${number}`,
    `0049 (0)${area.slice(1)} - ${number}`,
    `(${area}) ${number.slice(0, 3)} ${number.slice(3)}`,
  ]);
}
