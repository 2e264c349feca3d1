import { VIEWABLE, type BulkResult, type Network, type TimelinePage } from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../support/app.js';
import { makeCaller, makeRegion } from '../support/regions.js';

type Listed = { id: string; tags: string[]; archivedAt: string | null; version: number };

describe('tools of lists', () => {
  let test: TestApp;
  let coordinator: Client;
  let reader: Client;

  beforeAll(async () => {
    test = await startTestApp();
    const region = await makeRegion(test.database);
    coordinator = test.as(await makeCaller(test.database, region));
    reader = test.as(await makeCaller(test.database, region, 'reader'));
  });

  afterAll(() => test.close());

  const make = async <Body>(resource: string, input: object): Promise<Body> => {
    const { status, body } = await coordinator.request<Body>('POST', `/api/${resource}`, input);
    expect([resource, status]).toEqual([resource, 201]);
    return body;
  };

  it.each<[string, object]>([
    ['networks', {}],
    ['groups', { kind: 'working_group', state: 'active' }],
    ['initiatives', { kind: 'project', state: 'idea' }],
  ])('tag and archive many %s at once, and take it back', async (resource, more) => {
    const records = await Promise.all(['Eins', 'Zwei'].map((name) => make<Listed>(resource, { name, ...more })));
    const ids = records.map(({ id }) => id);
    const change = async (wanted: object, client = coordinator) =>
      client.request<BulkResult>('POST', `/api/${resource}/bulk`, { ids, change: wanted });
    const stored = async () =>
      Promise.all(ids.map(async (id) => (await coordinator.request<Listed>('GET', `/api/${resource}/${id}`)).body));
    expect((await change({ addTags: ['Pflege'] })).body.changed.map(({ version }) => version)).toEqual([2, 2]);
    expect((await change({ addTags: ['Pflege'] })).body.changed).toEqual([]);
    expect((await stored()).map(({ tags }) => tags)).toEqual([['Pflege'], ['Pflege']]);
    await change({ archive: true });
    expect((await stored()).every(({ archivedAt }) => archivedAt !== null)).toBe(true);
    await change({ restore: true });
    expect((await stored()).every(({ archivedAt }) => archivedAt === null)).toBe(true);
    const { body } = await coordinator.request<TimelinePage>('GET', `/api/${resource}/${ids[0]}/timeline`);
    expect(body.entries.map(({ kind }) => kind)).toEqual(
      ['restored', 'archived', 'updated', 'created'].map((verb) => `${resource}.${verb}`),
    );
    expect((await change({ archive: true }, reader)).status).toBe(403);
  });

  it.each(VIEWABLE)('keep a list of %s as a view and count it', async (resource) => {
    const filter = { q: 'gibt es nicht' };
    const { id } = await make<{ id: string }>('views', { resource, name: 'Eigene Ansicht', filter });
    const { body } = await coordinator.request('GET', `/api/views/counts?resource=${resource}`);
    expect(body).toEqual({ [id]: 0 });
  });

  it('sort networks by the number of their members', async () => {
    const [small, large] = await Promise.all(['Klein', 'Groß'].map((name) => make<Network>('networks', { name })));
    for (const name of ['Kammer', 'Kolleg']) {
      const { id } = await make<{ id: string }>('organisations', { name, kind: 'other' });
      await make('memberships', { networkId: large?.id, organisationId: id, role: 'member' });
    }
    const filter = encodeURIComponent(JSON.stringify({ id: [small?.id, large?.id] }));
    const { body } = await coordinator.request<Network[]>(
      'GET',
      `/api/networks?filter=${filter}&sort=${encodeURIComponent('["memberCount","DESC"]')}`,
    );
    expect(body.map(({ name, memberCount }) => [name, memberCount])).toEqual([
      ['Groß', 2],
      ['Klein', 0],
    ]);
  });
});
