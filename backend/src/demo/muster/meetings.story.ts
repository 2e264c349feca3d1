import { HOME_ZONE } from '@knotenpunkt/shared';
import { instantOf, shifted } from '../../platform/calendar/index.js';
import type { Subject } from '../../platform/events/index.js';
import { MUSTER_NETWORK } from './networks.js';
import type { MusterAgendaItem, MusterInvitation, MusterMeeting } from './meetings.js';
import type { Row } from './rows.js';
import type { MusterStory } from './story.js';

const DAY = 86_400_000;

/** Days before a meeting on which it is planned and its invitations go out. */
const PLANNED = 35;
const INVITED = 24;

/** Meetings with their invitations and answers, and what their minutes say. */
export function tellMeetings(story: MusterStory, meetings: readonly MusterMeeting[]): void {
  const numbers = new Map<string, number>();
  for (const meeting of meetings) tellMeeting(story, meeting, numbers);
}

/** A meeting as its invitations, minutes and events refer to it. */
interface Told {
  id: string;
  group: string | null;
  meeting: MusterMeeting;
  starts: string;
  ends: string;
  startsAt: Date;
  plannedAt: Date;
  /** Null while nothing was sent. */
  invitedAt: Date | null;
  closedAt: Date | null;
  subjects: [Subject, ...Subject[]];
}

function tellMeeting(story: MusterStory, meeting: MusterMeeting, numbers: Map<string, number>): void {
  const told = addMeeting(story, meeting);
  const { id, plannedAt, invitedAt, closedAt, subjects } = told;
  if (meeting.group === null) addOrganiser(story, id);
  story.tell('meetings.created', plannedAt, subjects);
  if (invitedAt)
    story.tell('meetings.sent', invitedAt, subjects, [{ field: 'invite', before: null, after: meeting.invitations.length }]);
  for (const invitation of meeting.invitations) tellInvitation(story, told, invitation);
  meeting.agenda.forEach((item, index) => tellAgendaItem(story, told, item, index + 1, numbers));
  if (closedAt) tellClosing(story, told, closedAt);
}

/** With closing the minutes went out: what is sent later is a correction. */
function tellClosing(story: MusterStory, { id, subjects, meeting }: Told, closedAt: Date): void {
  story.addPart('minutes_edition', { meeting_id: id, edition: 1, note: null, sent_at: closedAt });
  story.tell('meetings.closed', closedAt, subjects);
  const mails = meeting.invitations.filter(({ bounced }) => bounced === null).length;
  story.tell('meetings.minutes_sent', closedAt, subjects, [{ field: 'mails', before: null, after: mails }]);
}

function addMeeting(story: MusterStory, meeting: MusterMeeting): Told {
  const [starts, ends] = [`${meeting.day}T${meeting.from}`, `${meeting.day}T${meeting.to}`];
  const [startsAt, endsAt] = [instantOf(starts, HOME_ZONE), instantOf(ends, HOME_ZONE)];
  const plannedAt = atOffice(story, startsAt.getTime() - PLANNED * DAY);
  const invitedAt = meeting.stage === 'planned' ? null : atOffice(story, startsAt.getTime() - INVITED * DAY);
  const closedAt = meeting.stage === 'closed' ? new Date(endsAt.getTime() + DAY) : null;
  const group = meeting.group && story.recall('group', meeting.group.name);
  const network = meeting.group ? null : story.recall('network', MUSTER_NETWORK.name);
  const id = story.add('meeting', {
    title: meeting.title,
    kind: meeting.kind,
    state: { planned: 'planned', invited: 'invited', held: 'invited', closed: 'closed' }[meeting.stage],
    group_id: group,
    network_id: network,
    starts,
    ends,
    zone: HOME_ZONE,
    starts_at: startsAt,
    ends_at: endsAt,
    day: meeting.day,
    place_name: meeting.place.name,
    place_address: meeting.place.address,
    place_note: meeting.place.note,
    description: meeting.description,
    answer_by: `${shifted(starts, { days: -7 }).slice(0, 10)}T18:00`,
    remind_on: `${shifted(starts, { days: -10 }).slice(0, 10)}T09:00`,
    contact_user_id: story.coordinator,
    sequence: 0,
    invited_at: invitedAt,
    closed_at: closedAt,
    tags: [],
    version: closedAt ? 3 : invitedAt ? 2 : 1,
    created_at: plannedAt,
    updated_at: closedAt ?? invitedAt ?? plannedAt,
  });
  const subjects: [Subject, ...Subject[]] = [{ type: 'meetings', id }];
  if (group) subjects.push({ type: 'groups', id: group });
  if (network) subjects.push({ type: 'networks', id: network });
  return { id, group, meeting, starts, ends, startsAt, plannedAt, invitedAt, closedAt, subjects };
}

function addOrganiser(story: MusterStory, meeting: string): void {
  const organisers = [
    ['Regionalagentur Musterregion', 'organiser'],
    ['Agentur für Arbeit Musterland', 'co_organiser'],
  ] as const;
  organisers.forEach(([organisation, role], position) =>
    story.addPart('meeting_party', { meeting_id: meeting, organisation_id: story.organisation(organisation), role, position }),
  );
}

function tellInvitation(story: MusterStory, told: Told, invitation: MusterInvitation): void {
  const person = story.personNamed(invitation.person);
  const address = person.doNotWrite ? null : person.email;
  const invitedAt = address === null ? null : told.invitedAt;
  const answeredAt = invitedAt && invitation.bounced === null ? answerTime(story, told, invitation) : null;
  const answer = answeredAt && invitation.answer;
  const [personId, organisationId] = [story.person(invitation.person), story.organisation(person.organisation.name)];
  const id = story.add('invitation', {
    meeting_id: told.id,
    person_id: personId,
    organisation_id: organisationId,
    ...announcement(told, invitedAt),
    answer,
    answered_at: answeredAt,
    answered_via: answer && (person.assistant ? 'office' : 'link'),
    answered_sequence: answer && 0,
    comment: answer && invitation.comment,
    attendance: invitation.attendance,
    version: 1,
    created_at: told.plannedAt,
    updated_at: told.plannedAt,
  });
  if (address && invitedAt) {
    const { bounced } = invitation;
    addMail(story, told, { id, address, name: person.name, copyFor: null, bounced, invitedAt });
    if (person.assistant) addCopy(story, told, { id, name: person.assistant, copyFor: person.name, bounced: null, invitedAt });
  }
  if (!answeredAt) return;
  const subjects: [Subject, ...Subject[]] = [
    told.subjects[0],
    { type: 'persons', id: personId },
    { type: 'organisations', id: organisationId, fold: told.id },
    ...told.subjects.slice(1).map((subject) => ({ ...subject, fold: told.id })),
    { type: 'invitations', id },
  ];
  const changes = [{ field: 'answer', before: null, after: answer }];
  if (person.assistant === null) story.tellAnswer('invitations.answered', answeredAt, subjects, changes);
  else {
    const answeredBy = { field: 'answeredBy', before: null, after: person.assistant };
    story.tellAnswer('invitations.office_answered', answeredAt, subjects, [...changes, answeredBy]);
  }
}

/** What the person was told, where they were told anything. */
function announcement({ meeting, starts, ends }: Told, invitedAt: Date | null): Row {
  const { title, place, description } = meeting;
  const where = { placeName: place.name, placeAddress: place.address, placeNote: place.note, onlineUrl: null };
  return {
    invited_at: invitedAt,
    revision: invitedAt ? 1 : 0,
    letter: invitedAt && 'invitation',
    announced: invitedAt && { title, starts, ends, zone: HOME_ZONE, ...where, description },
    announced_at: invitedAt,
    announced_sequence: invitedAt && 0,
    sequence_offset: 0,
  };
}

interface SentInvitation {
  id: string;
  address: string;
  name: string;
  copyFor: string | null;
  bounced: string | null;
  invitedAt: Date;
}

/** The copy for somebody's office, with what its link opens. */
function addCopy(story: MusterStory, told: Told, copy: Omit<SentInvitation, 'address'>): void {
  const { email } = story.personNamed(copy.name);
  if (email === null) return;
  story.add('office_link', { invitation_id: copy.id, person_id: story.person(copy.name) });
  addMail(story, told, { ...copy, address: email });
}

/** The mail that carried the invitation, as the ledger has it. */
function addMail(story: MusterStory, { meeting }: Told, mail: SentInvitation): void {
  const { id, address, name, copyFor, bounced, invitedAt } = mail;
  const title = `Einladung: ${meeting.title}`;
  story.add('message', {
    kind: 'invitations.invitation',
    dedupe_key: copyFor === null ? `invitations:${id}:1` : `invitations:${id}:1:copy`,
    recipient_address: address,
    recipient_name: name,
    copy_for: copyFor,
    language: 'de',
    subject_type: 'invitations',
    subject_id: id,
    details: { revision: 1, sequence: 0, generation: 1, reopened: false, cause: null },
    title: copyFor === null ? title : `Kopie für das Büro von ${copyFor} – ${title}`,
    state: bounced ? 'failed' : 'sent',
    reply: bounced ?? '250 2.0.0 Ok',
    attempts: 1,
    repeated: false,
    due_at: null,
    sent_at: bounced ? null : invitedAt,
    dated_at: invitedAt,
    version: 2,
    created_at: invitedAt,
    updated_at: invitedAt,
  });
  if (bounced) story.addPart('unreachable_address', { address, reply: bounced, since: invitedAt });
}

/** Null while nobody has answered. */
function answerTime(
  story: MusterStory,
  { startsAt, invitedAt }: Told,
  { answer, answeredBefore }: MusterInvitation,
): Date | null {
  if (!answer || !invitedAt) return null;
  const wanted = Math.max(startsAt.getTime() - answeredBefore * DAY, invitedAt.getTime() + answeredBefore * DAY);
  return new Date(Math.min(wanted, story.now.getTime() - answeredBefore * 3_600_000));
}

function tellAgendaItem(
  story: MusterStory,
  told: Told,
  { title, minutes, decisions, tasks }: MusterAgendaItem,
  position: number,
  numbers: Map<string, number>,
): void {
  const at = told.startsAt;
  const dates = { version: 1, created_at: at, updated_at: at };
  const item = story.add('agenda_item', { meeting_id: told.id, position, title, duration: 20, minutes, ...dates });
  const common = { meeting_id: told.id, group_id: told.group, agenda_item_id: item, ...dates };
  for (const { text, vote } of decisions) {
    const number = nextNumber(numbers, told);
    const day = told.meeting.day;
    const date = { precision: 'day', from: day, until: day, wording: null };
    const id = story.add('decision', { number, text, vote, date, ...common });
    story.tell('decisions.created', at, [{ type: 'decisions', id }, ...told.subjects]);
  }
  for (const { text, owner, dueOn, done } of tasks) {
    const doneAt = done ? new Date(Math.min(Date.parse(dueOn) - DAY / 2, story.now.getTime())) : null;
    const ownerId = story.person(owner);
    const id = story.add('action_item', {
      text,
      owner_id: ownerId,
      due_on: dueOn,
      state: done ? 'done' : 'open',
      done_at: doneAt,
      ...common,
    });
    const subjects: [Subject, ...Subject[]] = [{ type: 'action-items', id }, { type: 'persons', id: ownerId }, ...told.subjects];
    story.tell('action-items.created', at, subjects);
    if (doneAt) story.tell('action-items.done', doneAt, subjects);
  }
}

/** Decisions are counted per group and year. */
function nextNumber(numbers: Map<string, number>, { group, meeting }: Told): string {
  const year = meeting.day.slice(0, 4);
  const count = (numbers.get(`${group} ${year}`) ?? 0) + 1;
  numbers.set(`${group} ${year}`, count);
  return `${count}/${year}`;
}

/** During office hours, and not in the future. */
function atOffice({ now }: MusterStory, time: number): Date {
  const day = new Date(time);
  day.setUTCHours(9, 12, 0, 0);
  return new Date(Math.min(day.getTime(), now.getTime() - DAY / 8));
}
