import { periodFrom, unknownDate } from '@knotenpunkt/shared';
import { section, told, type DocumentedNetwork } from './facts.js';

const EARLY_DECEMBER = unknownDate('Anfang Dezember');

const SIGNATORIES = [
  'city',
  'employment-agency',
  'job-centre',
  'ihk',
  'hwk',
  'craft-association',
  'economic-development',
  'university',
  'employers',
  'union',
  'foundation',
  'alliance',
  'agency',
  'colleges',
];

const signatory = (key: string) =>
  told('memberships', `member-${key}`, {
    networkId: 'network',
    organisationId: key,
    role: 'founding_member',
    since: EARLY_DECEMBER,
    joined: 'Absichtserklärung bei der Konstituierung',
  });

export const KREFELD: DocumentedNetwork = {
  region: 'krefeld',
  document: { name: 'Krefeld bündelt Kräfte in der beruflichen Fort- und Weiterbildung', kind: 'article' },
  records: [
    ...section('Standort', [
      told('municipalities', 'krefeld', { name: 'Krefeld', kind: 'town' }),
      told('organisations', 'vhs', {
        name: 'Volkshochschule Krefeld',
        kind: 'adult_education_centre',
        street: 'Von-der-Leyen-Platz 2',
        postalCode: '47798',
        municipality: 'Krefeld',
      }),
    ]),
    ...section('Absatz 3, Konstituierung', [
      told('organisations', 'city', { name: 'Stadt Krefeld', kind: 'municipality', municipality: 'Krefeld' }),
      told('organisations', 'employment-agency', {
        name: 'Agentur für Arbeit Krefeld',
        kind: 'employment_agency',
        municipality: 'Krefeld',
      }),
      told('organisations', 'job-centre', { name: 'Jobcenter Krefeld', kind: 'job_centre', municipality: 'Krefeld' }),
      told('organisations', 'ihk', {
        name: 'Industrie- und Handelskammer Mittlerer Niederrhein',
        shortName: 'IHK Mittlerer Niederrhein',
        kind: 'chamber_of_commerce',
      }),
      told('organisations', 'hwk', { name: 'Handwerkskammer Düsseldorf', kind: 'chamber_of_crafts' }),
      told('organisations', 'craft-association', { name: 'Kreishandwerkerschaft Niederrhein', kind: 'craft_association' }),
      told('organisations', 'economic-development', {
        name: 'Wirtschaftsförderungsgesellschaft Krefeld',
        kind: 'economic_development',
        municipality: 'Krefeld',
      }),
      told('organisations', 'university', { name: 'Hochschule Niederrhein', kind: 'university' }),
      told('organisations', 'employers', { name: 'Unternehmerschaft Niederrhein', kind: 'employers_association' }),
      told('organisations', 'union', {
        name: 'Deutscher Gewerkschaftsbund Krefeld',
        shortName: 'DGB Krefeld',
        kind: 'union',
        municipality: 'Krefeld',
      }),
      told('organisations', 'foundation', { name: 'Bürgerstiftung Krefeld', kind: 'foundation', municipality: 'Krefeld' }),
      told('organisations', 'alliance', { name: 'Weiterbildungsverband Mittlerer Niederrhein', kind: 'alliance' }),
      told('organisations', 'agency', { name: 'Regionalagentur Mittlerer Niederrhein', kind: 'regional_agency' }),
      told('organisations', 'colleges', {
        name: 'Krefelder Berufskollegs',
        kind: 'vocational_college',
        collective: true,
        municipality: 'Krefeld',
      }),
    ]),
    ...section('Letzter Absatz, Entstehung', [
      told('sources', 'education-report', { name: 'Erster Krefelder Bildungsbericht', kind: 'report' }),
      told('organisations', 'education-office', {
        name: 'Regionales Bildungsbüro der Stadt Krefeld',
        shortName: 'Bildungsbüro',
        kind: 'education_office',
        parentId: 'city',
        municipality: 'Krefeld',
        note:
          'Fachstelle der Schulverwaltung. Unterstützt Kinder, Jugendliche und junge Erwachsene über die ganze Bildungsbiographie, vor ' +
          'allem an den Übergängen von der Kita in die Grundschule, auf die weiterführende Schule und in die Ausbildung. Mit der ' +
          'kommunalen Koordination der Fort- und Weiterbildungsberatung ist ein Handlungsfeld dazugekommen.',
      }),
      told('meetings', 'conference', {
        title: 'Krefelder Bildungskonferenz 2022',
        kind: 'conference',
        held: periodFrom('year', '2022-01-01'),
      }),
    ]),
    ...section('Netzwerk adressiert eine große Zielgruppe', [
      told('topics', 'low-qualification', { list: 'target_group', name: 'Menschen mit niedrigem Ausbildungsniveau' }),
      told('topics', 'high-qualification', { list: 'target_group', name: 'Menschen mit hoher Qualifikation' }),
      told('topics', 'employers-needs', { list: 'target_group', name: 'Arbeitgeber' }),
      told('topics', 'private-motives', { list: 'target_group', name: 'Menschen, die sich aus privaten Motiven weiterbilden' }),
    ]),
    ...section('Absatz 1', [
      told('topics', 'training', { list: 'field_of_action', name: 'Berufliche Fort- und Weiterbildung' }),
      told('topics', 'advice', { list: 'field_of_action', name: 'Beratung zur Fort- und Weiterbildung' }),
      told('topics', 'citizens', { list: 'target_group', name: 'Weiterbildungsinteressierte Bürgerinnen und Bürger' }),
      told(
        'networks',
        'network',
        {
          name: 'Netzwerk berufliche Fort- und Weiterbildung Krefeld',
          area: 'Krefeld',
          coordinatingOrganisationId: 'education-office',
          founded: EARLY_DECEMBER,
          occasion:
            'Ergebnisse und Empfehlungen des ersten Krefelder Bildungsberichts und die Diskussionen der Bildungskonferenz 2022; ' +
            'konstituiert in der Volkshochschule Krefeld.',
          aims:
            'Die vielen bestehenden Angebote durchschaubar machen und den Zugang zum lebensbegleitenden Lernen erleichtern; vorhandene ' +
            'Mittel im Sinne der Bürgerinnen und Bürger bündeln, gemeinsame Qualitätsstandards schaffen und die Beratung stärker an dem ' +
            'ausrichten, was sie und die Arbeitgeber brauchen. Zugleich eine Antwort auf Fachkräftemangel und Strukturwandel.',
          topicIds: [
            'training',
            'advice',
            'citizens',
            'low-qualification',
            'high-qualification',
            'employers-needs',
            'private-motives',
          ],
          notExhaustive: true,
          note: 'Weitere gemeinnützige und private Bildungsakteure, Arbeitgeber und Unternehmen sollen dazukommen.',
        },
        { words: { founded: 'Anfang Dezember', notExhaustive: 'Unter ihnen' }, alsoFrom: ['education-report'] },
      ),
      told('initiatives', 'portal', {
        name: 'Weiterbildungsportal Krefeld',
        kind: 'platform',
        state: 'planned',
        networkId: 'network',
        topicIds: ['citizens'],
        description: 'Zentrales digitales Portal im Internet, kostenfrei für die Menschen in Krefeld.',
      }),
      told('initiatives', 'advice-shops', {
        name: 'Beratungslokale Weiterbildung',
        kind: 'advice_office',
        state: 'planned',
        networkId: 'network',
        topicIds: ['advice', 'citizens'],
        description: 'Beratung in Ladenlokalen vor Ort, kostenfrei für die Menschen in Krefeld.',
      }),
    ]),
    ...section('Absatz 3, Konstituierung', [
      ...SIGNATORIES.map(signatory),
      told(
        'meetings',
        'constitution',
        {
          title: 'Konstituierung des Netzwerks',
          kind: 'kick_off',
          networkId: 'network',
          held: EARLY_DECEMBER,
          placeName: 'Volkshochschule Krefeld',
          placeAddress: 'Von-der-Leyen-Platz 2, 47798 Krefeld',
          description:
            'Nacheinander: Unterzeichnung der Absichtserklärung durch alle Mitglieder; Fachvortrag zur Bedeutung von Weiterbildung für die ' +
            'Fachkräftesicherung; Workshop des Bildungsbüros, in dem erste Ideen, Wünsche und Ziele der gemeinsamen Arbeit gesammelt wurden.',
          parties: [
            { organisationId: 'vhs', role: 'host' },
            { organisationId: 'education-office', role: 'facilitator' },
            ...SIGNATORIES.map((organisationId) => ({ organisationId, role: 'attending' as const })),
          ],
        },
        { words: { held: 'Anfang Dezember' } },
      ),
      told(
        'decisions',
        'letter-of-intent',
        {
          text: 'Eine Absichtserklärung zur Zusammenarbeit annehmen; alle Mitglieder haben sie unterzeichnet.',
          date: EARLY_DECEMBER,
          meetingId: 'constitution',
        },
        { words: { text: 'Letter of Intent' } },
      ),
    ]),
    ...section('Letzter Absatz, Entstehung', [
      told('lineage-links', 'conference-to-constitution', {
        kind: 'led_to',
        fromType: 'meetings',
        fromId: 'conference',
        toType: 'meetings',
        toId: 'constitution',
        note: 'Aus den Diskussionen der Konferenz und den Empfehlungen des Bildungsberichts entstand die Idee des Zusammenschlusses.',
      }),
      told('lineage-links', 'constitution-to-network', {
        kind: 'founded',
        fromType: 'meetings',
        fromId: 'constitution',
        toType: 'networks',
        toId: 'network',
        date: EARLY_DECEMBER,
      }),
      told('lineage-links', 'constitution-to-letter', {
        kind: 'decided',
        fromType: 'meetings',
        fromId: 'constitution',
        toType: 'decisions',
        toId: 'letter-of-intent',
        date: EARLY_DECEMBER,
      }),
    ]),
  ],
};
