import type { RegisterEntryInput } from '@knotenpunkt/shared';

/**
 * What every installation begins with: public facts of bodies the descriptions of the five networks name. A field stands empty rather
 * than unchecked, so streets and telephone numbers are for `register import` to bring; mail addresses are left out, and so are persons.
 */

/** The day of this edition. */
const AS_OF = '2025-01-01';

type Facts = Omit<RegisterEntryInput, 'sourceTitle' | 'sourceLink' | 'asOf'>;

/** Well known, and to be checked on the body's own pages. */
const fromPages = (facts: Facts & { website: string }): RegisterEntryInput => ({
  ...facts,
  sourceTitle: `Website: ${facts.name}`,
  sourceLink: facts.website,
  asOf: AS_OF,
});

/** Known from the description of a network that names it. */
const fromDescription = (network: string, facts: Facts): RegisterEntryInput => ({
  ...facts,
  sourceTitle: `Beschreibung des Netzwerks „Vernetzte Bildungsräume“, ${network}`,
  asOf: AS_OF,
});

const STATE: RegisterEntryInput[] = [
  fromPages({
    key: 'mags-nrw',
    name: 'Ministerium für Arbeit, Gesundheit und Soziales des Landes Nordrhein-Westfalen',
    kind: 'ministry',
    shortName: 'MAGS NRW',
    abbreviations: ['MAGS'],
    municipality: 'Düsseldorf',
    website: 'https://www.mags.nrw',
  }),
  fromPages({
    key: 'bmas',
    name: 'Bundesministerium für Arbeit und Soziales',
    kind: 'ministry',
    shortName: 'BMAS',
    municipality: 'Berlin',
    website: 'https://www.bmas.de',
  }),
];

const EMPLOYMENT: RegisterEntryInput[] = [
  fromPages({
    key: 'bundesagentur-fuer-arbeit',
    name: 'Bundesagentur für Arbeit',
    kind: 'other',
    shortName: 'BA',
    formerNames: ['Bundesanstalt für Arbeit'],
    municipality: 'Nürnberg',
    website: 'https://www.arbeitsagentur.de',
  }),
  fromPages({
    key: 'regionaldirektion-nrw',
    name: 'Regionaldirektion Nordrhein-Westfalen der Bundesagentur für Arbeit',
    kind: 'regional_directorate',
    shortName: 'RD NRW',
    otherNames: ['Regionaldirektion NRW'],
    parent: 'bundesagentur-fuer-arbeit',
    municipality: 'Düsseldorf',
    website: 'https://www.arbeitsagentur.de/vor-ort/rd-nrw',
  }),
];

const agency = (network: string, key: string, place: string, more: Partial<Facts> = {}): RegisterEntryInput =>
  fromDescription(network, {
    key: `agentur-fuer-arbeit-${key}`,
    name: `Agentur für Arbeit ${place}`,
    kind: 'employment_agency',
    otherNames: [`Arbeitsagentur ${place}`],
    parent: 'regionaldirektion-nrw',
    municipality: place,
    ...more,
  });

const AGENCIES: RegisterEntryInput[] = [
  agency('Emscher-Lippe', 'gelsenkirchen', 'Gelsenkirchen'),
  agency('Emscher-Lippe', 'recklinghausen', 'Recklinghausen'),
  agency('Krefeld', 'krefeld', 'Krefeld'),
  agency('Mittleres Ruhrgebiet', 'hagen', 'Hagen'),
  agency('Mittleres Ruhrgebiet', 'bochum', 'Bochum'),
  agency('Westfälisches Ruhrgebiet', 'dortmund', 'Dortmund'),
  agency('Westfälisches Ruhrgebiet', 'hamm', 'Hamm'),
];

const jobCentre = (network: string, key: string, name: string, municipality?: string): RegisterEntryInput =>
  fromDescription(network, { key: `jobcenter-${key}`, name, kind: 'job_centre', municipality });

const JOB_CENTRES: RegisterEntryInput[] = [
  jobCentre('Emscher-Lippe', 'kreis-recklinghausen', 'Jobcenter Kreis Recklinghausen'),
  jobCentre('Emscher-Lippe', 'gelsenkirchen', 'Jobcenter Gelsenkirchen', 'Gelsenkirchen'),
  jobCentre('Emscher-Lippe', 'bottrop', 'Jobcenter Arbeit für Bottrop', 'Bottrop'),
  jobCentre('Krefeld', 'krefeld', 'Jobcenter Krefeld', 'Krefeld'),
  jobCentre('Westfälisches Ruhrgebiet', 'dortmund', 'Jobcenter Dortmund', 'Dortmund'),
  jobCentre('Westfälisches Ruhrgebiet', 'hamm', 'Kommunales Jobcenter Hamm', 'Hamm'),
];

const CHAMBERS: RegisterEntryInput[] = [
  fromPages({
    key: 'ihk-nord-westfalen',
    name: 'Industrie- und Handelskammer Nord Westfalen',
    kind: 'chamber_of_commerce',
    shortName: 'IHK Nord Westfalen',
    municipality: 'Münster',
    website: 'https://www.ihk.de/nordwestfalen',
  }),
  fromPages({
    key: 'ihk-mittlerer-niederrhein',
    name: 'Industrie- und Handelskammer Mittlerer Niederrhein',
    kind: 'chamber_of_commerce',
    shortName: 'IHK Mittlerer Niederrhein',
    municipality: 'Krefeld',
    website: 'https://mittlerer-niederrhein.ihk.de',
  }),
  fromPages({
    key: 'ihk-mittleres-ruhrgebiet',
    name: 'Industrie- und Handelskammer Mittleres Ruhrgebiet',
    kind: 'chamber_of_commerce',
    shortName: 'IHK Mittleres Ruhrgebiet',
    formerNames: ['Industrie- und Handelskammer im mittleren Ruhrgebiet zu Bochum'],
    municipality: 'Bochum',
    website: 'https://www.ihk.de/bochum',
  }),
  fromPages({
    key: 'hwk-duesseldorf',
    name: 'Handwerkskammer Düsseldorf',
    kind: 'chamber_of_crafts',
    shortName: 'HWK Düsseldorf',
    municipality: 'Düsseldorf',
    website: 'https://www.hwk-duesseldorf.de',
  }),
  fromPages({
    key: 'hwk-dortmund',
    name: 'Handwerkskammer Dortmund',
    kind: 'chamber_of_crafts',
    shortName: 'HWK Dortmund',
    municipality: 'Dortmund',
    website: 'https://www.hwk-do.de',
  }),
  fromPages({
    key: 'hwk-muenster',
    name: 'Handwerkskammer Münster',
    kind: 'chamber_of_crafts',
    shortName: 'HWK Münster',
    municipality: 'Münster',
    website: 'https://www.hwk-muenster.de',
  }),
  fromDescription('Emscher-Lippe', {
    key: 'hwk-bildungszentrum-muenster',
    name: 'Handwerkskammer Bildungszentrum Münster',
    kind: 'training_provider',
    parent: 'hwk-muenster',
    municipality: 'Münster',
  }),
];

export const SHIPPED_REGISTER: readonly RegisterEntryInput[] = [
  ...STATE,
  ...EMPLOYMENT,
  ...AGENCIES,
  ...JOB_CENTRES,
  ...CHAMBERS,
];
