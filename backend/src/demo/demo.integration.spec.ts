import type { Citation, CurrentRegion, Organisation, TimelinePage } from '@knotenpunkt/shared';
import { startTestApp, type TestApp } from '../../test/support/app.js';
import { asOwner } from '../../test/support/regions.js';
import { Caller } from '../platform/access/index.js';
import { testSettings } from '../../test/support/settings.js';
import { DEMO_REGIONS } from './demo-users.js';
import { fillDemo, loadDemo, type DemoLoader } from './index.js';
import { REGISTER_LINKS } from './register/register-links.js';

const DAY = 24 * 60 * 60 * 1000;

describe('demo', () => {
  let test: TestApp;

  beforeEach(async () => {
    test = await startTestApp();
  });

  afterEach(() => test.close());

  const coordinatorOf = async (name: string): Promise<Caller> => {
    const rows = await asOwner(test.database, async (owner) => {
      const found = await owner.query<{ userId: string; regionId: string }>(
        `SELECT user_id AS "userId", region_id AS "regionId" FROM user_region JOIN region ON id = region_id WHERE name = $1 AND role = 'coordinator'`,
        [name],
      );
      return found.rows;
    });
    return new Caller({ userId: null, regionId: null, requestId: null, ...rows[0], roles: ['coordinator'] });
  };

  it('shows a lively Musterregion with a history of two years', async () => {
    const { password } = await loadDemo(test.app, undefined);
    expect(password).toHaveLength(12);
    const client = test.as(await coordinatorOf('Musterregion'));
    const { headers, body } = await client.request<Organisation[]>('GET', '/api/organisations?range=[0,199]');
    expect(Number(headers.get('content-range')?.split('/')[1])).toBeGreaterThanOrEqual(75);
    const dates = body.map(({ createdAt }) => Date.now() - Date.parse(createdAt));
    expect(Math.max(...dates)).toBeGreaterThan(365 * DAY);
    expect(Math.max(...dates)).toBeLessThan(740 * DAY);
    const lastChange = Math.max(...body.map(({ updatedAt }) => Date.parse(updatedAt)));
    expect(Date.now() - lastChange).toBeGreaterThan(0);
    expect(Date.now() - lastChange).toBeLessThan(7 * DAY);
    expect(body.flatMap(({ emails }) => emails).every(({ address }) => address.endsWith('.example'))).toBe(true);

    const changed = body.find(({ version }) => version > 2);
    const timeline = await client.request<TimelinePage>('GET', `/api/organisations/${changed?.id}/timeline`);
    expect(timeline.body.entries.map(({ at }) => at)).toEqual(
      timeline.body.entries
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    const own = timeline.body.entries.filter(({ kind }) => kind.startsWith('organisations.'));
    expect(own).toHaveLength(changed?.version ?? 0);
    expect(own.at(-1)).toMatchObject({
      kind: 'organisations.created',
      at: changed?.createdAt,
      actor: { name: 'Miriam Eschenbrock' },
    });
  });

  it('links the organisations of its real regions with the register', async () => {
    expect(await fillDemo(test.app, testSettings(test.database))).toContain('password of all');
    for (const [key, links] of Object.entries(REGISTER_LINKS)) {
      const name = DEMO_REGIONS.find((region) => region.key === key)?.name ?? key;
      const client = test.as(await coordinatorOf(name));
      const filter = encodeURIComponent(JSON.stringify({ where: { field: 'registerId', op: 'empty', value: false } }));
      const { body } = await client.request<Organisation[]>('GET', `/api/organisations?filter=${filter}&range=[0,99]`);
      expect([name, body.map((organisation) => organisation.name).sort()]).toEqual([name, Object.keys(links).sort()]);
    }
  });

  it('invents two years of work in the Musterregion, the same in every installation', async () => {
    await loadDemo(test.app, undefined);
    const counts = await asOwner(test.database, async (owner) => {
      const tables = [
        'person',
        'membership',
        'working_group',
        'seat',
        'meeting',
        'invitation',
        'decision',
        'action_item',
        'topic',
        'topic_use',
        'programme',
        'citation',
      ];
      const found: Record<string, number> = {};
      for (const table of tables) {
        const { rows } = await owner.query<{ count: number }>(
          `SELECT count(*)::int FROM ${table} JOIN region ON region.id = region_id WHERE region.demo = 'invented'`,
        );
        found[table] = rows[0]?.count ?? 0;
      }
      return found;
    });
    expect(counts).toMatchObject({
      person: 251,
      working_group: 6,
      meeting: 41,
      membership: 29,
      topic: 19,
      programme: 2,
      citation: 3,
    });
    expect(counts.invitation).toBeGreaterThan(300);
    expect(counts.decision).toBeGreaterThan(20);
    expect(counts.action_item).toBeGreaterThan(30);
  });

  it('leaves something to do: overdue tasks, an address that bounced, answers still open', async () => {
    await loadDemo(test.app, undefined);
    const [row] = await asOwner(test.database, async (owner) => {
      const { rows } = await owner.query<Record<string, number>>(`
        SELECT (SELECT count(*)::int FROM action_item WHERE state = 'open' AND due_on < current_date) AS overdue,
          (SELECT count(*)::int FROM unreachable_address) AS bounced,
          (SELECT count(*)::int FROM invitation JOIN meeting ON meeting.id = meeting_id
           WHERE meeting.starts_at > now() AND invitation.invited_at IS NOT NULL AND answer IS NULL) AS open,
          (SELECT count(*)::int FROM meeting JOIN region ON region.id = region_id WHERE region.demo = 'invented' AND state = 'closed'
           AND NOT EXISTS (SELECT FROM minutes_edition WHERE meeting_id = meeting.id)) AS unsent,
          (SELECT count(*)::int FROM person_position WHERE email NOT LIKE '%.example') AS reachable`);
      return rows;
    });
    expect(row).toMatchObject({ bounced: 1, reachable: 0, unsent: 0 });
    expect(row?.overdue).toBeGreaterThan(0);
    expect(row?.open).toBeGreaterThan(5);
  });

  it('gives the invented region a letterhead, and the documented ones nothing but their name', async () => {
    await loadDemo(test.app, undefined);
    const regionOf = async (name: string) =>
      (await test.as(await coordinatorOf(name)).request<CurrentRegion>('GET', '/api/region')).body;
    expect((await regionOf('Musterregion')).contactLines).toContain('.example');
    expect(await regionOf('Krefeld')).toMatchObject({ name: 'Krefeld', senderName: null, contactLines: null, imprintUrl: null });
  });

  it('names the thirteen organisations of the founding family in Emscher-Lippe, with their source', async () => {
    await loadDemo(test.app, 'Ein-Passwort-1');
    const client = test.as(await coordinatorOf('Emscher-Lippe'));
    const { body } = await client.request<Organisation[]>('GET', '/api/organisations?range=[0,99]');
    const names = body.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['Arbeitsagentur Gelsenkirchen', 'IHK Nord Westfalen', 'GAFÖG Arbeitsförderungsgesellschaft']),
    );
    const { body: citations } = await client.request<Citation[]>('GET', '/api/citations?range=[0,99]');
    const cited = citations.map(({ subjectId }) => subjectId);
    expect(body.filter(({ id }) => !cited.includes(id))).toEqual([]);
    expect(body.flatMap(({ emails, phones }) => [...emails, ...phones])).toEqual([]);
  });

  it('is loaded once, and wholly or not at all', async () => {
    const failing: DemoLoader = (_app, _tx, key) =>
      key === 'krefeld' ? Promise.reject(new Error('the machine went away')) : Promise.resolve();
    await expect(loadDemo(test.app, undefined, [failing])).rejects.toThrow('the machine went away');
    const [one, other] = await Promise.all([loadDemo(test.app, undefined), loadDemo(test.app, undefined)]);
    expect([one.password, other.password].filter(Boolean)).toHaveLength(1);
    expect((await loadDemo(test.app, undefined)).password).toBeNull();
  });
});
