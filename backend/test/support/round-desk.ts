import type { Organisation, Person, RoundPreflight, UpdateRequest, UpdateReview, UpdateRound } from '@knotenpunkt/shared';
import { WHY } from './journey.js';
import { addressOf, startMeetingOffice, type MeetingOffice } from './meeting-office.js';

/** What a browser got. */
export interface PageSeen {
  status: number;
  location: string | null;
  text: string;
  cookie: string | null;
}

/** A coordination that asks organisations, and partners who answer. */
export interface RoundDesk {
  office: MeetingOffice;
  /** An organisation with a contact, whose mailbox is `<name>@<name>.example`. */
  organisation: (contact: string | null, values?: object) => Promise<{ organisation: Organisation; person: Person | null }>;
  round: (values?: object) => Promise<UpdateRound>;
  /** A round that asks these organisations, sent and delivered. */
  sent: (organisationIds: string[], values?: object) => Promise<UpdateRound>;
  preflight: (roundId: string) => Promise<RoundPreflight>;
  requests: (roundId: string) => Promise<UpdateRequest[]>;
  review: (requestId: string) => Promise<UpdateReview>;
  /** An organisation that was asked, and its contact before the page behind the link. */
  asked: (contact: string, values?: object) => Promise<{ organisation: Organisation; round: UpdateRound; partner: Partner }>;
  /** A round that asks one organisation, whose contact has sent the form with these entries. */
  answered: (organisationId: string, contact: string, entries: Record<string, string>) => Promise<Answered>;
  decide: (requestId: string, version: string, decisions: readonly object[]) => Promise<UpdateReview>;
  /** The partner whose mailbox this is, before the page behind the newest link. */
  partner: (name: string) => Partner;
  ask: <Body>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: object) => Promise<Body>;
}

/** An answer that waits to be reviewed. */
interface Answered {
  round: UpdateRound;
  requestId: string;
  partner: Partner;
}

/** Somebody before the page behind a link; keeps the cookie as a browser does. */
export class Partner {
  cookie: string | null = null;

  constructor(
    private readonly office: MeetingOffice,
    readonly address: string,
    readonly token: string,
  ) {}

  async get(below = ''): Promise<PageSeen> {
    return this.fetched(below, {});
  }

  async post(below: string, fields: Record<string, string> = {}): Promise<PageSeen> {
    return this.fetched(below, { method: 'POST', body: new URLSearchParams(fields) });
  }

  /** Asks for a code and reads it in the mailbox. */
  async code(): Promise<string> {
    await this.post('');
    return this.codeInMailbox();
  }

  async codeInMailbox(): Promise<string> {
    await this.office.deliver();
    return /\b(\d{6})\b/.exec(this.office.post.last(this.address).text)?.[1] ?? '';
  }

  /** Has the form opened. */
  async enter(): Promise<PageSeen> {
    const entered = await this.post('/code', { code: await this.code() });
    expect(entered.status).toBe(303);
    return this.get('/angaben');
  }

  /** Sends the form as it lies there, with other entries. */
  async fill(entries: Record<string, string>, action = 'send'): Promise<PageSeen> {
    const { text } = await this.get('/angaben');
    return this.post('/angaben', { ...entriesOf(text), ...entries, action });
  }

  private async fetched(below: string, init: RequestInit): Promise<PageSeen> {
    const answer = await fetch(`${this.office.test.address}/u/${this.token}${below}`, {
      redirect: 'manual',
      headers: this.cookie ? { cookie: this.cookie } : {},
      ...init,
    });
    const set = answer.headers.get('set-cookie');
    if (set) this.cookie = set.split(';')[0] ?? null;
    return { status: answer.status, location: answer.headers.get('location'), text: await answer.text(), cookie: set };
  }
}

/** What a form holds as it lies on the page. */
export function entriesOf(page: string): Record<string, string> {
  const form = page.slice(page.indexOf('id="corrections"'));
  const entries: Record<string, string> = {};
  for (const [input] of form.matchAll(/<input\b[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1] ?? '';
    if (!input.includes('type="radio"') || /\bchecked\b/.test(input))
      entries[name] = plain(/value="([^"]*)"/.exec(input)?.[1] ?? '');
  }
  for (const [, name = '', options = ''] of form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs))
    entries[name] = /value="([^"]*)"\s+selected/.exec(options)?.[1] ?? '';
  return entries;
}

/** What the first form of a page carries along unseen. */
export function hiddenIn(page: string): Record<string, string> {
  const form = page.slice(page.indexOf('<form'), page.indexOf('</form>'));
  const hidden = form.matchAll(/<input\s+type="hidden"\s+name="([^"]*)"\s+value="([^"]*)"/g);
  return Object.fromEntries([...hidden].map(([, name = '', value = '']) => [plain(name), plain(value)]));
}

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

export const TEXTS = { textDe: 'bitte sehen Sie nach.', textEn: 'please have a look.' };

export async function startRoundDesk(): Promise<RoundDesk> {
  const office = await startMeetingOffice();
  await office.query('INSERT INTO user_region (user_id, region_id, role) VALUES ($1, $2, $3)', [
    office.caller.userId,
    office.region,
    'coordinator',
  ]);

  const ask = async <Body>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: object): Promise<Body> => {
    const answer = await office.coordinator.request<Body>(method, `/api/${url}`, body);
    if (answer.status >= 300) throw new Error(`${method} ${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };

  const desk: RoundDesk = {
    office,
    ask,
    organisation: async (contact, values = {}) => {
      const input = { name: `${contact ?? 'Stille'} gGmbH`, kind: 'training_provider', ...values };
      const organisation = await ask<Organisation>('POST', 'organisations', input);
      if (contact === null) return { organisation, person: null };
      const position = { organisationId: organisation.id, function: 'Leitung' };
      const person = await ask<Person>('POST', 'persons', {
        ...{ ...WHY, firstName: contact, lastName: 'Beispiel', email: addressOf(contact), position },
      });
      return { organisation, person };
    },
    round: (values = {}) =>
      ask<UpdateRound>('POST', 'update-rounds', {
        ...{ name: 'Frühjahr', dueOn: '2035-04-30', contactUserId: office.caller.userId, ...TEXTS, ...values },
      }),
    sent: async (organisationIds, values = {}) => {
      const { id } = await desk.round(values);
      await ask('POST', `update-rounds/${id}/organisations`, { organisationIds });
      const { version } = await desk.preflight(id);
      const round = await ask<UpdateRound>('POST', `update-rounds/${id}/send`, { version });
      await office.deliver();
      return round;
    },
    preflight: (id) => ask<RoundPreflight>('GET', `update-rounds/${id}/preflight`),
    requests: (roundId) => {
      const filter = encodeURIComponent(JSON.stringify({ roundId }));
      return ask<UpdateRequest[]>('GET', `update-requests?filter=${filter}&range=[0,999]`);
    },
    review: (id) => ask<UpdateReview>('GET', `update-requests/${id}/review`),
    asked: async (contact, values) => {
      const { organisation } = await desk.organisation(contact, values);
      const round = await desk.sent([organisation.id]);
      return { organisation, round, partner: desk.partner(contact) };
    },
    answered: async (organisationId, contact, entries) => {
      const round = await desk.sent([organisationId]);
      const partner = desk.partner(contact);
      await partner.enter();
      await partner.fill(entries);
      const [request] = await desk.requests(round.id);
      return { round, requestId: request?.id ?? '', partner };
    },
    decide: (id, version, decisions) => ask<UpdateReview>('POST', `update-requests/${id}/decide`, { version, decisions }),
    partner: (name) => {
      const address = name.includes('@') ? name : addressOf(name);
      const links = office.post.to(address).flatMap((mail) => mail.links);
      const token = links.map((link) => /\/u\/([\w-]{43})/.exec(link)?.[1]).findLast((found) => found !== undefined);
      return new Partner(office, address, token ?? '');
    },
  };
  return desk;
}
