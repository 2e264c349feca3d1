import { periodFrom } from '@knotenpunkt/shared';
import { section, told, type DocumentedNetwork } from './facts.js';

const cooperation = (key: string) =>
  told('relationships', `cooperates-${key}`, {
    kind: 'cooperates',
    fromType: 'organisations',
    fromId: 'agency',
    toType: 'organisations',
    toId: key,
    note: 'eng, für die Vernetzten Bildungsräume',
  });

export const MITTLERES_RUHRGEBIET: DocumentedNetwork = {
  region: 'mittleres-ruhrgebiet',
  document: { name: 'Vernetzter Bildungsraum in der Region Mittleres Ruhrgebiet', kind: 'page' },
  records: [
    ...section('Regionale Ausgangslage und Herausforderungen', [
      told('sources', 'municipal-statistics', {
        name: 'Kommunale Statistiken 2023',
        kind: 'statistics',
        published: periodFrom('year', '2023-01-01'),
      }),
      told('municipalities', 'bochum', { name: 'Bochum', kind: 'town' }),
      told('municipalities', 'herne', { name: 'Herne', kind: 'town' }),
      told('municipalities', 'witten', { name: 'Witten', kind: 'town' }),
      told('municipalities', 'hattingen', { name: 'Hattingen', kind: 'town' }),
      told(
        'indicators',
        'inhabitants',
        {
          name: 'Einwohnerinnen und Einwohner',
          kind: 'number',
          value: 690_828,
          qualifier: 'about',
          unit: 'Personen',
          period: periodFrom('year', '2023-01-01'),
        },
        { words: { value: 'ca. 690.828' }, alsoFrom: ['municipal-statistics'] },
      ),
      told('indicators', 'migration', { name: 'Zuzugssaldo', kind: 'statement', statement: 'stabil' }),
      told('indicators', 'economy', {
        name: 'Wirtschaftsstruktur',
        kind: 'statement',
        statement:
          'Angebote in Industrie, Wissenschaft, Forschung und Dienstleistung; Teil der Metropolregion Ruhr im starken Strukturwandel',
      }),
      told('indicators', 'challenges', {
        name: 'Herausforderungen',
        kind: 'statement',
        statement: 'demografischer Wandel, Mangel an Fachkräften, Transformation durch Digitalisierung und Dekarbonisierung',
      }),
    ]),
    ...section('Maßnahmen und Vernetzung', [
      told(
        'indicators',
        'providers',
        { name: 'Weiterbildungsträger', kind: 'number', value: 60, qualifier: 'about', unit: 'Träger' },
        { words: { value: 'rund 60' } },
      ),
      told('indicators', 'universities', {
        name: 'Staatliche und private Hochschulen',
        kind: 'number',
        value: 12,
        qualifier: 'exact',
        unit: 'Hochschulen',
      }),
      told('organisations', 'vhs-bochum', {
        name: 'Volkshochschule Bochum',
        kind: 'adult_education_centre',
        municipality: 'Bochum',
      }),
      told('organisations', 'vhs-hattingen', {
        name: 'Volkshochschule Hattingen',
        kind: 'adult_education_centre',
        municipality: 'Hattingen',
      }),
      told('organisations', 'vhs-herne', {
        name: 'Volkshochschule Herne',
        kind: 'adult_education_centre',
        municipality: 'Herne',
      }),
      told('organisations', 'vhs-witten', { name: 'VHS Witten/Wetter/Herdecke', kind: 'adult_education_centre' }),
      told('organisations', 'agency', { name: 'Regionalagentur Mittleres Ruhrgebiet', kind: 'regional_agency' }),
      told('organisations', 'aa-hagen', { name: 'Agentur für Arbeit Hagen', kind: 'employment_agency', municipality: 'Hagen' }),
      told('organisations', 'aa-bochum', {
        name: 'Agentur für Arbeit Bochum',
        kind: 'employment_agency',
        municipality: 'Bochum',
      }),
      told('organisations', 'job-centres', {
        name: 'Jobcenter der Region Mittleres Ruhrgebiet',
        kind: 'job_centre',
        collective: true,
      }),
      told('organisations', 'ihk', { name: 'IHK Mittleres Ruhrgebiet', kind: 'chamber_of_commerce' }),
      told('organisations', 'hwk', { name: 'Handwerkskammer Dortmund', kind: 'chamber_of_crafts' }),
      told('organisations', 'union', { name: 'DGB Ruhr Mark', kind: 'union' }),
      told('organisations', 'employers', { name: 'Arbeitgeberverband Ruhr/Vest', kind: 'employers_association' }),
      ...['aa-hagen', 'aa-bochum', 'job-centres', 'ihk', 'hwk', 'union', 'employers'].map(cooperation),
      told('organisations', 'alliance-ruhr', { name: 'Weiterbildungsverbund.Ruhr', kind: 'alliance' }),
      told('organisations', 'alliance-ruhr-mitte', { name: 'Weiterbildungsverbund Ruhr Mitte', kind: 'alliance' }),
    ]),
    ...section('Maßnahmen und Vernetzung', [
      told('programmes', 'opportunities-act', {
        name: 'Qualifizierungschancengesetz',
        kind: 'law',
        note: 'Unternehmen und Beschäftigte sollen stärker auf Weiterbildung in seinem Rahmen aufmerksam werden.',
      }),
      told('topics', 'training', { list: 'field_of_action', name: 'Weiterbildung und Qualifizierung' }),
      told('topics', 'advising', { list: 'field_of_action', name: 'Weiterbildungsberatung' }),
      told('topics', 'equality', { list: 'field_of_action', name: 'Chancengleichheit' }),
      told('topics', 'multicultural-women', { list: 'target_group', name: 'Multikulturelle Frauen' }),
      told('topics', 'business', { list: 'target_group', name: 'Unternehmen' }),
      told('topics', 'employees', { list: 'target_group', name: 'Beschäftigte' }),
      told('topics', 'citizens', { list: 'target_group', name: 'Bürgerinnen und Bürger' }),
    ]),
    ...section('Auftaktveranstaltung am 27. Juni 2024', [told('topics', 'women', { list: 'target_group', name: 'Frauen' })]),
    ...section('Organisationsstruktur', [
      told('groups', 'advisory-board', {
        name: 'Beirat für Regionale Beschäftigungsförderung',
        kind: 'advisory_board',
        state: 'active',
      }),
      told('networks', 'network', {
        name: 'Vernetzte Bildungsräume Mittleres Ruhrgebiet',
        area: 'Bochum, Herne, Witten und Hattingen',
        coordinatingOrganisationId: 'agency',
        carryingGroupId: 'advisory-board',
        topicIds: ['training', 'equality', 'business', 'employees', 'citizens'],
        aims:
          'Die Möglichkeiten der Region in Bildung und Arbeitsmarkt fördern und dauerhafte Strukturen für Weiterbildung und Qualifizierung ' +
          'schaffen: Arbeitsmarktpartner und Wirtschaft mit den Anbietern verbinden, das Angebot zukunftsfähig machen, Chancengleichheit durch ' +
          'Formate fördern, die Zeit und Sprache der Zielgruppen berücksichtigen, und Angebote nach dem Bedarf von Unternehmen, Beschäftigten ' +
          'und Bevölkerung entwickeln.',
        note: 'Dezentral bei den zuständigen Partnern des Beirats verortet.',
      }),
    ]),
    ...section('Maßnahmen und Vernetzung', [
      told('initiatives', 'information-day', {
        name: 'Infotag für multikulturelle Frauen',
        kind: 'format',
        state: 'running',
        networkId: 'network',
        topicIds: ['multicultural-women'],
        description: 'Erleichtert den Zugang zu Bildungsangeboten und macht sie bekannter.',
      }),
      told('initiatives', 'speed-dating', {
        name: 'Job-Speed-Dating',
        kind: 'format',
        state: 'running',
        networkId: 'network',
        description: 'In mehreren Formaten; erleichtert den Zugang zu Bildungsangeboten und macht sie bekannter.',
      }),
      told('initiatives', 'app', {
        name: 'Bildungsfinder.Ruhr',
        kind: 'platform',
        state: 'running',
        networkId: 'network',
        description: 'App, die Informationen über vorhandene Bildungsangebote bündelt.',
      }),
      told('initiatives', 'advice', {
        name: 'Persönliche Weiterbildungsberatung',
        kind: 'service',
        state: 'running',
        networkId: 'network',
        topicIds: ['advising'],
        description: 'Beratung zu vorhandenen Bildungsangeboten durch Volkshochschulen und Weiterbildungsverbünde.',
        parties: [
          { organisationId: 'vhs-bochum', role: 'implementing' },
          { organisationId: 'vhs-hattingen', role: 'implementing' },
          { organisationId: 'vhs-herne', role: 'implementing' },
          { organisationId: 'vhs-witten', role: 'implementing' },
          { organisationId: 'alliance-ruhr', role: 'implementing' },
          { organisationId: 'alliance-ruhr-mitte', role: 'implementing' },
        ],
      }),
    ]),
    ...section('Auftaktveranstaltung am 27. Juni 2024', [
      told(
        'meetings',
        'kick-off',
        {
          title: 'Vernetzte Bildungsräume im Mittleren Ruhrgebiet – Lebenslanges Lernen sichert künftige Fachkräftepotenziale',
          kind: 'kick_off',
          networkId: 'network',
          held: periodFrom('day', '2024-06-27'),
          topicIds: ['training', 'business', 'employees', 'women'],
          attendance: 60,
          attendanceQualifier: 'about',
          attendanceNote: 'Weiterbildungsträger, Unternehmen, Kammern, Agenturen für Arbeit und Jobcenter',
          description:
            'Zur Vernetzung und zum Austausch. Drei Workshops zur Wahl: „Weiterbildungen der Zukunft“ (Bedarf von Unternehmen und ihren ' +
            'Beschäftigten), „Erfolgsfaktor Frau“ (Weiterbildungsmodelle für Frauen) und eine SWOT-Analyse der Region als Weiterbildungsregion.',
        },
        { words: { attendance: 'Ca. 60' } },
      ),
    ]),
    ...section('Ausblick', [
      told('initiatives', 'exchange', {
        name: 'Regelmäßige Austauschformate',
        kind: 'event_series',
        state: 'running',
        networkId: 'network',
        description:
          'Arbeitsagenturen, Jobcenter, Bildungsträger und Wirtschaft entscheiden hier über die Bildungsangebote der Region.',
      }),
      told('organisations', 'beck', { name: 'BECK UND CONSORTEN GmbH', kind: 'company' }),
      told('organisations', 'federal-ministry', {
        name: 'Bundesministerium für Arbeit und Soziales',
        kind: 'ministry',
      }),
      told('organisations', 'eu', { name: 'Europäische Union', kind: 'other' }),
      told('organisations', 'companies', { name: 'Unternehmen der Region', kind: 'company', collective: true }),
      told('programmes', 'change-of-work', { name: 'Wandel der Arbeit', kind: 'funding_programme' }),
      told('initiatives', 'next-level-learning', {
        name: 'Next Level Learning',
        kind: 'project',
        state: 'running',
        networkId: 'network',
        programmeIds: ['change-of-work'],
        topicIds: ['business', 'employees'],
        description:
          'Entwickelt neue Lehr- und Lernformate und soll sie verstetigen. Hilft dem Netzwerk mit Weiterbildungsformaten für Unternehmen und ' +
          'ihre Mitarbeitenden; beteiligte Unternehmen bekommen kostenlose, auf sie zugeschnittene Schulungen.',
        parties: [
          { organisationId: 'beck', role: 'implementing' },
          { organisationId: 'federal-ministry', role: 'funding' },
          { organisationId: 'eu', role: 'funding' },
          { organisationId: 'agency', role: 'partner' },
          { organisationId: 'agency', role: 'advisory_seat' },
          { organisationId: 'companies', role: 'participating' },
          { organisationId: 'companies', role: 'beneficiary' },
        ],
      }),
    ]),
  ],
};
