import { periodFrom, unknownDate } from '@knotenpunkt/shared';
import { section, told, type DocumentedNetwork } from './facts.js';

const EARLY_MAY = periodFrom('month', '2024-05-01', 'Anfang Mai');
const SUMMER = periodFrom('season', '2024-06-01', 'Sommer 2024');
const LAUNCH_DAY = periodFrom('day', '2025-01-20');

const founder = (key: string) =>
  told('memberships', `founder-${key}`, { networkId: 'network', organisationId: key, role: 'founding_member' });

export const EMSCHER_LIPPE: DocumentedNetwork = {
  region: 'emscher-lippe',
  document: { name: 'Vernetzter Bildungsraum in der Emscher-Lippe-Region', kind: 'page' },
  records: [
    ...section('Die Ausgangslage in der Region', [
      told('sources', 'labour-market-monitor', {
        name: 'Arbeitsmarktmonitor',
        kind: 'statistics',
        publisher: 'Bundesagentur für Arbeit',
      }),
      told('municipalities', 'bottrop', { name: 'Bottrop', kind: 'town' }),
      told('municipalities', 'gelsenkirchen', { name: 'Gelsenkirchen', kind: 'town' }),
      told('municipalities', 'kreis-recklinghausen', { name: 'Kreis Recklinghausen', kind: 'district' }),
      told('indicators', 'towns', {
        name: 'Städte des Kreises Recklinghausen',
        kind: 'number',
        municipalityId: 'kreis-recklinghausen',
        value: 10,
        qualifier: 'exact',
        unit: 'Städte',
      }),
      told(
        'indicators',
        'inhabitants',
        { name: 'Einwohnerinnen und Einwohner', kind: 'number', value: 1_000_000, qualifier: 'about', unit: 'Personen' },
        { words: { value: 'ca. 1 Mio.' } },
      ),
      told('indicators', 'population', {
        name: 'Langfristige Bevölkerungsentwicklung',
        kind: 'number',
        value: -5.3,
        qualifier: 'exact',
        comparisonName: 'NRW',
        comparisonValue: 0.7,
        note: 'Die Entwicklung ist negativ.',
      }),
      told('indicators', 'youth', {
        name: 'Jugendquotient',
        kind: 'number',
        value: 40.42,
        qualifier: 'exact',
        comparisonName: 'NRW',
        comparisonValue: 33.67,
        note: 'Der Wert ist hoch.',
      }),
      told('indicators', 'unemployment-rate', { name: 'Arbeitslosenquote', kind: 'statement', statement: 'hoch' }),
      told('indicators', 'potential', {
        name: 'Potenzial zur Entwicklung von Fachkräften',
        kind: 'statement',
        statement: 'vorhanden, gemessen an Jugendquotient und Arbeitslosenquote',
      }),
      told(
        'indicators',
        'shortage',
        { name: 'Mangel an Fach- und Arbeitskräften', kind: 'statement', statement: 'nimmt zu' },
        { alsoFrom: ['labour-market-monitor'] },
      ),
      told('indicators', 'small-companies', {
        name: 'Anteil der KMU',
        kind: 'number',
        value: 85,
        qualifier: 'exact',
        unit: '%',
      }),
      told('indicators', 'economy', {
        name: 'Wirtschaftsstruktur',
        kind: 'statement',
        statement: 'KMU und Kleinstunternehmen, dazu einige Großunternehmen der Chemischen Industrie',
      }),
      told('indicators', 'hydrogen', {
        name: 'Wasserstoffwirtschaft',
        kind: 'statement',
        statement:
          'bedeutsame Potenziale in Forschung, Entwicklung, Anwendung und bei den Unternehmen, viele davon energieintensiv',
      }),
      told('indicators', 'unemployed', { name: 'Zahl der Arbeitslosen', kind: 'statement', statement: 'hoch' }),
      told('indicators', 'long-term', { name: 'Langzeitarbeitslosigkeit', kind: 'statement', statement: 'hoch' }),
      told('indicators', 'apprenticeships', { name: 'Ausbildungsmarkt', kind: 'statement', statement: 'angespannt' }),
      told('indicators', 'women', {
        name: 'Frauenerwerbsquote',
        kind: 'rank',
        value: 1,
        rankEnd: 'lowest',
        comparisonName: 'NRW',
      }),
    ]),
    ...section('Die Ausgangslage in der Region', [
      told('topics', 'chemistry', { list: 'sector', name: 'Chemische Industrie' }),
      told('topics', 'hydrogen-economy', { list: 'sector', name: 'Wasserstoffwirtschaft' }),
    ]),
    ...section('Die Auftaktveranstaltung 2023', [
      told('topics', 'training', { list: 'field_of_action', name: 'Berufliche Weiterbildung' }),
      told('topics', 'advice', { list: 'field_of_action', name: 'Weiterbildungsberatung' }),
      told('topics', 'funding', { list: 'field_of_action', name: 'Weiterbildungsförderung' }),
      told('topics', 'learners', { list: 'target_group', name: 'Weiterbildungsinteressierte' }),
    ]),
    ...section('Die Gründerfamilie', [
      told('organisations', 'aa-gelsenkirchen', {
        name: 'Arbeitsagentur Gelsenkirchen',
        kind: 'employment_agency',
        municipality: 'Gelsenkirchen',
      }),
      told('organisations', 'aa-recklinghausen', {
        name: 'Agentur für Arbeit Recklinghausen',
        kind: 'employment_agency',
        municipality: 'Recklinghausen',
      }),
      told('organisations', 'jc-kreis-recklinghausen', { name: 'Jobcenter Kreis Recklinghausen', kind: 'job_centre' }),
      told('organisations', 'jc-gelsenkirchen', {
        name: 'Jobcenter Gelsenkirchen',
        kind: 'job_centre',
        municipality: 'Gelsenkirchen',
      }),
      told('organisations', 'jc-bottrop', { name: 'Jobcenter Arbeit für Bottrop', kind: 'job_centre', municipality: 'Bottrop' }),
      told('organisations', 'ihk', { name: 'IHK Nord Westfalen', kind: 'chamber_of_commerce' }),
      told('organisations', 'hwk-bz', {
        name: 'Handwerkskammer Bildungszentrum Münster',
        kind: 'training_provider',
        municipality: 'Münster',
      }),
      told('organisations', 'agency', { name: 'Regionalagentur Emscher-Lippe Region', kind: 'regional_agency' }),
      told('organisations', 'bz', { name: 'bz Bildungszentrum des Handels gGmbH', kind: 'training_provider' }),
      told('organisations', 'dekra', { name: 'DEKRA Akademie GmbH', kind: 'training_provider' }),
      told('organisations', 'slv', { name: 'SLV Bildungszentren Rhein-Ruhr', kind: 'training_provider' }),
      told('organisations', 'khw', { name: 'Kreishandwerkerschaft Emscher-Lippe-West', kind: 'craft_association' }),
      told('organisations', 'gafoeg', {
        name: 'GAFÖG Arbeitsförderungsgesellschaft',
        shortName: 'GAFÖG',
        kind: 'training_provider',
      }),
      told('networks', 'network', {
        name: 'Vernetzte Bildungsräume Emscher-Lippe',
        area: 'Bottrop, Gelsenkirchen und Kreis Recklinghausen',
        aims:
          'Wer sich weiterbilden möchte, soll leichter zu Beratung und Förderung kommen; das Angebot soll überschaubar und ' +
          'Weiterbildung, Beratung und Förderung sollen enger verbunden werden.',
        occasion: 'Auftaktveranstaltung am 16.11.2023',
        founderLabel: 'Gründerfamilie',
        topicIds: ['training', 'advice', 'funding', 'learners'],
      }),
      ...[
        'aa-gelsenkirchen',
        'aa-recklinghausen',
        'jc-kreis-recklinghausen',
        'jc-gelsenkirchen',
        'jc-bottrop',
        'ihk',
        'hwk-bz',
        'agency',
        'bz',
        'dekra',
        'slv',
        'khw',
        'gafoeg',
      ].map(founder),
    ]),
    ...section('Die Auftaktveranstaltung 2023', [
      told('organisations', 'ministry', {
        name: 'Ministerium für Arbeit, Gesundheit und Soziales des Landes Nordrhein-Westfalen',
        shortName: 'MAGS NRW',
        kind: 'ministry',
      }),
      told('organisations', 'directorate', {
        name: 'Regionaldirektion Nordrhein-Westfalen der Bundesagentur für Arbeit',
        shortName: 'RD NRW',
        kind: 'regional_directorate',
      }),
      told('organisations', 'college', { name: 'Berufskolleg Ostvest', kind: 'vocational_college', municipality: 'Datteln' }),
      told(
        'meetings',
        'kick-off',
        {
          title: 'Auftaktveranstaltung',
          kind: 'kick_off',
          networkId: 'network',
          held: periodFrom('day', '2023-11-16'),
          topicIds: ['training', 'advice', 'funding', 'learners'],
          placeName: 'Berufskolleg Ostvest, Datteln',
          description:
            'Gemeinsam wurde erarbeitet, wie Weiterbildungsinteressierte leichter zu Beratung und Förderung kommen, wie das Angebot ' +
            'durchschaubarer wird und wie Weiterbildungs-, Beratungs- und Förderangebote sich besser verbinden lassen.',
          attendance: 70,
          attendanceQualifier: 'more_than',
          attendanceNote:
            'Arbeitsagenturen, Jobcenter, Beratungsstellen für Bildungsscheck und PiE, Beratungsstellen Arbeit, Volkshochschulen, ' +
            'IHK und HWK, Arbeitgeberverband, DGB, Berufskollegs, Weiterbildungsträger und -verbünde, Integrationsfachdienst, ' +
            'Wirtschaftsförderungen',
          parties: [
            { organisationId: 'agency', role: 'organiser' },
            { organisationId: 'aa-gelsenkirchen', role: 'co_organiser' },
            { organisationId: 'aa-recklinghausen', role: 'co_organiser' },
            { organisationId: 'jc-kreis-recklinghausen', role: 'co_organiser' },
            { organisationId: 'jc-gelsenkirchen', role: 'co_organiser' },
            { organisationId: 'jc-bottrop', role: 'co_organiser' },
            { organisationId: 'ministry', role: 'in_consultation' },
            { organisationId: 'directorate', role: 'in_consultation' },
            { organisationId: 'college', role: 'host' },
          ],
        },
        { words: { attendance: 'mehr als 70' } },
      ),
    ]),
    ...section('Die Entscheidung zur Onlineplattform 2024', [
      told('groups', 'training-group', {
        name: 'AG Weiterbildung Emscher-Lippe',
        kind: 'working_group',
        state: 'active',
        networkId: 'network',
        founded: unknownDate('bestand bereits'),
      }),
      told('groups', 'group', {
        name: 'AG Vernetzte Bildungsräume',
        kind: 'working_group',
        state: 'active',
        networkId: 'network',
        coordinatingOrganisationId: 'agency',
        purpose: 'Die Onlineplattform weiterverfolgen und weitere Partner für das Netzwerk gewinnen.',
        founded: periodFrom('year', '2024-01-01', 'im Zusammenhang mit dem Treffen Anfang Mai 2024'),
      }),
      told(
        'meetings',
        'chambers-meeting',
        {
          title: 'Treffen auf Einladung der IHK Nord Westfalen',
          kind: 'group_meeting',
          networkId: 'network',
          groupId: 'training-group',
          held: EARLY_MAY,
          description:
            'Die IHK, über das Vorhaben unterrichtet, lud die AG Weiterbildung Emscher-Lippe ein. Vorgestellt wurde die geplante ' +
            'Onlineplattform; gesucht wurden Unterstützerinnen und Unterstützer.',
          parties: [{ organisationId: 'ihk', role: 'organiser' }],
        },
        { words: { held: 'Anfang Mai' } },
      ),
      told('meetings', 'follow-up', {
        title: 'Folgesitzung der AG Vernetzte Bildungsräume',
        kind: 'group_meeting',
        networkId: 'network',
        groupId: 'group',
        held: SUMMER,
      }),
      told('decisions', 'decision', {
        text: 'Eine gemeinsame Webseite erstellen',
        date: SUMMER,
        meetingId: 'follow-up',
        groupId: 'group',
      }),
      told('initiatives', 'qualiguide', {
        name: 'QualiGuide',
        kind: 'platform',
        state: 'running',
        networkId: 'network',
        groupId: 'group',
        topicIds: ['training'],
        description: 'Gemeinsame Webseite mit Informationen rund um die berufliche Weiterbildung in der Region.',
      }),
      told('milestones', 'launch', {
        initiativeId: 'qualiguide',
        title: 'QualiGuide freigeschaltet',
        date: LAUNCH_DAY,
        reached: true,
        description: 'Die Presse war einbezogen.',
      }),
      told('lineage-links', 'kick-off-to-invitation', {
        kind: 'led_to',
        fromType: 'meetings',
        fromId: 'kick-off',
        toType: 'meetings',
        toId: 'chambers-meeting',
        date: EARLY_MAY,
        note: 'Aus dem Auftakt kam die Idee, mit der AG Weiterbildung Umsetzung und Finanzierung einer Onlineplattform zu erörtern.',
      }),
      told('lineage-links', 'invitation-to-group', {
        kind: 'founded',
        fromType: 'meetings',
        fromId: 'chambers-meeting',
        toType: 'groups',
        toId: 'group',
        date: periodFrom('year', '2024-01-01', 'im Zusammenhang mit dem Treffen Anfang Mai 2024'),
      }),
      told('lineage-links', 'group-to-decision', {
        kind: 'decided',
        fromType: 'groups',
        fromId: 'group',
        toType: 'decisions',
        toId: 'decision',
        date: SUMMER,
        note: 'In der Folgesitzung der Arbeitsgruppe; das genaue Datum nennt die Quelle nicht.',
      }),
      told('lineage-links', 'decision-to-site', {
        kind: 'became',
        fromType: 'decisions',
        fromId: 'decision',
        toType: 'initiatives',
        toId: 'qualiguide',
      }),
      told('lineage-links', 'site-to-launch', {
        kind: 'launched',
        fromType: 'initiatives',
        fromId: 'qualiguide',
        toType: 'milestones',
        toId: 'launch',
        date: LAUNCH_DAY,
      }),
    ]),
  ],
};
