import type { ContactKind } from '@knotenpunkt/shared';
import type { Random } from '../random.js';
import { CONTACTS } from './contacts.texts.js';
import type { MusterStory } from './story.js';

const DAY = 86_400_000;
/** Days within which the coordination spoke with people. */
const PERIOD = 600;

interface MusterContact {
  kind: ContactKind;
  text: string;
  next: string | undefined;
  /** Days after which the next step comes due. */
  dueAfter: number;
  /** Name of the person. */
  person: string;
  at: Date;
}

/** Calls, visits, mails and letters of two years, some with a next step. */
export function tellContacts(story: MusterStory, random: Random): void {
  for (const person of random.some(story.everybody, 110)) {
    const [kind, text, next] = random.pick(CONTACTS);
    const at = new Date(story.now.getTime() - random.between(1, PERIOD) * DAY);
    tellContact(story, { kind, text, next, dueAfter: random.between(1, 9), person, at });
  }
  for (const [daysAgo, contact] of LATELY) tellContact(story, { ...contact, at: new Date(story.now.getTime() - daysAgo * DAY) });
}

/** Days ago, so that the demo begins with something to follow up: one late, one due today, one to come. */
const LATELY: readonly (readonly [daysAgo: number, Omit<MusterContact, 'at'>])[] = [
  [
    1,
    {
      kind: 'call',
      text: 'Die Unterlagen liegen bei der Rechtsstelle, Antwort in den nächsten Tagen. Inhaltlich keine Einwände.',
      next: 'Nach der Antwort der Rechtsstelle fragen',
      dueAfter: 8,
      person: 'Aylin Demirtan',
    },
  ],
  [
    2,
    {
      kind: 'mail',
      text: 'Schickt die Liste der Beratungszeiten, sobald der Umzug vorbei ist.',
      next: 'An die Beratungszeiten erinnern',
      dueAfter: 2,
      person: 'Jan Ostermoor',
    },
  ],
  [
    9,
    {
      kind: 'visit',
      text: 'Hausführung zugesagt, Termin noch offen.',
      next: 'Termin für die Hausführung vorschlagen',
      dueAfter: 7,
      person: 'Tom Wiesenbrock',
    },
  ],
];

function tellContact(story: MusterStory, { kind, text, next, dueAfter, person, at }: MusterContact): void {
  const organisation = story.personNamed(person).organisation.name;
  const [personId, organisationId] = [story.person(person), story.organisation(organisation)];
  const dates = { version: 1, created_at: at, updated_at: at };
  const id = story.add('contact_note', {
    kind,
    day: dayOf(at),
    text,
    organisation_id: organisationId,
    author_id: story.coordinator,
    ...dates,
  });
  story.addPart('contact_note_person', { contact_note_id: id, person_id: personId, position: 1 });
  story.tell('contact-notes.created', at, [
    { type: 'organisations', id: organisationId },
    { type: 'persons', id: personId },
    { type: 'contact-notes', id, version: 1 },
  ]);
  if (!next) return;
  const due = new Date(at.getTime() + dueAfter * DAY);
  story.add('reminder', {
    user_id: story.coordinator,
    subject_type: 'organisations',
    subject_id: organisationId,
    due_on: dayOf(due),
    text: next,
    // What lies long behind is done; a few of the last days wait.
    done_at: story.now.getTime() - due.getTime() > 3 * DAY ? due : null,
    contact_note_id: id,
    ...dates,
  });
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
