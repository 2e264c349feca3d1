import { FAMILY_OF_KIND, periodFrom, type OrganisationFamily, type PartialDate } from '@knotenpunkt/shared';
import type { Random } from '../random.js';
import { asciiOf, domainOf, phone } from '../organisations/muster-history.js';
import { MUSTER_ORGANISATIONS, type MusterOrganisation } from '../organisations/muster-organisations.js';
import { FIRST_NAMES, SURNAME_BEGINNINGS, SURNAME_ENDINGS } from './people.names.js';

export interface MusterPerson {
  /** "Katrin Vossmark"; unique. */
  name: string;
  firstName: string;
  lastName: string;
  organisation: MusterOrganisation;
  function: string;
  email: string | null;
  phone: string | null;
  since: PartialDate;
  doNotWrite: boolean;
  /** Name of the colleague who gets copies and answers on their behalf. */
  assistant: string | null;
  createdAt: Date;
}

const PEOPLE = 250;

/** So many were known when the groups began, 690 days ago; the others came since. */
export const PEOPLE_AT_FIRST = 150;

/** Somebody with a part of their own in the demo. */
const CAST: readonly (readonly [name: string, organisation: string, position: string])[] = [
  ['Jannis Holtkötter', 'Weiterbildungsverbund Musterland', 'Leitung der Geschäftsstelle'],
  ['Annika Moosbrück', 'Bildungsbüro Kreis Musterland', 'Leitung'],
  ['Katrin Vossmark', 'Bildungswerk Musterau gGmbH', 'Geschäftsführung'],
  ['Ida Kesselbruch', 'Gewerkschaftsbund Musterregion', 'Referat Bildung'],
  ['Lena Ackerfeld', 'Kreisvolkshochschule Musterland', 'Fachbereich Beruf'],
  ['Nils Brookhusen', 'Stadt Musterau', 'Stabsstelle Bildung'],
  ['Jan Ostermoor', 'Industrie- und Handelskammer Musterland', 'Weiterbildungsberatung'],
  ['Aylin Demirtan', 'Jobcenter Musterstadt', 'Teamleitung Markt und Integration'],
  ['Tom Wiesenbrock', 'Technologiezentrum Musterau', 'Projektleitung'],
  ['Greta Tiefenlage', 'Hochschule Musterstadt', 'Wissenschaftliche Weiterbildung'],
  ['Ole Hagenrode', 'Unternehmensverband Musterland', 'Referat Arbeitsmarkt'],
  ['Jonas Weidengrund', 'Lernwerk Musterstadt e. V.', 'Ansprechperson Netzwerk'],
];

/** Whose mails a colleague gets too. */
const HEADS: readonly string[] = ['Annika Moosbrück', 'Katrin Vossmark'];

const FUNCTIONS: Record<OrganisationFamily, readonly string[]> = {
  labour: [
    'Teamleitung Markt und Integration',
    'Berufsberatung im Erwerbsleben',
    'Arbeitgeberservice',
    'Geschäftsführung',
    'Fallmanagement',
  ],
  public: ['Stabsstelle Bildung', 'Amtsleitung', 'Bildungsmonitoring', 'Koordination Übergang', 'Sachbearbeitung Förderung'],
  chamber: ['Weiterbildungsberatung', 'Ausbildungsberatung', 'Geschäftsbereich Bildung', 'Prüfungswesen'],
  learning: [
    'Fachbereichsleitung',
    'Schulleitung',
    'Kursplanung',
    'Bildungsberatung',
    'Geschäftsführung',
    'Qualitätsbeauftragte Stelle',
  ],
  alliance: ['Geschäftsstelle', 'Sprecherrat', 'Koordination'],
  social: ['Referat Bildung', 'Referat Arbeitsmarkt', 'Geschäftsführung'],
  business: ['Personalentwicklung', 'Geschäftsführung', 'Ausbildungsleitung', 'Ansiedlung und Bestandspflege'],
  other: ['Beratung', 'Leitung', 'Koordination'],
};

/** The invented people of the Musterregion, all with an address that leads nowhere. */
export function inventPeople(random: Random, now: Date): MusterPerson[] {
  const people = new Map<string, MusterPerson>();
  for (const [name, employer, position] of CAST) {
    const organisation = MUSTER_ORGANISATIONS.find((candidate) => candidate.name === employer);
    if (!organisation) throw new Error(`The Musterregion has no ${employer}`);
    people.set(name, person(name, organisation, position, random, daysBefore(now, random.between(691, 722))));
  }
  for (let number = 0; people.size < PEOPLE; number++) {
    const organisation = MUSTER_ORGANISATIONS[number % MUSTER_ORGANISATIONS.length] as MusterOrganisation;
    const name = `${random.pick(FIRST_NAMES)} ${random.pick(SURNAME_BEGINNINGS)}${random.pick(SURNAME_ENDINGS)}`;
    const position = random.pick(FUNCTIONS[FAMILY_OF_KIND[organisation.kind]]);
    const days = people.size < PEOPLE_AT_FIRST ? random.between(691, 722) : random.between(20, 690);
    if (!people.has(name)) people.set(name, person(name, organisation, position, random, daysBefore(now, days)));
  }
  return withOffices([...people.values()]);
}

function withOffices(people: readonly MusterPerson[]): MusterPerson[] {
  const cast = CAST.map(([name]) => name);
  return people.map((person) => {
    if (!HEADS.includes(person.name)) return person;
    const colleague = people.find(
      ({ name, organisation, email, doNotWrite }) =>
        organisation === person.organisation && email !== null && !doNotWrite && !cast.includes(name),
    );
    return { ...person, assistant: colleague?.name ?? null };
  });
}

function person(name: string, organisation: MusterOrganisation, position: string, random: Random, createdAt: Date): MusterPerson {
  const [firstName = '', lastName = ''] = name.split(' ');
  const host = domainOf(organisation.shortName ?? organisation.name);
  return {
    name,
    firstName,
    lastName,
    organisation,
    function: position,
    email: random.chance(0.97) ? `${asciiOf(firstName)}.${asciiOf(lastName)}@${host}` : null,
    phone: random.chance(0.6) ? phone(random).number : null,
    since: periodFrom('year', `${createdAt.getUTCFullYear() - random.between(0, 12)}-01-01`),
    doNotWrite: random.chance(0.02),
    assistant: null,
    createdAt,
  };
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}
