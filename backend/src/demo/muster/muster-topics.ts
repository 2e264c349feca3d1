import type { ProgrammeKind, SourceKind, TopicList } from '@knotenpunkt/shared';

/** The lists of the Musterregion; two entries mean the same, so that there is something to merge. */
export const MUSTER_TOPICS: Readonly<Record<TopicList, readonly string[]>> = {
  field_of_action: [
    'Weiterbildungsberatung',
    'Nachqualifizierung',
    'Grundbildung und Sprache',
    'Fachkräftesicherung',
    'Fachkräfte-Sicherung',
    'Digitalisierung',
    'Übergang Schule und Beruf',
  ],
  target_group: ['Beschäftigte', 'Arbeitsuchende', 'Geringqualifizierte', 'Zugewanderte', 'Wiedereinsteigende', 'Betriebe'],
  sector: ['Pflege und Gesundheit', 'Metall und Maschinenbau', 'Logistik', 'Handwerk', 'Informationstechnik', 'Bildung'],
};

/** Resources whose records are known by their names. */
export type MusterNamed = 'networks' | 'groups' | 'initiatives' | 'organisations';

/** The topics of records, by their resource and name. */
export const MUSTER_TOPICS_OF: readonly (readonly [resource: MusterNamed, name: string, topics: readonly string[]])[] = [
  [
    'networks',
    'Netzwerk Weiterbildung Musterregion',
    ['Weiterbildungsberatung', 'Fachkräftesicherung', 'Beschäftigte', 'Betriebe'],
  ],
  ['groups', 'AG Weiterbildung', ['Weiterbildungsberatung', 'Digitalisierung', 'Beschäftigte']],
  ['groups', 'AG Nachqualifizierung', ['Nachqualifizierung', 'Geringqualifizierte', 'Metall und Maschinenbau', 'Logistik']],
  ['groups', 'AG Sprache und Grundbildung', ['Grundbildung und Sprache', 'Zugewanderte']],
  ['groups', 'Lenkungskreis Fachkräfte', ['Fachkräfte-Sicherung', 'Betriebe']],
  ['initiatives', 'Lernlotse Musterregion', ['Weiterbildungsberatung', 'Digitalisierung', 'Beschäftigte', 'Arbeitsuchende']],
  [
    'initiatives',
    'Probelauf Teilqualifizierung',
    ['Nachqualifizierung', 'Geringqualifizierte', 'Metall und Maschinenbau', 'Logistik'],
  ],
  ['initiatives', 'Branchentreff Pflege und Gesundheit', ['Fachkräftesicherung', 'Pflege und Gesundheit', 'Betriebe']],
  ['organisations', 'Auental Klinikum GmbH', ['Pflege und Gesundheit']],
  ['organisations', 'Pflegeschule Auental', ['Pflege und Gesundheit', 'Bildung']],
  ['organisations', 'Feldmann Maschinenbau GmbH', ['Metall und Maschinenbau']],
  ['organisations', 'Neumuster Logistik GmbH & Co. KG', ['Logistik']],
  ['organisations', 'Muster IT-Systemhaus GmbH', ['Informationstechnik']],
  ['organisations', 'Kreishandwerkerschaft Musterland', ['Handwerk']],
];

export interface MusterProgramme {
  name: string;
  shortName: string | null;
  kind: ProgrammeKind;
  since: number;
  until: number | null;
  funders: readonly string[];
  /** Initiatives that rest on it. */
  initiatives: readonly string[];
}

export const MUSTER_PROGRAMMES: readonly MusterProgramme[] = [
  {
    name: 'Landesprogramm Lernende Regionen',
    shortName: 'LLR',
    kind: 'funding_programme',
    since: -900,
    until: 560,
    funders: ['Kreis Musterland'],
    initiatives: ['Lernlotse Musterregion', 'Branchentreff Pflege und Gesundheit'],
  },
  {
    name: 'Förderung der Teilqualifizierung',
    shortName: null,
    kind: 'instrument',
    since: -1_400,
    until: null,
    funders: ['Agentur für Arbeit Musterland', 'Jobcenter Musterstadt'],
    initiatives: ['Probelauf Teilqualifizierung'],
  },
];

export interface MusterSource {
  name: string;
  kind: SourceKind;
  publisher: string;
  url: string | null;
  published: number;
  /** What it is cited for: a record by name, one field of it perhaps, and where it says so. */
  cited: readonly (readonly [resource: MusterNamed, name: string, field: string | null, locator: string | null])[];
}

export const MUSTER_SOURCES: readonly MusterSource[] = [
  {
    name: 'Weiterbildungsbericht Musterland',
    kind: 'report',
    publisher: 'Kreis Musterland',
    url: 'https://www.kreis-musterland.example/weiterbildungsbericht',
    published: -700,
    cited: [
      ['networks', 'Netzwerk Weiterbildung Musterregion', 'aims', 'S. 12'],
      ['initiatives', 'Probelauf Teilqualifizierung', null, 'S. 31 f.'],
    ],
  },
  {
    name: 'Lernlotse geht an den Start',
    kind: 'press_release',
    publisher: 'Regionalagentur Musterregion',
    url: null,
    published: -120,
    cited: [['initiatives', 'Lernlotse Musterregion', null, null]],
  },
];
