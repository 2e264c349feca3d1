import type { Tx } from '../../platform/database/index.js';
import type { Subject } from '../../platform/events/index.js';
import type { MusterPerson } from './people.js';
import type { MusterStory } from './story.js';

const DAY = 86_400_000;

/** Days ago the round went out, and the day answers are due from now on. */
const SENT = 12;
const DUE_IN = 9;

const NAME = 'Frühjahrsrunde';

const TEXT_DE =
  'damit wir Sie richtig erreichen, möchten wir unsere Angaben zu Ihnen auf dem neuesten Stand halten. Sehen Sie bitte kurz nach, ob noch alles stimmt: Anschrift, Telefon und wer bei Ihnen zuständig ist.\n\nStimmt alles, genügt ein Klick. Sonst korrigieren Sie, was sich geändert hat.';
const TEXT_EN =
  'to reach you properly we want to keep our details about you up to date. Please have a quick look whether everything is still right: address, telephone and who is responsible at your end.\n\nIf everything is right, one click is enough. Otherwise correct what has changed.';

interface Correction {
  field: string;
  after: unknown;
}

/** What those said who corrected something; the others confirmed, bounced or are silent. */
const CORRECTED: Readonly<Record<string, { days: number; organisation: Correction[]; remark: string | null; leaves?: object }>> =
  {
    'Jonas Weidengrund': {
      days: 2,
      organisation: [
        { field: 'street', after: 'Am Alten Hafen 3' },
        { field: 'phones', after: [{ number: '00000 5820-11', label: null }] },
      ],
      remark: 'Wir sind im März umgezogen, gleich neben die Berufsschule.',
    },
    'Tom Wiesenbrock': {
      days: 1,
      organisation: [],
      remark: null,
      leaves: {
        firstName: 'Merle',
        lastName: 'Sandkamp',
        email: 'merle.sandkamp@technologiezentrum.example',
        phone: null,
        function: 'Projektleitung',
      },
    },
    'Greta Tiefenlage': {
      days: 4,
      organisation: [{ field: 'website', after: 'https://www.hochschule-musterstadt.example/weiterbildung' }],
      remark: null,
    },
  };

/** Those whose mailbox is gone. */
const BOUNCED = 2;

/** Of so many that could have answered, one has confirmed. */
const CONFIRMING = 3;

/** A round under way: answers that wait, were confirmed, did not arrive, and silence. @returns ids of organisations that confirmed */
export function tellUpdateRound(story: MusterStory): string[] {
  const sentAt = new Date(story.now.getTime() - SENT * DAY);
  const dueOn = new Date(story.now.getTime() + DUE_IN * DAY).toISOString().slice(0, 10);
  const roundId = story.add('update_round', {
    ...{ name: NAME, state: 'open', due_on: dueOn, first_reminder_days: 14, last_reminder_days: 3 },
    ...{ contact_user_id: story.coordinator, text_de: TEXT_DE, text_en: TEXT_EN, sent_at: sentAt },
    ...{ version: 2, created_at: sentAt, updated_at: sentAt },
  });
  const asked = contacts(story);
  story.tell(
    'update-rounds.sent',
    sentAt,
    [{ type: 'update-rounds', id: roundId, version: 2 }],
    [{ field: 'mails', before: null, after: asked.length }],
  );
  const confirmed: string[] = [];
  asked.forEach((person, at) => {
    const fate = fateOf(person, at, asked.length);
    const organisationId = tellRequest(story, { roundId, sentAt, person, fate });
    if (fate === 'confirmed') confirmed.push(organisationId);
  });
  return confirmed;
}

/** What partners were shown is what stands there. */
export async function completeUpdateRound(tx: Tx, confirmed: readonly string[]): Promise<void> {
  for (const [table, type] of [
    ['organisation', 'organisations'],
    ['person_position', 'positions'],
  ] as const) {
    await tx.query(
      `UPDATE proposed_change c SET before = to_jsonb(r) -> c.field FROM ${table} r
       WHERE r.id = c.record_id AND c.record_type = '${type}' AND c.kind = 'field'`,
    );
  }
  await tx.query(`UPDATE organisation SET confirmed_at = now() - interval '5 days' WHERE id = ANY($1::uuid[])`, [confirmed]);
}

type Fate = 'corrected' | 'confirmed' | 'bounced' | 'silent';

function fateOf(person: MusterPerson, at: number, all: number): Fate {
  if (person.name in CORRECTED) return 'corrected';
  if (at >= all - BOUNCED) return 'bounced';
  return at % CONFIRMING === 0 ? 'confirmed' : 'silent';
}

/** One person of each organisation: those with a part of their own first. */
function contacts(story: MusterStory): MusterPerson[] {
  const reached = [...Object.keys(CORRECTED), ...story.everybody].map((name) => story.personNamed(name));
  const first = new Map<string, MusterPerson>();
  for (const person of reached) {
    const { name } = person.organisation;
    if (person.email !== null && !person.doNotWrite && !first.has(name)) first.set(name, person);
  }
  return [...first.values()];
}

interface Told {
  roundId: string;
  sentAt: Date;
  person: MusterPerson;
  fate: Fate;
}

function tellRequest(story: MusterStory, told: Told): string {
  const { roundId, sentAt, person, fate } = told;
  const organisationId = story.organisation(person.organisation.name);
  const correction = fate === 'corrected' ? CORRECTED[person.name] : undefined;
  const answered = fate === 'confirmed' || fate === 'corrected';
  const answeredAt = answered ? new Date(story.now.getTime() - (correction?.days ?? 5) * DAY) : null;
  const id = story.add('update_request', {
    ...{ round_id: roundId, organisation_id: organisationId, person_id: story.person(person.name), by_hand: false },
    ...{ recipient_name: person.name, address: person.email, language: 'de', sent_at: sentAt, late: false },
    ...answerOf(fate, answeredAt, correction?.remark ?? null),
    ...{ created_at: sentAt, updated_at: answeredAt ?? sentAt },
  });
  tellOfRequest(story, told, { id, organisationId, answeredAt });
  addMail(story, { id, person, sentAt, bounced: fate === 'bounced' });
  if (correction && answeredAt) addChanges(story, { requestId: id, organisationId, answeredAt, person, correction });
  return organisationId;
}

function answerOf(fate: Fate, answeredAt: Date | null, remark: string | null): object {
  return {
    state: { corrected: 'answered', confirmed: 'settled', bounced: 'open', silent: 'open' }[fate],
    ...{ answered_at: answeredAt, settled_at: fate === 'confirmed' ? answeredAt : null, remark },
    confirmed: answeredAt ? fate === 'confirmed' : null,
    form_version: answeredAt ? 1 : 0,
    version: answeredAt ? 3 : 2,
  };
}

function tellOfRequest(
  story: MusterStory,
  { roundId, sentAt, person, fate }: Told,
  { id, organisationId, answeredAt }: { id: string; organisationId: string; answeredAt: Date | null },
): void {
  const subjects: [Subject, ...Subject[]] = [
    { type: 'organisations', id: organisationId },
    { type: 'update-rounds', id: roundId },
    { type: 'persons', id: story.person(person.name) },
    { type: 'update-requests', id },
  ];
  story.tell('update-requests.asked', sentAt, subjects);
  const kind = fate === 'confirmed' ? 'organisations.confirmed' : 'update-requests.answered';
  if (answeredAt) story.tellAnswer(kind, answeredAt, subjects, []);
}

const REFUSED = '550 5.1.1 The email account that you tried to reach does not exist';

function addMail(story: MusterStory, mail: { id: string; person: MusterPerson; sentAt: Date; bounced: boolean }): void {
  const { id, person, sentAt, bounced } = mail;
  story.add('message', {
    kind: 'update-rounds.request',
    dedupe_key: `update-rounds.request:${id}:1:asked`,
    recipient_address: person.email,
    recipient_name: person.name,
    copy_for: null,
    language: 'de',
    subject_type: 'update-requests',
    subject_id: id,
    details: { generation: 1 },
    title: `Stimmen Ihre Angaben noch? ${person.organisation.name}`,
    state: bounced ? 'failed' : 'sent',
    reply: bounced ? REFUSED : '250 2.0.0 Ok',
    attempts: 1,
    repeated: false,
    due_at: null,
    sent_at: bounced ? null : sentAt,
    dated_at: sentAt,
    version: 2,
    created_at: sentAt,
    updated_at: sentAt,
  });
}

interface Changes {
  requestId: string;
  organisationId: string;
  answeredAt: Date;
  person: MusterPerson;
  correction: (typeof CORRECTED)[string];
}

function addChanges(story: MusterStory, { requestId, organisationId, answeredAt, person, correction }: Changes): void {
  const common = { request_id: requestId, state: 'proposed', version: 1, created_at: answeredAt, updated_at: answeredAt };
  const ofOrganisation = correction.organisation.map(({ field, after }) => ({
    ...{ kind: 'field', record_type: 'organisations', record_id: organisationId, field, after },
  }));
  const positionId = story.positionOf(person.name);
  const leaving = correction.leaves && [
    { kind: 'departure', record_type: 'positions', record_id: positionId, field: null, after: null },
    { kind: 'newcomer', record_type: 'positions', record_id: positionId, field: null, after: correction.leaves },
  ];
  [...ofOrganisation, ...(leaving ?? [])].forEach((change, place) =>
    story.add('proposed_change', { ...change, place, ...common }),
  );
}
