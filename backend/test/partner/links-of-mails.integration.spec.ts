import { simpleParser } from 'mailparser';
import { startTestApp, type Client, type TestApp } from '../support/app.js';
import { cancelMeeting, changeMeeting, invite, planMeeting, sendOut, type Invited } from '../support/invited.js';
import { until } from '../support/job-app.js';
import { startMailServer, type ArrivedMail, type TestMailServer } from '../support/mail-server.js';
import { asOwner, makeCaller, makeRegion } from '../support/regions.js';

/** A mail, the page behind its link, the pages that one leads to. */
const LEVELS = 3;

/** As links in mails begin; the test listens elsewhere. */
const PUBLIC_URL = 'http://knotenpunkt.test';

/** What has arrived after the story below, by what the subjects begin with. */
const EXPECTED_MAILS = [
  'A deputy comes',
  'Abgesagt',
  'Bitte antworten',
  'Changed',
  'Einladung',
  'Einladung',
  'Geändert',
  'Invitation',
  'Invitation',
  'Zugesagt',
];

describe('links of mails', () => {
  let mails: TestMailServer;
  let test: TestApp;
  let coordinator: Client;

  beforeAll(async () => {
    mails = await startMailServer();
    test = await startTestApp({ settings: { role: 'all', smtpUrl: mails.url, publicUrl: PUBLIC_URL } });
    coordinator = test.as(await makeCaller(test.database, await makeRegion(test.database, 'Musterregion')));
  });

  afterAll(async () => {
    await test.close();
    await mails.stop();
  });

  /** Waits until everything that was decided has been sent, and nothing goes on in the background. */
  const quiet = (): Promise<void> =>
    until(async () => {
      const { rows } = await asOwner(test.database, (client) =>
        client.query<{ waiting: number }>(`SELECT
          (SELECT count(*) FROM outbox) + (SELECT count(*) FROM message WHERE state IN ('queued', 'claimed')) AS waiting`),
      );
      return Number(rows[0]?.waiting) === 0;
    });

  /** One answer, a moved meeting, a deputy, a cancelled meeting: mails of every kind a partner gets about meetings. */
  const story = async (): Promise<void> => {
    const [moved, cancelled] = [await planMeeting(coordinator), await planMeeting(coordinator, { title: 'Steuerungskreis' })];
    const [anna, berta] = await invite(test, coordinator, moved, [
      { firstName: 'Anna', lastName: 'Abend' },
      { firstName: 'Berta', lastName: 'Brunnen', language: 'en' },
    ]);
    await invite(test, coordinator, cancelled, [{ firstName: 'Carla', lastName: 'Christ' }]);
    await answer(anna, { answer: 'yes', comment: 'Ich komme gern.' });
    await answer(berta, { answer: 'deputy', deputyName: 'Dora Deich', deputyEmail: 'dora.deich@empfang.example' });
    await coordinator.request('POST', `/api/meetings/${cancelled.id}/remind`, {});
    await changeMeeting(coordinator, moved, { placeName: 'Kreisvolkshochschule' });
    await sendOut(coordinator, moved.id);
    await quiet();
    await cancelMeeting(coordinator, cancelled, 'Krank');
    await quiet();
  };

  const answer = async (invited: Invited | undefined, fields: Record<string, string>): Promise<void> => {
    const body = new URLSearchParams(fields);
    const { status } = await fetch(`${test.address}/a/${invited?.token}`, { method: 'POST', body, redirect: 'manual' });
    expect(status).toBe(303);
  };

  it('may all be followed, and what they lead to, without a row being any different afterwards', async () => {
    await story();
    expect(await subjectsOf(mails.arrived)).toEqual(EXPECTED_MAILS);
    const before = await checksums(test);
    expect(before.get('invitation')).not.toBe(before.get('seat'));

    const visits = await crawl(test.address, await linksOf(mails.arrived));
    expect(visits.length).toBeGreaterThan(30);
    expect(visits.filter(({ status }) => status !== 200 && status !== 303)).toEqual([]);
    for (const page of ['/danke?', '/termin.ics', '?w=no', '?lang=en', '/barrierefreiheit?'])
      expect(visits.some(({ path }) => path.includes(page))).toBe(true);

    const after = await checksums(test);
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

async function subjectsOf(arrived: readonly ArrivedMail[]): Promise<string[]> {
  const parsed = await Promise.all(arrived.map(({ content }) => simpleParser(content)));
  return parsed.map(({ subject = '' }) => subject.split(':')[0] ?? '').sort();
}

async function linksOf(arrived: readonly ArrivedMail[]): Promise<string[]> {
  const parsed = await Promise.all(arrived.map(({ content }) => simpleParser(content)));
  return parsed.flatMap(({ text = '', html }) => [
    ...pathsIn(html || ''),
    ...[...text.matchAll(new RegExp(`${PUBLIC_URL}(/[^\\s>]*)`, 'g'))].map(([, path = '']) => path),
  ]);
}

/** What every table holds, in one number each; counts of attempts are there to change. */
async function checksums(test: TestApp): Promise<Map<string, string>> {
  return asOwner(test.database, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> 'rate_limit'`,
    );
    const sums = new Map<string, string>();
    for (const { name } of tables) {
      const sum = `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS sum FROM "${name}" t`;
      const { rows } = await client.query<{ sum: string }>(sum);
      sums.set(name, rows[0]?.sum ?? '');
    }
    return sums;
  });
}
