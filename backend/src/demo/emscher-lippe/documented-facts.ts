import { periodFrom, unknownDate, type OrganisationKind, type PartyRole } from '@knotenpunkt/shared';

/** The founding family in the order of the document, which says every fact here; what it leaves open stays open. */
export const FOUNDING_FAMILY = [
  'Arbeitsagentur Gelsenkirchen',
  'Agentur für Arbeit Recklinghausen',
  'Jobcenter Kreis Recklinghausen',
  'Jobcenter Gelsenkirchen',
  'Jobcenter Arbeit für Bottrop',
  'IHK Nord Westfalen',
  'Handwerkskammer Bildungszentrum Münster',
  'Regionalagentur Emscher-Lippe Region',
  'bz Bildungszentrum des Handels gGmbH',
  'DEKRA Akademie GmbH',
  'SLV Bildungszentren Rhein-Ruhr',
  'Kreishandwerkerschaft Emscher-Lippe-West',
  'GAFÖG Arbeitsförderungsgesellschaft',
];

const REGIONAL_AGENCY = 'Regionalagentur Emscher-Lippe Region';

export const NETWORK = {
  name: 'Vernetzte Bildungsräume Emscher-Lippe',
  area: 'Bottrop, Gelsenkirchen und Kreis Recklinghausen',
  aims:
    'Weiterbildungsinteressierten den Zugang zu Beratungs- und Förderleistungen erleichtern, Transparenz in das bestehende ' +
    'Angebot bringen und Weiterbildungs-, Beratungs- und Förderangebote stärker miteinander vernetzen.',
  founderLabel: 'Gründerfamilie',
};

/** The group the chamber invited; the document only says that it was there. */
export const TRAINING_GROUP = {
  name: 'AG Weiterbildung Emscher-Lippe',
  kind: 'working_group' as const,
  state: 'active' as const,
  founded: unknownDate('bestand bereits'),
};

export const FOUNDED = periodFrom('year', '2024-01-01', 'im Zusammenhang mit dem Treffen Anfang Mai 2024');

export const NETWORK_GROUP = {
  name: 'AG Vernetzte Bildungsräume',
  kind: 'working_group' as const,
  state: 'active' as const,
  coordination: REGIONAL_AGENCY,
  purpose: 'An der Onlineplattform weiterarbeiten und weitere Netzwerkpartner gewinnen.',
  founded: FOUNDED,
};

/** Kinds whose organisations of the region called the kick-off together with the regional agency, or were consulted. */
export const KICK_OFF_ROLES: Partial<Record<OrganisationKind, PartyRole>> = {
  regional_agency: 'organiser',
  employment_agency: 'co_organiser',
  job_centre: 'co_organiser',
  ministry: 'in_consultation',
  regional_directorate: 'in_consultation',
};

export const KICK_OFF = {
  title: 'Auftaktveranstaltung',
  kind: 'kick_off' as const,
  held: periodFrom('day', '2023-11-16'),
  placeName: 'Berufskolleg Ostvest, Datteln',
  description:
    'Im Rahmen der Vernetzten Bildungsräume in der Emscher-Lippe-Region: in gemeinsamer Verantwortung wurde erarbeitet, wie ' +
    'Weiterbildungsinteressierte leichter zu Beratung und Förderung kommen und Angebote stärker vernetzt werden.',
  attendance: 70,
  attendanceQualifier: 'more_than' as const,
  attendanceNote:
    'Arbeitsagenturen, Jobcenter, Beratungsstellen für Bildungsscheck und PiE, Beratungsstellen Arbeit, Volkshochschulen, IHK und ' +
    'HWK, Arbeitgeberverband, DGB, Berufskollegs, Weiterbildungsträger und -verbünde, Integrationsfachdienst, Wirtschaftsförderungen',
};

export const CHAMBERS_MEETING = {
  title: 'Treffen auf Einladung der IHK Nord Westfalen',
  kind: 'group_meeting' as const,
  held: periodFrom('month', '2024-05-01', 'Anfang Mai'),
  host: 'IHK Nord Westfalen',
  description:
    'Die IHK lud die AG Weiterbildung Emscher-Lippe ein; das Vorhaben einer Onlineplattform wurde vorgestellt, um Unterstützerinnen ' +
    'und Unterstützer zu finden.',
};

const SUMMER_2024 = periodFrom('season', '2024-06-01', 'Sommer 2024');

export const FOLLOW_UP = {
  title: 'Folgesitzung der AG Vernetzte Bildungsräume',
  kind: 'group_meeting' as const,
  held: SUMMER_2024,
};

export const DECISION = { text: 'Eine gemeinsame Webseite erstellen', date: SUMMER_2024 };

export const QUALIGUIDE = {
  name: 'QualiGuide',
  kind: 'platform' as const,
  state: 'running' as const,
  description: 'Gemeinsame Webseite mit Informationen rund um die berufliche Weiterbildung in der Region.',
};

export const LAUNCH = {
  title: 'QualiGuide freigeschaltet',
  date: periodFrom('day', '2025-01-20'),
  reached: true,
  description: 'Unter Einbeziehung der Presse.',
};

/** What the document says about how one thing led to the next. */
export const LINK_NOTES = {
  invitation: 'Aus dem Auftakt entstand die Idee, die AG Weiterbildung einzubeziehen und eine Onlineplattform zu erörtern.',
  founding: 'Gegründet, um an dem Thema weiterzuarbeiten und weitere Netzwerkpartner zu gewinnen.',
  decision: 'In der Folgesitzung der Arbeitsgruppe; das genaue Datum nennt die Quelle nicht.',
};
