import { periodFrom } from '@knotenpunkt/shared';
import { section, told, type DocumentedNetwork } from './facts.js';

const FURTHER_MEETINGS = 'Weitere Treffen sind für das neue Jahr vereinbart.';

export const SIEGEN_OLPE: DocumentedNetwork = {
  region: 'siegen-olpe',
  document: { name: 'Vernetzte Bildungsräume', kind: 'page', note: 'Über die Region Siegen-Wittgenstein und Olpe.' },
  records: [
    ...section('Absatz 2', [
      told('organisations', 'directorate', {
        name: 'Regionaldirektion Nordrhein-Westfalen der Bundesagentur für Arbeit',
        shortName: 'RD NRW',
        kind: 'regional_directorate',
      }),
      told('organisations', 'ministry', {
        name: 'Ministerium für Arbeit, Gesundheit und Soziales des Landes Nordrhein-Westfalen',
        shortName: 'MAGS NRW',
        kind: 'ministry',
      }),
      told('sources', 'call', {
        name: 'Aufruf zu Auftaktveranstaltungen „Vernetzte Bildungsräume“ in den Regionen',
        kind: 'call',
        publisher: 'Regionaldirektion NRW der Bundesagentur für Arbeit und MAGS NRW',
        published: periodFrom('season', '2023-03-01', 'Frühjahr 2023'),
      }),
    ]),
    ...section('Absatz 3', [
      told('municipalities', 'siegen-wittgenstein', { name: 'Siegen-Wittgenstein', kind: 'other' }),
      told('municipalities', 'olpe', { name: 'Olpe', kind: 'other' }),
    ]),
    ...section('Absatz 5', [
      told('topics', 'information', {
        list: 'field_of_action',
        name: 'Information und Kommunikation, passend für Unternehmen',
      }),
      told('topics', 'dialogues', { list: 'field_of_action', name: 'Branchenbezogene Dialoge' }),
      told('topics', 'teams', { list: 'field_of_action', name: 'Beratungsteams' }),
    ]),
    ...section('Absatz 6', [
      told('topics', 'outreach', { list: 'field_of_action', name: 'Neue Wege der Ansprache' }),
      told('topics', 'particular-groups', { list: 'target_group', name: 'Besondere Personengruppen' }),
    ]),
    ...section('Absatz 1', [
      told('topics', 'training', { list: 'field_of_action', name: 'Berufliche Weiterbildung' }),
      told('programmes', 'campaign', { name: 'Fachkräfteoffensive NRW', kind: 'campaign' }),
      told(
        'networks',
        'network',
        {
          name: 'Vernetzte Bildungsräume Siegen-Wittgenstein und Olpe',
          area: 'Siegen-Wittgenstein und Olpe',
          topicIds: ['training', 'information', 'dialogues', 'teams', 'outreach', 'particular-groups'],
          occasion: 'Aufruf von Regionaldirektion NRW und MAGS NRW im Frühjahr 2023',
          aims:
            'Den heutigen und künftigen Bedarf an Fachkräften sichern; berufliche Weiterbildung ist dafür angesichts von demografischem ' +
            'Wandel, Dekarbonisierung und Digitalisierung ein zentrales Thema.',
        },
        { alsoFrom: ['call'] },
      ),
    ]),
    ...section('Absatz 3', [
      told('meetings', 'kick-off', {
        title: 'Auftakt zu den Vernetzten Bildungsräumen',
        kind: 'kick_off',
        networkId: 'network',
        held: periodFrom('day', '2023-05-31'),
        attendanceNote: 'Akteure der Region, das MAGS NRW und die Regionaldirektion',
        parties: [
          { organisationId: 'ministry', role: 'attending' },
          { organisationId: 'directorate', role: 'attending' },
        ],
      }),
      told('meetings', 'fields-of-action', {
        title: 'Termin zu den Handlungsfeldern',
        kind: 'workshop',
        networkId: 'network',
        held: periodFrom('day', '2023-08-22'),
        description:
          'Gemeinsam wurden die Handlungsfelder der beruflichen Weiterbildung entwickelt, bezogen auf die Transformation der Region.',
      }),
      told('lineage-links', 'kick-off-to-fields', {
        kind: 'led_to',
        fromType: 'meetings',
        fromId: 'kick-off',
        toType: 'meetings',
        toId: 'fields-of-action',
        date: periodFrom('day', '2023-08-22'),
      }),
    ]),
    ...section('Absatz 4', [
      told('initiatives', 'inventory', {
        name: 'Bestandsaufnahme zur Weiterbildung in der Region',
        kind: 'project',
        state: 'ended',
        networkId: 'network',
        description:
          'Eine erste Übersicht, welche Projekte, Vorhaben und Instrumente es in der Region gibt. Dabei entstanden erste Ideen für die ' +
          'Vernetzten Bildungsräume.',
      }),
    ]),
    ...section('Absatz 5', [
      told('groups', 'steering-body', {
        name: 'Begleitgremium',
        kind: 'steering_body',
        state: 'decided',
        networkId: 'network',
        purpose: 'Die Umsetzung der Aktivitäten begleiten.',
      }),
      told('decisions', 'set-up-body', { text: 'Ein Begleitgremium einrichten' }),
      told('lineage-links', 'inventory-to-decision', {
        kind: 'decided',
        fromType: 'initiatives',
        fromId: 'inventory',
        toType: 'decisions',
        toId: 'set-up-body',
      }),
      told('lineage-links', 'decision-to-body', {
        kind: 'resulted_in',
        fromType: 'decisions',
        fromId: 'set-up-body',
        toType: 'groups',
        toId: 'steering-body',
        note: 'Beschlossen; ob es schon besteht, sagt die Quelle nicht.',
      }),
      told('decisions', 'priorities', { text: 'Themenfelder priorisieren, die künftig bearbeitet werden' }),
      told('lineage-links', 'inventory-to-priorities', {
        kind: 'decided',
        fromType: 'initiatives',
        fromId: 'inventory',
        toType: 'decisions',
        toId: 'priorities',
      }),
    ]),
    ...section('Absatz 7', [
      told('organisations', 'employment-agency', { name: 'Agentur für Arbeit', kind: 'employment_agency' }),
      told('organisations', 'agency', { name: 'Regionalagentur', kind: 'regional_agency' }),
      told('groups', 'first-group', {
        name: 'Erste Arbeitsgruppe',
        kind: 'working_group',
        state: 'active',
        networkId: 'network',
        coordinatingOrganisationId: 'employment-agency',
        purpose: 'Zu den priorisierten Aktivitäten gebildet.',
        note: FURTHER_MEETINGS,
      }),
      told('groups', 'second-group', {
        name: 'Zweite Arbeitsgruppe',
        kind: 'working_group',
        state: 'active',
        networkId: 'network',
        coordinatingOrganisationId: 'agency',
        purpose: 'Zu den priorisierten Aktivitäten gebildet.',
        note: FURTHER_MEETINGS,
      }),
      told('lineage-links', 'priorities-to-first-group', {
        kind: 'founded',
        fromType: 'decisions',
        fromId: 'priorities',
        toType: 'groups',
        toId: 'first-group',
      }),
      told('lineage-links', 'priorities-to-second-group', {
        kind: 'founded',
        fromType: 'decisions',
        fromId: 'priorities',
        toType: 'groups',
        toId: 'second-group',
      }),
      told('meetings', 'november-meeting', {
        title: 'Arbeitsgruppentreffen im November',
        kind: 'group_meeting',
        networkId: 'network',
        held: periodFrom('day', '2023-11-02'),
        note: 'Welche der beiden Arbeitsgruppen sich traf, sagt die Quelle nicht.',
      }),
      told('meetings', 'december-meeting', {
        title: 'Arbeitsgruppentreffen im Dezember',
        kind: 'group_meeting',
        networkId: 'network',
        held: periodFrom('day', '2023-12-05'),
        note: 'Welche der beiden Arbeitsgruppen sich traf, sagt die Quelle nicht.',
      }),
    ]),
  ],
};
