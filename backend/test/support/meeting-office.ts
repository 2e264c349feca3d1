import type { Invitation, Meeting, Preflight } from '@knotenpunkt/shared';
import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
import { v7 as uuidv7 } from 'uuid';
import { MessageSender } from '../../src/features/messages/message.sender.js';
import { Caller } from '../../src/platform/access/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import type { Settings } from '../../src/platform/config/index.js';
import { Database } from '../../src/platform/database/index.js';
import { MailTransport, type Delivery, type MailToSend } from '../../src/platform/mail/index.js';
import { startTestApp, type Client, type TestApp } from './app.js';
import { TestClock } from './clock.js';
import type { TestDatabase } from './database.js';
import { asOwner, makeCaller, makeRegion } from './regions.js';

/** A mail as it lies in somebody's mailbox. */
export interface PostedMail {
  to: string;
  subject: string;
  /** Its plain text in one line. */
  text: string;
  /** Where it leads: the addresses in its text and its HTML. */
  links: string[];
  /** The token in its links. */
  token: string | undefined;
  /** How mail programs end such mails. */
  unsubscribe: string | undefined;
  /** The bytes of its calendar part. */
  calendarBody: string | undefined;
  calendar: PostedEntry | undefined;
}

export interface PostedEntry {
  method: string;
  uid: string;
  sequence: number;
  organiser: string;
  attendee: string;
  status: string;
  /** Wall-clock time with its zone. */
  starts: string;
  title: string;
  stampedAt: string;
}

/** Takes mails instead of a mail server, as a test tells it. */
export class PostBox {
  readonly available = true;
  readonly mails: PostedMail[] = [];
  behave: (to: string) => Delivery['result'] = () => 'sent';

  async send({ envelope, content, beforeContent }: MailToSend): Promise<Delivery> {
    const result = this.behave(envelope.to);
    if (result === 'sent') {
      await beforeContent();
      this.mails.push(await readMail(envelope.to, content));
    }
    return { result, reply: result };
  }

  to(address: string): PostedMail[] {
    return this.mails.filter((mail) => mail.to === address);
  }

  last(address: string): PostedMail {
    const mail = this.to(address).at(-1);
    if (!mail) throw new Error(`No mail to ${address}`);
    return mail;
  }
}

async function readMail(to: string, content: Buffer): Promise<PostedMail> {
  const { subject = '', text: lines = '', html, attachments, headerLines } = await simpleParser(content);
  const calendarBody = attachments.find(({ contentType }) => contentType.includes('calendar') || contentType.includes('ics'));
  const body = calendarBody?.content.toString();
  const text = lines.replace(/\s+/g, ' ');
  return {
    to,
    subject,
    text,
    links: `${text} ${html || ''}`.match(/https?:\/\/[^\s"<>]+/g) ?? [],
    token: /\/a\/([\w-]{43})/.exec(text)?.[1],
    unsubscribe: /^list-unsubscribe:\s*(.+)$/is.exec(headerLines.find(({ key }) => key === 'list-unsubscribe')?.line ?? '')?.[1],
    calendarBody: body,
    calendar: body ? readEntry(body) : undefined,
  };
}

export function readEntry(body: string): PostedEntry {
  const calendar = new ICAL.Component(ICAL.parse(body) as object[]);
  const event = calendar.getFirstSubcomponent('vevent');
  const first = (name: string): string => String(event?.getFirstPropertyValue(name) ?? '');
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: first('uid'),
    sequence: Number(first('sequence')),
    organiser: event?.getFirstProperty('organizer')?.toICALString() ?? '',
    attendee: first('attendee'),
    status: String(event?.getFirstProperty('attendee')?.getParameter('partstat') ?? ''),
    starts: `${first('dtstart')} ${String(event?.getFirstProperty('dtstart')?.getParameter('tzid') ?? '')}`,
    title: first('summary'),
    stampedAt: first('dtstamp'),
  };
}

/** A region whose coordination plans meetings, with mails that are delivered when the test says so. */
export interface MeetingOffice {
  test: TestApp;
  clock: TestClock;
  post: PostBox;
  region: string;
  coordinator: Client;
  caller: Caller;
  /** Persons with an address `<name>@<name>.example`. */
  persons: (...names: string[]) => Promise<string[]>;
  plan: (values?: object) => Promise<Meeting>;
  change: (id: string, values: object) => Promise<Meeting>;
  invite: (meetingId: string, personIds: string[]) => Promise<number>;
  invitations: (meetingId: string) => Promise<Invitation[]>;
  preflight: (meetingId: string) => Promise<Preflight>;
  send: (meetingId: string) => Promise<number>;
  /** Writes and hands over all mails that wait. */
  deliver: () => Promise<void>;
  /** A process that does background work, with the same clock and mailboxes. */
  startWorker: () => Promise<TestApp>;
  query: <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;
  close: () => Promise<void>;
}

export const addressOf = (name: string): string => `${name.toLowerCase()}@${name.toLowerCase()}.example`;

const DEFAULT_MEETING = {
  title: 'Runder Tisch',
  kind: 'group_meeting',
  starts: '2035-03-12T10:00',
  ends: '2035-03-12T13:00',
  placeName: 'Rathaus',
};

/** @param redisUrl where its queues live; undefined for PostgreSQL */
export async function startMeetingOffice(redisUrl?: string): Promise<MeetingOffice> {
  const clock = new TestClock();
  const post = new PostBox();
  const start = (given: Partial<Settings>, shared?: TestDatabase): Promise<TestApp> =>
    startTestApp({
      shared,
      settings: { mailFrom: 'Netz <netz@absender.example>', mailAllow: ['*'], redisUrl, ...given },
      override: (module) => module.overrideProvider(Clock).useValue(clock).overrideProvider(MailTransport).useValue(post),
    });
  const test = await start({});
  const region = await makeRegion(test.database, 'Musterregion');
  const caller = await makeCaller(test.database, region);
  const coordinator = test.as(caller);

  const ask = async <Body>(method: 'GET' | 'POST' | 'PUT', url: string, body?: object): Promise<Body> => {
    const answer = await coordinator.request<Body>(method, url, body);
    if (answer.status >= 300) throw new Error(`${method} ${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };

  return {
    ...{ test, clock, post, region, coordinator, caller },
    persons: (...names) => makePersons(test, region, names),
    plan: (values = {}) => ask<Meeting>('POST', '/api/meetings', { ...DEFAULT_MEETING, ...values }),
    change: async (id, values) => {
      const meeting = await ask<Meeting>('GET', `/api/meetings/${id}`);
      return ask<Meeting>('PUT', `/api/meetings/${id}`, { ...meeting, ...values });
    },
    invite: async (id, personIds) => (await ask<{ added: number }>('POST', `/api/meetings/${id}/invitees`, { personIds })).added,
    invitations: (meetingId) => {
      const filter = encodeURIComponent(JSON.stringify({ meetingId }));
      return ask<Invitation[]>('GET', `/api/invitations?filter=${filter}&range=[0,999]`);
    },
    preflight: (id) => ask<Preflight>('GET', `/api/meetings/${id}/preflight`),
    send: async (id) => (await ask<{ mails: number }>('POST', `/api/meetings/${id}/send`, {})).mails,
    deliver: () => deliver(test, region),
    startWorker: () => start({ role: 'worker' }, test.database),
    query: <Row extends object>(sql: string, values: unknown[] = []) =>
      asOwner(test.database, async (client) => (await client.query<Row>(sql, values)).rows),
    close: () => test.close(),
  };
}

/** Persons as they are stored, without the detour of the interface. */
async function makePersons(test: TestApp, region: string, names: readonly string[]): Promise<string[]> {
  const ids = names.map(() => uuidv7());
  await asOwner(test.database, (client) =>
    client.query(
      `INSERT INTO person (id, region_id, name, sort_name, last_name, email, purpose, legal_basis)
       SELECT id, $1, name, name, name, email, 'Zusammenarbeit', 'public_task'
       FROM unnest($2::uuid[], $3::text[], $4::text[]) AS made (id, name, email)`,
      [region, ids, names, names.map(addressOf)],
    ),
  );
  return ids;
}

async function deliver(test: TestApp, region: string): Promise<void> {
  const sender = test.get(MessageSender);
  for (let full = true; full;) {
    const consignment = await test.get(Database).write(Caller.system(region), (tx) => sender.take(tx));
    await sender.send(consignment);
    full = consignment.full;
  }
}
