import type { FilterNode, Problem } from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../support/app.js';
import { asOwner, makeCaller, makeRegion } from '../support/regions.js';

const LONG = 'x'.repeat(10_000);
const SCRIPT = '<script>alert("1")</script> & Söhne';
const MANY_TAGS = Array.from({ length: 10_000 }, (_, index) => `Schlagwort ${index}`);

const day = (text: string) => ({ precision: 'day', from: text, until: text, wording: null });

/** The least each resource asks for. */
const LEAST: Readonly<Record<string, Record<string, unknown>>> = {
  organisations: { name: 'Muster', kind: 'other' },
  persons: { lastName: 'Muster', language: 'de', purpose: 'Zusammenarbeit', legalBasis: 'public_task' },
  networks: { name: 'Muster' },
  groups: { name: 'Muster', kind: 'working_group', state: 'active' },
  initiatives: { name: 'Muster', kind: 'project', state: 'idea' },
};

const nameOf = (resource: string): string => (resource === 'persons' ? 'lastName' : 'name');

describe('the directory, badly filled in', () => {
  let test: TestApp;
  let coordinator: Client;

  beforeAll(async () => {
    test = await startTestApp();
    coordinator = test.as(await makeCaller(test.database, await makeRegion(test.database)));
  });

  afterAll(() => test.close());

  const post = (resource: string, more: object) =>
    coordinator.request<Problem & { id: string; name: string }>('POST', `/api/${resource}`, { ...LEAST[resource], ...more });
  const eventCount = (): Promise<number> =>
    asOwner(test.database, async (client) => {
      const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM event');
      return rows[0]?.count ?? 0;
    });
  const refused = async (resource: string, more: object): Promise<Problem> => {
    const before = await eventCount();
    const { status, body } = await post(resource, more);
    expect([status, await eventCount()]).toEqual([400, before]);
    return body;
  };

  const resources = Object.keys(LEAST);

  it.each(resources)('%s: a name of 10,000 characters', async (resource) => {
    const { code, fields } = await refused(resource, { [nameOf(resource)]: LONG });
    expect([code, fields]).toEqual(['invalid_input', [expect.objectContaining({ path: nameOf(resource), code: 'too_long' })]]);
  });

  it.each(resources)('%s: a name of blanks', async (resource) => {
    expect((await refused(resource, { [nameOf(resource)]: ' \t ' })).code).toBe('invalid_input');
  });

  it.each(resources)('%s: 10,000 tags', async (resource) => {
    const { code, fields } = await refused(resource, { tags: MANY_TAGS });
    expect([code, fields?.map(({ path }) => path)]).toEqual(['invalid_input', ['tags']]);
  });

  it.each(resources)('%s: a script as its name is a name', async (resource) => {
    const { status, body } = await post(resource, { [nameOf(resource)]: SCRIPT });
    expect([status, body.name]).toEqual([201, SCRIPT]);
    const { body: stored } = await coordinator.request<{ name: string }>('GET', `/api/${resource}/${body.id}`);
    expect(stored.name).toBe(SCRIPT);
  });

  it.each(resources)('%s: a filter 50 deep', async (resource) => {
    const deep = (depth: number): FilterNode => (depth === 0 ? { field: 'id', op: 'in', value: [] } : { not: deep(depth - 1) });
    const filter = encodeURIComponent(JSON.stringify(deep(50)));
    const { status, body } = await coordinator.request<Problem>('GET', `/api/${resource}?filter=${filter}`);
    expect([status, body.code]).toEqual([400, 'filter_too_deep']);
  });

  it.each([
    ['networks', 'founded', day('2025-02-31')],
    ['networks', 'founded', day('0000-01-01')],
    ['groups', 'founded', { precision: 'month', from: '2025-13-01', until: '2025-13-31', wording: null }],
    ['networks', 'founded', { precision: 'day', from: '2025-03-02', until: '2025-03-01', wording: null }],
    ['networks', 'founded', 'gestern'],
  ])('%s: %s on a day that does not exist', async (resource, field, value) => {
    const { fields } = await refused(resource, { [field]: value });
    expect(fields?.every(({ path }) => path.startsWith(field))).toBe(true);
  });

  it('organisations that belong to each other in a circle', async () => {
    const { body: top } = await post('organisations', {});
    const { body: middle } = await post('organisations', { parentId: top.id });
    const { body: bottom } = await post('organisations', { parentId: middle.id });
    const before = await eventCount();
    for (const parentId of [top.id, middle.id, bottom.id]) {
      const input = { ...LEAST.organisations, parentId, version: 1 };
      const { status, body } = await coordinator.request<Problem>('PUT', `/api/organisations/${top.id}`, input);
      expect([status, body.code]).toEqual([409, 'parent_cycle']);
    }
    expect(await eventCount()).toBe(before);
  });

  it('one person in one seat twice at a time', async () => {
    const { body: group } = await post('groups', {});
    const { body: person } = await post('persons', {});
    const seat = { groupId: group.id, personId: person.id, role: 'member' };
    const sit = (more: object) => coordinator.request<Problem>('POST', '/api/seats', { ...seat, ...more });
    expect((await sit({ since: day('2024-01-01'), until: day('2024-12-31') })).status).toBe(201);
    const before = await eventCount();
    const { status } = await sit({ since: day('2024-06-01') });
    expect([status >= 400 && status < 500, await eventCount()]).toEqual([true, before]);
    expect((await sit({ since: day('2024-12-31') })).status).toBe(201);
  });
});
