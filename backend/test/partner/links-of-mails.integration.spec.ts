import type { ActionItem, RoundPreflight } from '@knotenpunkt/shared';
import { FollowUpSweep } from '../../src/features/follow-ups/index.js';
import { DueProcessor } from '../../src/features/minutes/due.processor.js';
import { instantOf } from '../../src/platform/calendar/index.js';
import { DAYS } from '../../src/platform/clock/index.js';
import type { Job } from '../../src/platform/queue/index.js';
import { addressOf, startMeetingOffice, type MeetingOffice } from '../support/meeting-office.js';

/** A mail, the page behind its link, the pages that one leads to. */
const LEVELS = 3;

/** As links in mails begin; the test listens elsewhere. */
const PUBLIC_URL = 'http://partner.knotenpunkt.test';

/** What partners get in the story below, by what the subjects begin with. */
const MAILS = [
  'Abgesagt',
  'Bitte antworten',
  'Einladung',
  'Einladung',
  'Einladung',
  'Einladung',
  'Geändert',
  'Geändert',
  'Heute fällig',
  'Protokoll',
  'Protokoll',
  'Protokoll',
  'Stimmen Ihre Angaben noch? Lernwerk',
  'Vertretung kommt',
  'Zugesagt',
];

describe('links of mails', () => {
  let office: MeetingOffice;

  beforeAll(async () => {
    office = await startMeetingOffice();
  });

  afterAll(() => office.close());

  /** An answer, a deputy, a reminder, a moved meeting with minutes and tasks, a cancelled one, a task that is due: every mail a partner gets. */
  const story = async (): Promise<void> => {
    const [anna, berta, carla] = await office.persons('Anna', 'Berta', 'Carla');
    const held = await office.plan({ title: 'Runder Tisch' });
    const cancelled = await office.plan({ title: 'Steuerungskreis', answerBy: '2035-03-05T18:00' });
    await office.invite(held.id, [anna ?? '', berta ?? '']);
    await office.invite(cancelled.id, [carla ?? '']);
    for (const { id } of [held, cancelled]) await office.send(id);
    await office.deliver();
    await answer('Anna', { answer: 'yes', comment: 'Ich komme gern.' });
    await answer('Berta', { answer: 'deputy', deputyName: 'Dora Deich', deputyEmail: addressOf('Dora') });
    await post(`meetings/${cancelled.id}/remind`, {});
    await office.deliver();
    await office.change(held.id, { placeName: 'Kreisvolkshochschule' });
    await office.send(held.id);
    await post<ActionItem>('action-items', { text: 'Räume anfragen', ownerId: anna, meetingId: held.id });
    await post(`meetings/${cancelled.id}/cancel`, { reason: 'Krank' });
    await office.deliver();
    await post(`meetings/${held.id}/close`, {});
    await office.deliver();
    const dueOn = new Date(office.clock.now().getTime() + 2 * DAYS).toISOString().slice(0, 10);
    await post<ActionItem>('action-items', { text: 'Einladung entwerfen', ownerId: berta, dueOn });
    await askAboutData(anna);
    await remindOn(dueOn);
  };

  /** An organisation is asked, through one of its people, whether its data still holds. */
  const askAboutData = async (personId: string | undefined): Promise<void> => {
    const { userId } = office.caller;
    await office.query(`INSERT INTO user_region (user_id, region_id, role) VALUES ($1, $2, 'coordinator')`, [
      userId,
      office.region,
    ]);
    const { id: organisationId } = await post<{ id: string }>('organisations', { name: 'Lernwerk', kind: 'training_provider' });
    await post('positions', { personId, organisationId });
    const texts = { textDe: 'bitte sehen Sie nach.', textEn: 'please have a look.' };
    const { id } = await post<{ id: string }>('update-rounds', {
      name: 'Runde',
      dueOn: '2035-05-01',
      contactUserId: userId,
      ...texts,
    });
    await post(`update-rounds/${id}/organisations`, { organisationIds: [organisationId] });
    const { body } = await office.coordinator.request<RoundPreflight>('GET', `/api/update-rounds/${id}/preflight`);
    await post(`update-rounds/${id}/send`, { version: body.version });
    await office.deliver();
  };

  /** Lets the morning come on which the owner of a task is reminded. */
  const remindOn = async (day: string): Promise<void> => {
    office.clock.advance(instantOf(`${day}T08:00`, 'Europe/Berlin').getTime() - office.clock.now().getTime());
    await office.test.get(FollowUpSweep).sweep();
    const jobs = await office.query<Job>(
      `SELECT id AS "outboxId", region_id AS "regionId", subject_id AS "subjectId", event_id AS "eventId", request_id AS "requestId"
       FROM outbox WHERE job = 'minutes.remind-owner'`,
    );
    for (const job of jobs) await office.test.get(DueProcessor).handle(job);
    await office.deliver();
  };

  const post = async <Body>(path: string, input: object): Promise<Body> => {
    const { status, body } = await office.coordinator.request<Body>('POST', `/api/${path}`, input);
    expect([path, status < 300, body]).toEqual([path, true, body]);
    return body;
  };

  const answer = async (name: string, fields: Record<string, string>): Promise<void> => {
    const path = `/a/${office.post.last(addressOf(name)).token}`;
    const { status } = await fetch(office.test.address + path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
    expect(status).toBe(303);
  };

  it('may all be followed, and what they lead to, without a row being any different afterwards', async () => {
    await story();
    expect(office.post.mails.map(({ subject }) => subject.split(':')[0]).sort()).toEqual(MAILS);
    const before = await checksums(office);
    expect(before.get('invitation')).not.toBe(before.get('seat'));

    const links = office.post.mails.flatMap((mail) => mail.links.flatMap((link) => pathsIn(`href="${link}"`)));
    const visits = await crawl(office.test.address, links);
    expect(visits.filter(({ status }) => status !== 200 && status !== 303)).toEqual([]);
    expect(visits.length).toBeGreaterThan(30);
    for (const part of [
      '/danke?',
      '/termin.ics',
      '?w=no',
      '?lang=en',
      '/barrierefreiheit?',
      '/impressum',
      '/t/',
      '/u/',
      '/erinnerungen',
    ])
      expect([part, visits.some(({ path }) => path.includes(part))]).toEqual([part, true]);

    const after = await checksums(office);
    expect([...after].filter(([table, sum]) => before.get(table) !== sum)).toEqual([]);
  });
});

interface Visit {
  path: string;
  status: number;
}

/** Follows links as mail gateways do: looks first, then fetches, and goes on from what it finds. */
async function crawl(address: string, links: readonly string[]): Promise<Visit[]> {
  const seen = new Set<string>();
  const visits: Visit[] = [];
  let paths = links;
  for (let level = 0; level < LEVELS; level++) {
    const found: string[] = [];
    for (const path of paths.filter((one) => !seen.has(one) && seen.add(one))) {
      await fetch(address + path, { method: 'HEAD', redirect: 'manual' });
      const answer = await fetch(address + path, { redirect: 'manual' });
      visits.push({ path, status: answer.status });
      found.push(...pathsIn(await answer.text()), ...pathsIn(`href="${answer.headers.get('location') ?? ''}"`));
    }
    paths = found;
  }
  return visits;
}

/** Where a page leads: its links and its forms. */
function pathsIn(page: string): string[] {
  const targets = [...page.matchAll(/(?:href|action)="([^"]+)"/g)].map(([, target = '']) => target.replaceAll('&amp;', '&'));
  return targets.map((target) => target.replace(PUBLIC_URL, '').replace(/#.*/, '')).filter((target) => target.startsWith('/'));
}

/** What every table holds, in one number each; counts of attempts are there to change. */
async function checksums(office: MeetingOffice): Promise<Map<string, string>> {
  const tables = await office.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> 'rate_limit'`,
  );
  const sums = new Map<string, string>();
  for (const { name } of tables) {
    const sum = `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS sum FROM "${name}" t`;
    sums.set(name, (await office.query<{ sum: string }>(sum))[0]?.sum ?? '');
  }
  return sums;
}
