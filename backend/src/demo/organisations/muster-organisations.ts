import type { OrganisationKind, PostalAddress } from '@knotenpunkt/shared';

/** Places of the Musterregion; the first is its largest town. All invented. */
const MUSTER_TOWNS = ['Musterstadt', 'Musterau', 'Neumuster', 'Mustertal', 'Musterfeld', 'Altmuster'] as const;
export const MUSTER_POSTAL_CODES: Readonly<Record<string, string>> = {
  Musterstadt: '99990',
  Musterau: '99991',
  Neumuster: '99992',
  Mustertal: '99993',
  Musterfeld: '99994',
  Altmuster: '99995',
};

export interface MusterOrganisation {
  name: string;
  kind: OrganisationKind;
  municipality: string;
  parent?: string;
  shortName?: string;
  furtherAddresses?: PostalAddress[];
}

const at =
  (municipality: string) =>
  (kind: OrganisationKind, name: string, more: Partial<MusterOrganisation> = {}): MusterOrganisation => ({
    name,
    kind,
    municipality,
    ...more,
  });

const musterstadt = at('Musterstadt');
const musterau = at('Musterau');
const neumuster = at('Neumuster');

const branch = (municipality: string, street: string, label: string): PostalAddress => ({
  kind: 'branch',
  label,
  street,
  postalCode: MUSTER_POSTAL_CODES[municipality],
  municipality,
});
const postBox = (municipality: string, number: string): PostalAddress => ({
  kind: 'post',
  street: `Postfach ${number}`,
  postalCode: MUSTER_POSTAL_CODES[municipality],
  municipality,
});

/** Bodies that work for the whole region. */
const REGIONAL: MusterOrganisation[] = [
  musterstadt('regional_agency', 'Regionalagentur Musterregion'),
  musterstadt('employment_agency', 'Agentur für Arbeit Musterland', {
    furtherAddresses: [
      branch('Mustertal', 'Talstraße 4', 'Geschäftsstelle'),
      branch('Altmuster', 'Am Markt 9', 'Geschäftsstelle'),
    ],
  }),
  neumuster('employment_agency', 'Agentur für Arbeit Neumuster'),
  musterstadt('municipality', 'Kreis Musterland'),
  musterstadt('education_office', 'Bildungsbüro Kreis Musterland', { parent: 'Kreis Musterland' }),
  musterstadt('chamber_of_commerce', 'Industrie- und Handelskammer Musterland', {
    shortName: 'IHK Musterland',
    furtherAddresses: [postBox('Musterstadt', '10 20 30'), branch('Musterau', 'Hafenweg 2', 'Bildungszentrum')],
  }),
  musterstadt('chamber_of_crafts', 'Handwerkskammer Musterland Süd', { shortName: 'HWK Musterland Süd' }),
  neumuster('craft_association', 'Kreishandwerkerschaft Musterland'),
  neumuster('adult_education_centre', 'Kreisvolkshochschule Musterland', { parent: 'Kreis Musterland', shortName: 'KVHS' }),
  musterstadt('union', 'Gewerkschaftsbund Musterregion'),
  musterau('employers_association', 'Unternehmensverband Musterland'),
  musterstadt('university', 'Hochschule Musterstadt'),
  musterau('university', 'Fachhochschule Musterau für Pflege und Technik'),
  musterstadt('foundation', 'Bürgerstiftung Musterstadt'),
  musterau('alliance', 'Qualifizierungsverbund Muster-Aue'),
  musterstadt('alliance', 'Weiterbildungsverbund Musterland'),
  neumuster('alliance', 'Zusammenschluss Pflegebildung'),
  musterstadt('alliance', 'Bündnis Fachkräfte Musterregion'),
  musterau('economic_development', 'Technologiezentrum Musterau'),
];

/** What every town has. */
const MUNICIPAL: MusterOrganisation[] = MUSTER_TOWNS.flatMap((town) => {
  const here = at(town);
  const city = `Stadt ${town}`;
  return [
    here('municipality', city),
    here('municipality', `${city}, Schulamt`, { parent: city }),
    here('job_centre', `Jobcenter ${town}`),
    here('adult_education_centre', `Volkshochschule ${town}`, { parent: city, shortName: `VHS ${town}` }),
    here('economic_development', `Wirtschaftsförderung ${town}`),
  ];
});

const COLLEGES: MusterOrganisation[] = [
  musterstadt('vocational_college', 'Berufskolleg Nord'),
  musterstadt('vocational_college', 'Berufskolleg Süd für Wirtschaft'),
  musterau('vocational_college', 'Berufskolleg am Auenpark'),
  neumuster('vocational_college', 'Berufskolleg Technik Neumuster'),
];

const PROVIDERS: MusterOrganisation[] = [
  musterau('training_provider', 'Bildungswerk Musterau gGmbH', { shortName: 'Bildungswerk Musterau' }),
  musterstadt('training_provider', 'Lernwerk Musterstadt e. V.'),
  neumuster('training_provider', 'Akademie Perspektive Neumuster GmbH'),
  at('Mustertal')('training_provider', 'Werkstätten Mustertal gGmbH'),
  musterstadt('training_provider', 'Sprachschule Brücke'),
  musterau('training_provider', 'Pflegeschule Auental'),
  at('Musterfeld')('training_provider', 'Umschulungszentrum Musterfeld'),
  musterstadt('training_provider', 'Digitalakademie Musterland UG'),
  at('Altmuster')('training_provider', 'Frauen und Beruf Altmuster e. V.'),
  neumuster('training_provider', 'Schweißfachschule Neumuster'),
  musterstadt('training_provider', 'Fernlehrinstitut Kompass'),
];

const COMPANIES: MusterOrganisation[] = [
  musterstadt('company', 'Hüttenwerke Musterstadt AG'),
  musterau('company', 'Auental Klinikum GmbH'),
  neumuster('company', 'Neumuster Logistik GmbH & Co. KG'),
  musterstadt('company', 'Stadtwerke Musterstadt GmbH', { parent: 'Stadt Musterstadt' }),
  at('Mustertal')('company', 'Talblick Seniorendienste gGmbH'),
  at('Musterfeld')('company', 'Feldmann Maschinenbau GmbH'),
  musterau('company', 'Wasserstoff Muster-Aue GmbH'),
  at('Altmuster')('company', 'Altmuster Möbelwerkstätten'),
  musterstadt('company', 'Muster IT-Systemhaus GmbH'),
  neumuster('company', 'Bäckerei Kornblume KG'),
];

const OTHERS: MusterOrganisation[] = [
  musterstadt('other', 'Integrationsfachdienst Musterland'),
  musterstadt('other', 'Beratungsstelle Arbeit Musterstadt'),
  musterau('other', 'Selbsthilfebüro Muster-Aue'),
];

/** The invented organisations of the Musterregion, parents before their parts. */
export const MUSTER_ORGANISATIONS: readonly MusterOrganisation[] = [
  ...REGIONAL,
  ...MUNICIPAL,
  ...COLLEGES,
  ...PROVIDERS,
  ...COMPANIES,
  ...OTHERS,
];

export const MUSTER_STREETS = [
  'Musterweg',
  'Am Markt',
  'Bahnhofstraße',
  'Auenallee',
  'Rathausplatz',
  'Industriestraße',
  'Lindenring',
  'Zechenweg',
];

export const MUSTER_TAGS = [
  'Bildungsscheck',
  'SGB II',
  'Pflege',
  'Metall',
  'Digitales',
  'Sprachförderung',
  'Beirat',
  'Wasserstoff',
  'Presse',
  'Teilzeit',
];

export const MUSTER_NOTES = [
  'Eingang über den Hof, Parkplätze sind knapp.',
  'Bittet um Einladungen mindestens vier Wochen vorher.',
  'Stellt Räume bis 40 Personen kostenfrei.',
  'Interesse an gemeinsamen Qualitätsstandards.',
  'Zuständigkeit wechselt zum Jahresanfang.',
  'Möchte Jobspeeddating im Herbst mit ausrichten.',
];
