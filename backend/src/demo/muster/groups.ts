import type { GroupKind, GroupState } from '@knotenpunkt/shared';

export interface MusterGroup {
  name: string;
  kind: GroupKind;
  state: GroupState;
  purpose: string;
  coordinating: string;
  /** Name of the person who leads it. */
  lead: string;
  /** Seats besides the lead. */
  size: number;
  /** Days between two meetings. */
  rhythm: number;
  /** Meetings so far. */
  meetings: number;
  place: { name: string; address: string; note: string };
}

const REGIONAL_AGENCY = 'Regionalagentur Musterregion';

/** The groups of the Musterregion, with how often they meet. */
export const MUSTER_GROUPS: readonly MusterGroup[] = [
  {
    name: 'AG Weiterbildung',
    kind: 'working_group',
    state: 'active',
    purpose: 'Angebote und Beratung zur beruflichen Weiterbildung abstimmen und den Lernlotsen fachlich begleiten.',
    coordinating: REGIONAL_AGENCY,
    lead: 'Jannis Holtkötter',
    size: 14,
    rhythm: 60,
    meetings: 11,
    place: {
      name: 'Rathaus Musterstadt, Raum 2.14',
      address: 'Am Markt 1, 99990 Musterstadt',
      note: 'Aufzug in den 2. Stock, Buslinie 4 bis „Rathaus“.',
    },
  },
  {
    name: 'AG Nachqualifizierung',
    kind: 'working_group',
    state: 'active',
    purpose: 'Teilqualifizierung für Beschäftigte ohne Abschluss mit Betrieben erproben.',
    coordinating: 'Bildungsbüro Kreis Musterland',
    lead: 'Annika Moosbrück',
    size: 11,
    rhythm: 70,
    meetings: 9,
    place: { name: 'Technologiezentrum Musterau', address: 'Auenallee 12, 99991 Musterau', note: 'Stufenlos über den Hof.' },
  },
  {
    name: 'AG Sprache und Grundbildung',
    kind: 'working_group',
    state: 'active',
    purpose: 'Sprachkurse und Grundbildung dorthin bringen, wo gearbeitet wird.',
    coordinating: 'Kreisvolkshochschule Musterland',
    lead: 'Lena Ackerfeld',
    size: 9,
    rhythm: 95,
    meetings: 6,
    place: {
      name: 'Kreisvolkshochschule Musterland',
      address: 'Lindenring 21, 99992 Neumuster',
      note: 'Forum im Erdgeschoss, barrierefreies WC.',
    },
  },
  {
    name: 'Beirat Weiterbildung',
    kind: 'advisory_board',
    state: 'active',
    purpose: 'Das Netzwerk Weiterbildung beraten und seine Schwerpunkte empfehlen.',
    coordinating: REGIONAL_AGENCY,
    lead: 'Greta Tiefenlage',
    size: 10,
    rhythm: 150,
    meetings: 4,
    place: {
      name: 'Hochschule Musterstadt, Senatssaal',
      address: 'Rathausplatz 9, 99990 Musterstadt',
      note: 'Rampe am Seiteneingang.',
    },
  },
  {
    name: 'Lenkungskreis Fachkräfte',
    kind: 'steering_body',
    state: 'active',
    purpose: 'Vorhaben zur Fachkräftesicherung beschließen und ihre Mittel abstimmen.',
    coordinating: 'Agentur für Arbeit Musterland',
    lead: 'Ole Hagenrode',
    size: 8,
    rhythm: 160,
    meetings: 4,
    place: {
      name: 'Agentur für Arbeit Musterland, Saal 1',
      address: 'Bahnhofstraße 30, 99990 Musterstadt',
      note: 'Anmeldung am Empfang.',
    },
  },
  {
    name: 'Fachausschuss Pflege',
    kind: 'expert_committee',
    state: 'dormant',
    purpose: 'Ausbildung und Anerkennung in der Pflege; ruht bis zur Neubesetzung.',
    coordinating: 'Zusammenschluss Pflegebildung',
    lead: 'Tom Wiesenbrock',
    size: 7,
    rhythm: 120,
    meetings: 3,
    place: { name: 'Pflegeschule Auental', address: 'Auenallee 40, 99991 Musterau', note: 'Parkplätze hinter dem Haus.' },
  },
];
