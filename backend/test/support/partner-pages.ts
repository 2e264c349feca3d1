import type { ActionItemPage, AnswerPage } from '@knotenpunkt/shared';

const LETTERHEAD = {
  name: 'Regionalagentur Musterregion',
  tagline: 'Arbeit, Bildung und Wirtschaft an einem Tisch',
  addressLines: ['Am Alten Markt 7', '00123 Musterstadt', 'Telefon 00000 4710-0', 'post@regionalagentur.example'],
  imprintUrl: 'https://www.musterregion.example/impressum',
  privacyUrl: 'https://www.musterregion.example/datenschutz',
};

const CONTACT = { name: 'Mareike Eschenbrock', email: 'eschenbrock@regionalagentur.example' };

const OWNER = {
  name: 'Jonas Weidengrund',
  addressLine: null,
  organisation: { id: '0199d1d4-0000-7000-8000-000000000001', name: 'Lernwerk Beispiel gGmbH', kind: 'other' as const },
};

/** What of a page a test wants otherwise. */
export type PageParts = Partial<Omit<AnswerPage, 'invitation' | 'meeting'>> & {
  invitation?: Partial<AnswerPage['invitation']>;
  meeting?: Partial<AnswerPage['meeting']>;
};

/** An invitation to a meeting of spring 2027, open to be answered. */
export function answerPage({ invitation, meeting, ...page }: PageParts = {}): AnswerPage {
  return {
    state: 'open',
    letterhead: LETTERHEAD,
    language: 'de',
    office: null,
    invitation: {
      id: '0199d1d4-0000-7000-8000-000000000002',
      ...OWNER,
      email: 'jonas.weidengrund@lernwerk.example',
      toldAt: '2027-02-18T08:00:00Z',
      answer: null,
      answeredAt: null,
      comment: null,
      deputyName: null,
      deputyEmail: null,
      deputyFor: null,
      ground: 'group',
      ...invitation,
    },
    meeting: {
      title: 'Drittes Netzwerktreffen: Wege in die Weiterbildung',
      starts: '2027-03-10T10:00',
      ends: '2027-03-10T13:00',
      zone: 'Europe/Berlin',
      placeName: 'Kreisvolkshochschule Musterland',
      placeAddress: 'Forum im Erdgeschoss\nHafenstraße 21\n00123 Musterstadt',
      placeNote: 'Stufenlos über den Eingang Hafenstraße. Bus 4 und 9, Haltestelle „Kreisvolkshochschule“.',
      onlineUrl: null,
      description:
        'Wir stellen den Stand des Lernlotsen vor und fragen, was Betriebe davon brauchen.\n\nDanach laden wir zu einem Imbiss ein.',
      answerBy: '2027-03-03T18:00',
      cancelReason: null,
      group: 'Weiterbildung',
      network: 'Netzwerk Weiterbildung',
      parties: [{ name: 'Agentur für Arbeit Musterstadt', role: 'co_organiser' }],
      sequence: 3,
      ...meeting,
    },
    changes: [],
    contact: CONTACT,
    ...page,
  };
}

export type TaskParts = Partial<Omit<ActionItemPage, 'item'>> & { item?: Partial<ActionItemPage['item']> };

/** A task somebody took on, still open. */
export function actionItemPage({ item, ...page }: TaskParts = {}): ActionItemPage {
  return {
    letterhead: LETTERHEAD,
    language: 'de',
    owner: OWNER,
    item: {
      text: 'Förderwege für kleine Betriebe auf einer Seite zusammenstellen',
      dueOn: '2027-04-01',
      state: 'open',
      doneAt: null,
      remark: null,
      ...item,
    },
    meeting: { title: 'Drittes Netzwerktreffen: Wege in die Weiterbildung', day: '2027-03-10' },
    group: 'Weiterbildung',
    contact: CONTACT,
    ...page,
  };
}
