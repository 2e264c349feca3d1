import type { Problem, Today } from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';
import { Caller } from '../../platform/access/index.js';
import { QueueHealth } from '../../platform/outbox/index.js';

describe('the start page', () => {
  let test: TestApp;
  let region: string;
  let coordinator: Client;
  let foreigner: Client;
  let reachable = true;

  beforeAll(async () => {
    const health = { check: () => Promise.resolve({ reachable, outbox: { count: 0, oldestSince: null } }) };
    test = await startTestApp({ override: (module) => module.overrideProvider(QueueHealth).useValue(health) });
    region = await makeRegion(test.database);
    const elsewhere = await makeRegion(test.database, 'Andere Region');
    coordinator = test.as(await makeCaller(test.database, region));
    foreigner = test.as(await makeCaller(test.database, elsewhere));
    const created = await coordinator.request<{ id: string }>('POST', '/api/organisations', { name: 'Eins', kind: 'other' });
    await coordinator.request('POST', '/api/organisations', { name: 'Zwei', kind: 'other' });
    await coordinator.request('DELETE', `/api/organisations/${created.body.id}`);
  });

  afterAll(() => test.close());

  const today = async (client: Client): Promise<Today> => (await client.request<Today>('GET', '/api/today')).body;

  it('counts what is current and tells what happened, newest first', async () => {
    const { counts, recent, needs } = await today(coordinator);
    expect(counts).toMatchObject({ organisations: 1 });
    expect(needs).toEqual([]);
    expect(recent.map(({ kind, subjects }) => [kind, subjects[0]?.name])).toEqual([
      ['organisations.archived', 'Eins'],
      ['organisations.created', 'Zwei'],
      ['organisations.created', 'Eins'],
    ]);
  });

  it('says what the installation lacks', async () => {
    expect((await today(coordinator)).notices).toEqual([{ code: 'mail_waiting', values: {} }]);
    reachable = false;
    expect((await today(coordinator)).notices.map(({ code }) => code)).toEqual(['mail_waiting', 'queue_unreachable']);
    reachable = true;
  });

  it('knows nothing of another region', async () => {
    expect(await today(foreigner)).toMatchObject({ counts: { organisations: 0 }, recent: [] });
  });

  it('names no record to those who see aggregates only, or no region', async () => {
    const reporting = test.as(await makeCaller(test.database, region, 'reporting'));
    expect(await today(reporting)).toMatchObject({ counts: {}, recent: [] });
    const { userId } = await makeCaller(test.database, region);
    const administrator = new Caller({ userId, regionId: null, roles: ['administrator'], requestId: null });
    expect(await today(test.as(administrator))).toMatchObject({ counts: {}, recent: [] });
    expect((await test.as(null).request<Problem>('GET', '/api/today')).status).toBe(401);
  });
});
