import type { InitiativeKind, InitiativeRole, InitiativeState } from '@knotenpunkt/shared';

/** The network of the Musterregion with its founding members; others joined later. */
export const MUSTER_NETWORK = {
  name: 'Netzwerk Weiterbildung Musterregion',
  shortName: 'Netzwerk Weiterbildung',
  aims: 'Weiterbildung in der Region auffindbar machen, Beratung verzahnen und Übergänge in Arbeit erleichtern.',
  area: 'Kreis Musterland mit seinen sechs Städten',
  coordinating: 'Regionalagentur Musterregion',
  memberLabel: 'Partner',
  founders: [
    'Regionalagentur Musterregion',
    'Agentur für Arbeit Musterland',
    'Jobcenter Musterstadt',
    'Kreis Musterland',
    'Industrie- und Handelskammer Musterland',
    'Handwerkskammer Musterland Süd',
    'Kreisvolkshochschule Musterland',
    'Weiterbildungsverbund Musterland',
    'Hochschule Musterstadt',
  ],
  joined: [
    'Jobcenter Musterau',
    'Jobcenter Neumuster',
    'Stadt Musterau',
    'Bildungswerk Musterau gGmbH',
    'Lernwerk Musterstadt e. V.',
    'Akademie Perspektive Neumuster GmbH',
    'Gewerkschaftsbund Musterregion',
    'Unternehmensverband Musterland',
    'Technologiezentrum Musterau',
    'Berufskolleg Nord',
    'Berufskolleg am Auenpark',
    'Digitalakademie Musterland UG',
    'Frauen und Beruf Altmuster e. V.',
    'Auental Klinikum GmbH',
    'Integrationsfachdienst Musterland',
    'Kreishandwerkerschaft Musterland',
  ],
  /** Left and came back: both memberships are kept. */
  returned: 'Umschulungszentrum Musterfeld',
  prospective: ['Fernlehrinstitut Kompass', 'Muster IT-Systemhaus GmbH'],
} as const;

export interface MusterInitiative {
  name: string;
  kind: InitiativeKind;
  state: InitiativeState;
  description: string;
  group: string | null;
  website: string | null;
  parties: readonly (readonly [organisation: string, role: InitiativeRole])[];
  /** Title, days from today, reached. */
  milestones: readonly (readonly [title: string, days: number, reached: boolean])[];
}

export const MUSTER_INITIATIVES: readonly MusterInitiative[] = [
  {
    name: 'Lernlotse Musterregion',
    kind: 'platform',
    state: 'running',
    description: 'Ein gemeinsames Verzeichnis der Kurse, Beratungsstellen und Förderwege der Region.',
    group: 'AG Weiterbildung',
    website: 'https://lernlotse.musterregion.example',
    parties: [
      ['Regionalagentur Musterregion', 'coordinating'],
      ['Kreisvolkshochschule Musterland', 'implementing'],
      ['Kreis Musterland', 'funding'],
      ['Industrie- und Handelskammer Musterland', 'partner'],
      ['Lernwerk Musterstadt e. V.', 'participating'],
    ],
    milestones: [
      ['Auftrag an die Redaktion', -410, true],
      ['Probebetrieb mit fünf Trägern', -250, true],
      ['Freischaltung', -120, true],
      ['Kursdaten aller Partner eingepflegt', 70, false],
    ],
  },
  {
    name: 'Probelauf Teilqualifizierung',
    kind: 'project',
    state: 'running',
    description: 'Fünf Betriebe erproben Teilqualifizierungen in Metall und Lagerlogistik.',
    group: 'AG Nachqualifizierung',
    website: null,
    parties: [
      ['Bildungsbüro Kreis Musterland', 'coordinating'],
      ['Agentur für Arbeit Musterland', 'funding'],
      ['Bildungswerk Musterau gGmbH', 'implementing'],
      ['Feldmann Maschinenbau GmbH', 'participating'],
      ['Neumuster Logistik GmbH & Co. KG', 'participating'],
    ],
    milestones: [
      ['Betriebe gewonnen', -150, true],
      ['Erster Durchgang beginnt', -60, true],
      ['Zwischenbericht', 40, false],
    ],
  },
  {
    name: 'Branchentreff Pflege und Gesundheit',
    kind: 'event_series',
    state: 'planned',
    description: 'Einrichtungen, Schulen und Beratung an einem Vormittag.',
    group: null,
    website: null,
    parties: [
      ['Regionalagentur Musterregion', 'coordinating'],
      ['Auental Klinikum GmbH', 'partner'],
      ['Pflegeschule Auental', 'partner'],
    ],
    milestones: [['Programm steht', 20, false]],
  },
  {
    name: 'Jobspeeddating Herbst',
    kind: 'format',
    state: 'idea',
    description: 'Zehn Minuten je Gespräch, Betriebe und Arbeitsuchende im Wechsel.',
    group: null,
    website: null,
    parties: [['Wirtschaftsförderung Neumuster', 'initiator']],
    milestones: [],
  },
];
