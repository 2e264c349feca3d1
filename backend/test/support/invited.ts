import type { Invitation, Language, Meeting, MeetingInput, Person } from '@knotenpunkt/shared';
import { Caller } from '../../src/platform/access/index.js';
import { Database } from '../../src/platform/database/index.js';
import { AccessTokens } from '../../src/platform/tokens/index.js';
import type { Answer, TestApp } from './app.js';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Who plans: `as(caller)` of a test application, or a login. */
interface Planner {
  request: <Body>(method: Method, url: string, body?: unknown) => Promise<Answer<Body>>;
}

/** Somebody who was invited, with the token of their link. */
export interface Invited {
  name: string;
  email: string;
  invitation: Invitation;
  token: string;
}

interface Guest {
  firstName: string;
  lastName: string;
  language?: Language;
}

const MEETING = {
  title: 'Drittes Netzwerktreffen: Wege in die Weiterbildung',
  kind: 'network_meeting',
  zone: 'Europe/Berlin',
  placeName: 'Rathaus',
  placeAddress: 'Sitzungssaal 2\nAm Alten Markt 7',
  description: 'Wir stellen den Stand des Lernlotsen vor.',
} satisfies Partial<MeetingInput>;

/** A meeting in some weeks, to be answered a week before, that nobody has been invited to yet. */
export async function planMeeting(planner: Planner, given: Partial<MeetingInput> = {}): Promise<Meeting> {
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const times = { starts: `${day(28)}T10:00`, ends: `${day(28)}T13:00`, answerBy: `${day(21)}T18:00` };
  return expectBody(await planner.request<Meeting>('POST', '/api/meetings', { ...MEETING, ...times, ...given }));
}

/** Puts new people on the list of a meeting and sends it out. */
export async function invite(test: TestApp, planner: Planner, meeting: Meeting, guests: readonly Guest[]): Promise<Invited[]> {
  const persons = await Promise.all(guests.map((guest) => addPerson(planner, guest)));
  const personIds = persons.map(({ id }) => id);
  expectBody(await planner.request('POST', `/api/meetings/${meeting.id}/invitees`, { personIds }));
  await sendOut(planner, meeting.id);
  const invitations = await invitationsOf(planner, meeting.id);
  return Promise.all(
    persons.map(async ({ id, email }) => {
      const invitation = invitations.find(({ personId }) => personId === id);
      if (!invitation || !email) throw new Error(`Person ${id} was not invited`);
      return { name: invitation.name, email, invitation, token: await tokenOf(test, invitation.id) };
    }),
  );
}

async function addPerson(planner: Planner, { firstName, lastName, language = 'de' }: Guest): Promise<Person> {
  const email = `${firstName}.${lastName}@empfang.example`.toLowerCase();
  const purpose = { purpose: 'Netzwerkarbeit', legalBasis: 'public_task' };
  return expectBody(await planner.request<Person>('POST', '/api/persons', { firstName, lastName, email, language, ...purpose }));
}

export async function sendOut(planner: Planner, meetingId: string): Promise<void> {
  expectBody(await planner.request('POST', `/api/meetings/${meetingId}/send`, {}));
}

/** Changes a meeting as it stands now; who was invited has not been told yet. */
export async function changeMeeting(planner: Planner, { id }: Meeting, changes: Partial<MeetingInput>): Promise<void> {
  const meeting = expectBody(await planner.request<Meeting>('GET', `/api/meetings/${id}`));
  expectBody(await planner.request('PUT', `/api/meetings/${id}`, { ...meeting, ...changes }));
}

export async function cancelMeeting(planner: Planner, { id }: Meeting, reason: string): Promise<void> {
  expectBody(await planner.request('POST', `/api/meetings/${id}/cancel`, { reason }));
}

export async function invitationsOf(planner: Planner, meetingId: string): Promise<Invitation[]> {
  const filter = encodeURIComponent(JSON.stringify({ meetingId }));
  return expectBody(await planner.request<Invitation[]>('GET', `/api/invitations?filter=${filter}&range=[0,499]`));
}

/** The token that stands in the mail of an invitation. */
export async function tokenOf(test: TestApp, invitationId: string): Promise<string> {
  const tokens = test.get(AccessTokens);
  const subject = { purpose: 'invitation', subjectId: invitationId };
  const generation = await test.get(Database).write(Caller.system(null), (tx) => tokens.generation(tx, subject));
  return tokens.derive({ ...subject, generation });
}

function expectBody<Body>({ status, body }: Answer<Body>): Body {
  if (status >= 400) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
}
