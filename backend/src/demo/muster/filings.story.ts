import { createHash } from 'node:crypto';
import type { ContactMail, MailAddress } from '@knotenpunkt/shared';
import type { MusterStory } from './story.js';

const DAY = 86_400_000;

/** The coordination, as others write to her. */
const OURS: MailAddress = { name: 'Miriam Eschenbrock', address: 'miriam.eschenbrock@musterregion.example' };

interface FiledMail {
  daysAgo: number;
  subject: string;
  direction: 'sent' | 'received';
  /** Name of the one at the other end. */
  partner: string;
  /** Names of others who got it. */
  others?: readonly string[];
  /** Names of organisations it is about as well. */
  about?: readonly string[];
  text: string;
  quoted?: string;
}

const MAILS: readonly FiledMail[] = [
  {
    daysAgo: 4,
    subject: 'AW: Beratungszeiten für das Faltblatt',
    direction: 'received',
    partner: 'Lena Ackerfeld',
    others: ['Nils Brookhusen'],
    about: ['Industrie- und Handelskammer Musterland'],
    text: `Guten Tag Frau Eschenbrock,

danke für den Entwurf. Bei uns gilt ab dem nächsten Ersten: Dienstag 9 bis 13 Uhr und Donnerstag 14 bis 18 Uhr, jeweils ohne Termin. Die offene Sprechstunde am Freitag entfällt.

Die Industrie- und Handelskammer Musterland wollte ihre Zeiten ebenfalls noch anpassen, fragen Sie dort bitte kurz nach. Herr Brookhusen liest mit, weil die Stadt die Faltblätter druckt.

Ein Vorschlag noch: Können wir die Zeiten auch als kleine Tabelle auf die gemeinsame Seite nehmen? Dann müssten wir nicht bei jedem Umzug neu drucken.

Viele Grüße
Lena Ackerfeld`,
    quoted: `Am Montag schrieb Miriam Eschenbrock:
> anbei der Entwurf für das Faltblatt. Stimmen Ihre Beratungszeiten noch?`,
  },
  {
    daysAgo: 11,
    subject: 'Raum für die nächste Sitzung',
    direction: 'sent',
    partner: 'Tom Wiesenbrock',
    text: `Guten Tag Herr Wiesenbrock,

haben Sie für die nächste Sitzung einen Raum für etwa 20 Personen, mit Leinwand und barrierefreiem Zugang? Wir bringen Unterlagen und Getränke mit.

Viele Grüße
Miriam Eschenbrock`,
  },
  {
    daysAgo: 23,
    subject: 'Absichtserklärung: Rückfrage zu Absatz 3',
    direction: 'received',
    partner: 'Ole Hagenrode',
    others: ['Annika Moosbrück'],
    text: `Guten Tag,

unser Vorstand hat keine Einwände. Zu Absatz 3 bleibt eine Frage: Gilt die Mitwirkung in den Arbeitsgruppen auch für Mitgliedsunternehmen, die nicht selbst unterzeichnen?

Wenn Sie das im Protokoll festhalten, unterzeichnen wir in der nächsten Woche.

Freundliche Grüße
Ole Hagenrode`,
  },
];

/** Mails that were filed: each lies with all whom it is about. */
export function tellFilings(story: MusterStory): void {
  for (const mail of MAILS) tellFiling(story, mail);
}

function tellFiling(story: MusterStory, mail: FiledMail): void {
  const at = new Date(story.now.getTime() - mail.daysAgo * DAY);
  const names = [mail.partner, ...(mail.others ?? [])];
  const houses = [...names.map((name) => story.personNamed(name).organisation.name), ...(mail.about ?? [])];
  const [first = '', ...further] = [...new Set(houses)].map((name) => story.organisation(name));
  const dates = { version: 1, created_at: at, updated_at: at };
  const place = { kind: 'mail', day: at.toISOString().slice(0, 10), organisation_id: first, author_id: story.coordinator };
  const id = story.add('contact_note', { ...place, text: mail.subject, ...dates });
  further.forEach((organisationId, position) =>
    story.addPart('contact_note_organisation', { contact_note_id: id, organisation_id: organisationId, position }),
  );
  names.forEach((name, position) =>
    story.addPart('contact_note_person', { contact_note_id: id, person_id: story.person(name), position }),
  );
  story.addPart('contact_mail', { contact_note_id: id, ...columnsOf(story, mail, at) });
  story.tell('contact-notes.created', at, [
    { type: 'organisations', id: first },
    ...further.map((organisation) => ({ type: 'organisations', id: organisation })),
    ...names.map((name) => ({ type: 'persons', id: story.person(name) })),
    { type: 'contact-notes', id, version: 1 },
  ]);
}

function columnsOf(story: MusterStory, { subject, direction, partner, others = [], text, quoted }: FiledMail, at: Date) {
  const addressOf = (name: string): MailAddress => ({ name, address: story.personNamed(name).email });
  const [sender, to] = direction === 'sent' ? [OURS, addressOf(partner)] : [addressOf(partner), OURS];
  const recipients: ContactMail['recipients'] = [
    { ...to, kind: 'to' },
    ...others.map((name) => ({ ...addressOf(name), kind: 'cc' as const })),
  ];
  const message_key = `sum:${createHash('sha256').update(subject).digest('hex')}`;
  return { message_key, sent_at: at, direction, sender, recipients, more_recipients: 0, text, quoted: quoted ?? null };
}
