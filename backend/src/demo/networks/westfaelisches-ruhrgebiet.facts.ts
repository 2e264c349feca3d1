import { periodFrom } from '@knotenpunkt/shared';
import { section, told, type DocumentedNetwork } from './facts.js';

const alliance = (key: string) =>
  told('memberships', `member-${key}`, { networkId: 'network', organisationId: key, role: 'member' });

export const WESTFAELISCHES_RUHRGEBIET: DocumentedNetwork = {
  region: 'westfaelisches-ruhrgebiet',
  document: { name: 'Vernetzter Bildungsraum im Westfälischen Ruhrgebiet', kind: 'page' },
  records: [
    ...section('Ausgangslage', [
      told('indicators', 'vacancies', { name: 'Offene Stellen', kind: 'statement', statement: 'viele' }),
      told('indicators', 'workers', {
        name: 'Passende Arbeitskräfte',
        kind: 'statement',
        statement: 'knapp oder nicht ausreichend qualifiziert',
      }),
    ]),
    ...section('Besonderheiten im Westfälischen Ruhrgebiet', [
      told('topics', 'culture', { list: 'field_of_action', name: 'Weiterbildungskultur' }),
      told('topics', 'business', { list: 'target_group', name: 'Unternehmen' }),
      told('topics', 'providers', { list: 'target_group', name: 'Weiterbildungsanbietende' }),
    ]),
    ...section('Konkrete Umsetzungen in der Region', [
      told('topics', 'advice', { list: 'field_of_action', name: 'Weiterbildungsberatung' }),
      told('topics', 'citizens', { list: 'target_group', name: 'Bürgerinnen und Bürger' }),
    ]),
    ...section('Auftaktveranstaltung im Sommer 2023', [
      told('programmes', 'national-strategy', { name: 'Nationale Weiterbildungsstrategie', kind: 'instrument' }),
    ]),
    ...section('Deutsch als A und O', [
      told('programmes', 'job-turbo', {
        name: 'JobTurbo',
        kind: 'campaign',
        note: 'Der Agenturen für Arbeit und der Jobcenter.',
      }),
      told('topics', 'second-language', { list: 'target_group', name: 'Menschen mit Deutsch als Zweitsprache' }),
    ]),
    ...section('Ausgangslage', [told('topics', 'training', { list: 'field_of_action', name: 'Berufliche Weiterbildung' })]),
    ...section('Besonderheiten im Westfälischen Ruhrgebiet', [
      told('municipalities', 'dortmund', { name: 'Dortmund', kind: 'town', subRegion: 'Dortmund' }),
      told('municipalities', 'kreis-unna', { name: 'Kreis Unna', kind: 'district', subRegion: 'Kreis Unna' }),
      told('municipalities', 'hamm', { name: 'Hamm', kind: 'other', subRegion: 'Hamm' }),
      told('organisations', 'forum', {
        name: 'Dortmunder Weiterbildungsforum e.V.',
        kind: 'alliance',
        municipality: 'Dortmund',
      }),
      told('organisations', 'pro-plus', { name: 'Pro Weiterbildung plus', kind: 'alliance', municipality: 'Kreis Unna' }),
      told('organisations', 'wbb', {
        name: 'Weiterbildungsberatung Hamm',
        shortName: 'WBB',
        kind: 'alliance',
        municipality: 'Hamm',
      }),
      told('organisations', 'skills-alliance', {
        name: 'Bündnis für Fachkräfte Westfälisches Ruhrgebiet',
        kind: 'alliance',
        note: 'Spricht laufend Unternehmen an und zeigt an guten Beispielen, wie sich Mitarbeitende finden, binden und qualifizieren lassen.',
      }),
      told('organisations', 'agency', { name: 'Regionalagentur Westfälisches Ruhrgebiet', kind: 'regional_agency' }),
      told('networks', 'network', {
        name: 'Vernetzte Bildungsräume Westfälisches Ruhrgebiet',
        area: 'Dortmund, Kreis Unna und Hamm',
        topicIds: ['training', 'advice', 'culture'],
        aims: 'Den heutigen und künftigen Bedarf an Fachkräften durch abgestimmtes, zielgerichtetes Handeln in Land und Region sichern.',
      }),
      ...['forum', 'pro-plus', 'wbb'].map(alliance),
      told('groups', 'expert-committee', {
        name: 'Facharbeitskreis der Regionalagentur',
        kind: 'expert_committee',
        state: 'active',
        networkId: 'network',
        coordinatingOrganisationId: 'agency',
        purpose: 'In die Region hineinwirken, neue Ideen beraten, Projekte planen und Veranstaltungen ausrichten.',
      }),
      told('initiatives', 'branch-events', {
        name: 'Branchenspezifische Veranstaltungen',
        kind: 'event_series',
        state: 'planned',
        networkId: 'network',
        topicIds: ['culture', 'business', 'providers'],
        description:
          'Für Unternehmen und für Weiterbildungsanbietende, damit Weiterbildung in der Region zur gelebten Kultur wird.',
        parties: [
          { organisationId: 'forum', role: 'implementing' },
          { organisationId: 'pro-plus', role: 'implementing' },
          { organisationId: 'wbb', role: 'implementing' },
        ],
      }),
      told('milestones', 'branch-events-2025', {
        initiativeId: 'branch-events',
        title: 'Veranstaltungen für einzelne Branchen',
        date: periodFrom('year', '2025-01-01'),
        reached: false,
      }),
    ]),
    ...section('Auftaktveranstaltung im Sommer 2023', [
      told(
        'meetings',
        'kick-off',
        {
          title: 'Auftaktveranstaltung zum Thema „Vernetzte Bildungsräume“',
          kind: 'kick_off',
          networkId: 'network',
          held: periodFrom('month', '2023-06-01'),
          placeName: 'Dortmund',
          attendanceNote: 'Fachpublikum',
        },
        { words: { held: 'Juni 2023' } },
      ),
    ]),
    ...section('Konkrete Umsetzungen in der Region', [
      told('organisations', 'aa-dortmund', {
        name: 'Agentur für Arbeit Dortmund',
        kind: 'employment_agency',
        municipality: 'Dortmund',
      }),
      told('organisations', 'jc-dortmund', { name: 'Jobcenter Dortmund', kind: 'job_centre', municipality: 'Dortmund' }),
      told('initiatives', 'plan-q', {
        name: 'Plan Q',
        kind: 'service',
        state: 'running',
        topicIds: ['advice', 'citizens'],
        description: 'Niederschwellige Beratung für die Menschen in Dortmund, außerhalb der Häuser der drei Beteiligten.',
        networkId: 'network',
        parties: [
          { organisationId: 'aa-dortmund', role: 'implementing' },
          { organisationId: 'jc-dortmund', role: 'implementing' },
          { organisationId: 'forum', role: 'implementing' },
        ],
      }),
      told('organisations', 'aa-hamm', { name: 'Agentur für Arbeit Hamm', kind: 'employment_agency', municipality: 'Hamm' }),
      told('organisations', 'jc-hamm', { name: 'Kommunales Jobcenter Hamm', kind: 'job_centre', municipality: 'Hamm' }),
      told('organisations', 'vhs-hamm', { name: 'VHS Hamm', kind: 'adult_education_centre', municipality: 'Hamm' }),
      told('organisations', 'bfw', {
        name: 'Berufsförderungswerk Hamm',
        shortName: 'BFW',
        kind: 'training_provider',
        municipality: 'Hamm',
      }),
      told('organisations', 'awo', { name: 'AWO Bildung und Lernen', kind: 'training_provider' }),
      told('organisations', 'kolping', { name: 'Kolping Hamm', kind: 'training_provider', municipality: 'Hamm' }),
      told('organisations', 'werkstatt', { name: 'Werkstatt im Kreis Unna', kind: 'training_provider' }),
      told('initiatives', 'advice-office', {
        name: 'Gemeinsames Beratungsbüro Hamm',
        kind: 'advice_office',
        state: 'planned',
        networkId: 'network',
        topicIds: ['advice'],
        description: 'Eine Antwort auf den Wandel der Arbeitswelt; die Arbeitsmarktpartner richten es gemeinsam ein.',
        parties: [
          { organisationId: 'aa-hamm', role: 'initiator' },
          { organisationId: 'jc-hamm', role: 'initiator' },
          { organisationId: 'vhs-hamm', role: 'initiator' },
          { organisationId: 'wbb', role: 'partner' },
          { organisationId: 'bfw', role: 'partner' },
          { organisationId: 'awo', role: 'partner' },
          { organisationId: 'kolping', role: 'partner' },
          { organisationId: 'werkstatt', role: 'partner' },
        ],
      }),
    ]),
  ],
};
