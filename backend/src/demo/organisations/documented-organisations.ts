import type { OrganisationKind } from '@knotenpunkt/shared';

/** An organisation as a public document names it; nothing is added that the document does not say. */
export interface DocumentedOrganisation {
  name: string;
  kind: OrganisationKind;
  shortName?: string;
  municipality?: string;
  /** Name of the organisation it is a part of, where the document says so. */
  parent?: string;
}

const org = (kind: OrganisationKind, name: string, more: Partial<DocumentedOrganisation> = {}): DocumentedOrganisation => ({
  name,
  kind,
  ...more,
});

const STATE_BODIES = [
  org('ministry', 'Ministerium für Arbeit, Gesundheit und Soziales des Landes Nordrhein-Westfalen', { shortName: 'MAGS NRW' }),
  org('regional_directorate', 'Regionaldirektion Nordrhein-Westfalen der Bundesagentur für Arbeit', { shortName: 'RD NRW' }),
];

/** Organisations of the five documented regions, by the demo key of the region. */
export const DOCUMENTED_ORGANISATIONS: Readonly<Record<string, readonly DocumentedOrganisation[]>> = {
  'emscher-lippe': [
    ...STATE_BODIES,
    org('regional_agency', 'Regionalagentur Emscher-Lippe Region'),
    org('employment_agency', 'Arbeitsagentur Gelsenkirchen', { municipality: 'Gelsenkirchen' }),
    org('employment_agency', 'Agentur für Arbeit Recklinghausen', { municipality: 'Recklinghausen' }),
    org('job_centre', 'Jobcenter Kreis Recklinghausen'),
    org('job_centre', 'Jobcenter Gelsenkirchen', { municipality: 'Gelsenkirchen' }),
    org('job_centre', 'Jobcenter Arbeit für Bottrop', { municipality: 'Bottrop' }),
    org('chamber_of_commerce', 'IHK Nord Westfalen'),
    org('training_provider', 'Handwerkskammer Bildungszentrum Münster', { municipality: 'Münster' }),
    org('training_provider', 'bz Bildungszentrum des Handels gGmbH'),
    org('training_provider', 'DEKRA Akademie GmbH'),
    org('training_provider', 'SLV Bildungszentren Rhein-Ruhr'),
    org('craft_association', 'Kreishandwerkerschaft Emscher-Lippe-West'),
    org('training_provider', 'GAFÖG Arbeitsförderungsgesellschaft', { shortName: 'GAFÖG' }),
    org('vocational_college', 'Berufskolleg Ostvest', { municipality: 'Datteln' }),
  ],
  krefeld: [
    org('municipality', 'Stadt Krefeld', { municipality: 'Krefeld' }),
    org('education_office', 'Regionales Bildungsbüro der Stadt Krefeld', { municipality: 'Krefeld', parent: 'Stadt Krefeld' }),
    org('employment_agency', 'Agentur für Arbeit Krefeld', { municipality: 'Krefeld' }),
    org('job_centre', 'Jobcenter Krefeld', { municipality: 'Krefeld' }),
    org('chamber_of_commerce', 'Industrie- und Handelskammer Mittlerer Niederrhein', {
      shortName: 'IHK Mittlerer Niederrhein',
    }),
    org('chamber_of_crafts', 'Handwerkskammer Düsseldorf'),
    org('craft_association', 'Kreishandwerkerschaft Niederrhein'),
    org('economic_development', 'Wirtschaftsförderungsgesellschaft Krefeld', { municipality: 'Krefeld' }),
    org('university', 'Hochschule Niederrhein'),
    org('employers_association', 'Unternehmerschaft Niederrhein'),
    org('union', 'Deutscher Gewerkschaftsbund Krefeld', { shortName: 'DGB Krefeld', municipality: 'Krefeld' }),
    org('foundation', 'Bürgerstiftung Krefeld', { municipality: 'Krefeld' }),
    org('alliance', 'Weiterbildungsverband Mittlerer Niederrhein'),
    org('regional_agency', 'Regionalagentur Mittlerer Niederrhein'),
    org('vocational_college', 'Krefelder Berufskollegs', { municipality: 'Krefeld' }),
    org('adult_education_centre', 'Volkshochschule Krefeld', { municipality: 'Krefeld' }),
  ],
  'siegen-olpe': [...STATE_BODIES, org('employment_agency', 'Agentur für Arbeit'), org('regional_agency', 'Regionalagentur')],
  'mittleres-ruhrgebiet': [
    org('regional_agency', 'Regionalagentur Mittleres Ruhrgebiet'),
    org('employment_agency', 'Agentur für Arbeit Bochum', { municipality: 'Bochum' }),
    org('employment_agency', 'Agentur für Arbeit Hagen', { municipality: 'Hagen' }),
    org('job_centre', 'Jobcenter der Region Mittleres Ruhrgebiet'),
    org('chamber_of_commerce', 'IHK Mittleres Ruhrgebiet'),
    org('chamber_of_crafts', 'Handwerkskammer Dortmund'),
    org('union', 'DGB Ruhr Mark'),
    org('employers_association', 'Arbeitgeberverband Ruhr/Vest'),
    org('adult_education_centre', 'Volkshochschule Bochum', { municipality: 'Bochum' }),
    org('adult_education_centre', 'Volkshochschule Hattingen', { municipality: 'Hattingen' }),
    org('adult_education_centre', 'Volkshochschule Herne', { municipality: 'Herne' }),
    org('adult_education_centre', 'VHS Witten/Wetter/Herdecke'),
    org('alliance', 'Weiterbildungsverbund.Ruhr'),
    org('alliance', 'Weiterbildungsverbund Ruhr Mitte'),
    org('company', 'BECK UND CONSORTEN GmbH'),
    org('ministry', 'Bundesministerium für Arbeit und Soziales', { shortName: 'BMAS' }),
    org('other', 'Europäische Union', { shortName: 'EU' }),
  ],
  'westfaelisches-ruhrgebiet': [
    org('regional_agency', 'Regionalagentur Westfälisches Ruhrgebiet'),
    org('alliance', 'Dortmunder Weiterbildungsforum e.V.'),
    org('alliance', 'Pro Weiterbildung plus'),
    org('alliance', 'Weiterbildungsberatung Hamm', { shortName: 'WBB' }),
    org('alliance', 'Bündnis für Fachkräfte Westfälisches Ruhrgebiet'),
    org('employment_agency', 'Agentur für Arbeit Dortmund', { municipality: 'Dortmund' }),
    org('job_centre', 'Jobcenter Dortmund', { municipality: 'Dortmund' }),
    org('employment_agency', 'Agentur für Arbeit Hamm', { municipality: 'Hamm' }),
    org('job_centre', 'Kommunales Jobcenter Hamm', { municipality: 'Hamm' }),
    org('adult_education_centre', 'VHS Hamm', { municipality: 'Hamm' }),
    org('training_provider', 'Berufsförderungswerk Hamm', { shortName: 'BFW', municipality: 'Hamm' }),
    org('training_provider', 'AWO Bildung und Lernen'),
    org('training_provider', 'Kolping Hamm', { municipality: 'Hamm' }),
    org('training_provider', 'Werkstatt im Kreis Unna'),
  ],
};
