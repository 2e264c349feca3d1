import { SURNAME_BEGINNINGS, SURNAME_ENDINGS } from '../../demo/muster/people.names.js';
import type { Random } from '../../demo/random.js';
import { rewrittenPhone, spoiltOrganisation, withoutLegalForm } from './spoiling.js';

/** An invented organisation; two of the same `body` are one. */
export interface LabelledOrganisation {
  body: number;
  name: string;
  street: string | null;
  postalCode: string | null;
  municipality: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
}

/** Of so many records one is a duplicate of another. */
const DUPLICATES = 0.15;

const TOWN_ENDINGS = ['hausen', 'beck', 'trop', 'kirchen', 'um', 'stedt', 'lar', 'burg', 'feld', 'rath'];
const STREETS = [
  'Hauptstraße',
  'Bahnhofstr.',
  'Am Markt',
  'Schützenweg',
  'Bülowstraße',
  'Zechenring',
  'Mühlenweg',
  'Alte Poststr.',
];
const FORMS = ['e. V.', 'gGmbH', 'GmbH', 'GmbH & Co. KG', 'eG', ''];

/** Bodies there is one of in each town: alike in name, never the same. */
const OF_A_TOWN = [
  ...['Jobcenter', 'Volkshochschule', 'Stadt', 'Diakonisches Werk', 'Caritasverband für die Stadt', 'Kreishandwerkerschaft'],
  ...[
    'Arbeiterwohlfahrt Unterbezirk',
    'Wirtschaftsförderung',
    'Berufskolleg',
    'Kommunales Integrationszentrum',
    'Netzwerk Grundbildung',
  ],
  ...['Bündnis für Fachkräfte', 'Bündnis für Familie', 'Städtische Grundschule', 'Evangelische Kirchengemeinde'],
];
const KINDS = [
  ...[
    'Bildungswerk',
    'Jugendwerkstatt',
    'Metallbau',
    'Pflegedienst',
    'Familienzentrum',
    'Kulturverein',
    'Beratungsstelle',
    'Logistik',
  ],
  ...[
    'Sprachschule',
    'Förderverein',
    'Seniorenzentrum',
    'Akademie',
    'Stiftung',
    'Gebäudereinigung',
    'Kindertagesstätte',
    'Fahrschule',
  ],
];

/** Names of what there is only one of. */
const properName = (random: Random): string => random.pick(SURNAME_BEGINNINGS) + random.pick(SURNAME_ENDINGS);

/**
 * So many organisations of a large region, some of them twice, in no order. No town has two of one name: nobody could tell those apart,
 * whatever their legal form.
 */
export function labelledOrganisations(count: number, random: Random): LabelledOrganisation[] {
  const towns = Array.from({ length: 120 }, () => random.pick(SURNAME_BEGINNINGS) + random.pick(TOWN_ENDINGS));
  const bodies = new Map<string, LabelledOrganisation>();
  while (bodies.size < count * (1 - DUPLICATES)) {
    for (const made of family(bodies.size, towns, random))
      bodies.set(`${withoutLegalForm(made.name)} ${made.municipality}`, made);
  }
  const originals = [...bodies.values()].map((made, body) => ({ ...made, body }));
  const twins = random.some(originals, count - originals.length).map((original) => twinOf(original, towns, random));
  return [...originals, ...twins].sort((one, other) => one.name.localeCompare(other.name, 'de'));
}

/** One body; or one with branches, with houses under its roof, or with a namesake, which are all bodies of their own. */
function family(number: number, towns: readonly string[], random: Random): LabelledOrganisation[] {
  const town = random.pick(towns);
  if (random.chance(0.12)) return [made(`${random.pick(OF_A_TOWN)} ${town}`, town, random)];
  const name = `${random.pick(KINDS)} ${properName(random)}`;
  const own = made(`${name} ${random.pick(FORMS)}`.trim(), town, random, `${asDomain(name)}${number}.example`);
  if (random.chance(0.08)) return [own, ...random.some(towns, 3).map((other) => branchOf(own, other, random))];
  if (random.chance(0.05)) return [own, houseOf(own, `${random.pick(KINDS)} ${properName(random)}`)];
  if (random.chance(0.05)) return [own, made(`${random.pick(KINDS)} ${name.split(' ')[1] ?? ''}`, town, random)];
  return [own];
}

function made(name: string, town: string, random: Random, domain?: string): LabelledOrganisation {
  return {
    ...{ body: 0, name, municipality: town, street: `${random.pick(STREETS)} ${random.between(1, 90)}` },
    postalCode: String(40_000 + (Math.abs(hash(town)) % 9_000)),
    phone: random.chance(0.8) ? `0${random.between(200, 299)}${random.between(0, 9)} ${random.between(100_000, 999_999)}` : null,
    email: domain && random.chance(0.8) ? `${random.pick(['info', 'info', 'kontakt', 'verwaltung'])}@${domain}` : null,
    website: domain && random.chance(0.6) ? `https://www.${domain}/` : null,
  };
}

/** The same name and domain, another town. */
const branchOf = (head: LabelledOrganisation, town: string, random: Random): LabelledOrganisation => ({
  ...made(head.name, town, random),
  email: head.email,
  website: head.website,
});

/** Another name under the same roof, with the carrier's mail and switchboard. */
const houseOf = (carrier: LabelledOrganisation, name: string): LabelledOrganisation => ({ ...carrier, name });

/** The same body as somebody else entered it: spelt otherwise, parts missing, perhaps moved since. */
function twinOf(original: LabelledOrganisation, towns: readonly string[], random: Random): LabelledOrganisation {
  const kept = <T>(value: T | null, probability: number): T | null => (random.chance(probability) ? value : null);
  const spoilt = spoiltOrganisation(original.name, random);
  const name = random.chance(0.1) ? `${withoutLegalForm(spoilt)} ${original.municipality}` : spoilt;
  const moved = random.chance(0.15);
  const away = moved && random.chance(0.3) && original.phone !== null && original.website !== null;
  const phone = kept(original.phone, away ? 1 : 0.6);
  return {
    ...{ body: original.body, name },
    municipality: away ? random.pick(towns) : kept(original.municipality, 0.92),
    street: moved ? `${random.pick(STREETS)} ${random.between(1, 90)}` : kept(original.street, 0.6),
    postalCode: moved ? null : kept(original.postalCode, 0.6),
    phone: phone && random.chance(0.6) ? rewrittenPhone(phone, random) : phone,
    email: kept(original.email, 0.5),
    website: kept(original.website, away ? 1 : 0.5),
  };
}

const asDomain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z]+/g, '-');

const hash = (text: string): number => [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) | 0, 7);
