import type { FilterNode, Problem } from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../support/app.js';
import { makeCaller, makeRegion } from '../support/regions.js';

const WHY = { language: 'de', purpose: 'Zusammenarbeit im Netzwerk', legalBasis: 'public_task' };
const ENDED = { precision: 'day', from: '2024-01-31', until: '2024-01-31', wording: null };

describe('lists filtered by what records have to do with others', () => {
  let test: TestApp;
  let coordinator: Client;
  let groupId: string;
  let networkId: string;

  const make = async (resource: string, input: object): Promise<string> => {
    const { status, body } = await coordinator.request<{ id: string }>('POST', `/api/${resource}`, input);
    expect([resource, status, body]).toEqual([resource, 201, expect.objectContaining({ id: expect.any(String) })]);
    return body.id;
  };
  const names = async (resource: string, where: FilterNode, client = coordinator): Promise<string[]> => {
    const filter = encodeURIComponent(JSON.stringify({ where }));
    const { status, body } = await client.request<{ name: string }[]>('GET', `/api/${resource}?filter=${filter}`);
    expect([status, body]).toEqual([200, expect.any(Array)]);
    return body.map(({ name }) => name);
  };
  const organisations = (where: FilterNode): Promise<string[]> => names('organisations', where);

  beforeAll(async () => {
    test = await startTestApp();
    coordinator = test.as(await makeCaller(test.database, await makeRegion(test.database)));
    const provider = { kind: 'training_provider', municipality: 'Gelsenkirchen' };
    const akademie = await make('organisations', { name: 'Akademie', ...provider });
    const bildungswerk = await make('organisations', { name: 'Bildungswerk', ...provider });
    const chamber = await make('organisations', { name: 'Kammer', kind: 'chamber_of_crafts', municipality: 'Münster' });
    const former = await make('organisations', { name: 'Verein', ...provider });
    networkId = await make('networks', { name: 'Netz' });
    groupId = await make('groups', { name: 'AG Weiterbildung', kind: 'working_group', state: 'active', networkId });
    const board = await make('groups', { name: 'Beirat', kind: 'advisory_board', state: 'active' });
    const lead = await make('persons', {
      firstName: 'Ada',
      lastName: 'Adler',
      ...WHY,
      position: { organisationId: akademie, function: 'Geschäftsführung' },
    });
    await make('persons', { firstName: 'Bo', lastName: 'Bach', ...WHY });
    await make('seats', { groupId, organisationId: akademie, personId: lead, role: 'lead' });
    await make('seats', { groupId: board, organisationId: chamber, role: 'member' });
    await make('seats', { groupId, organisationId: former, role: 'member', until: ENDED });
    await make('memberships', { networkId, organisationId: akademie, role: 'founding_member' });
    await make('memberships', { networkId, organisationId: bildungswerk, role: 'member' });
    const parties = [{ organisationId: bildungswerk, role: 'host' }];
    const held = { precision: 'day', from: '2024-05-06', until: '2024-05-06', wording: null };
    await make('meetings', { title: 'Auftakt', kind: 'kick_off', networkId, held, parties });
  });

  afterAll(() => test.close());

  it('finds training providers of a town in no working group', async () => {
    const found = await organisations({
      and: [
        { field: 'kind', op: 'in', value: ['training_provider'] },
        { field: 'municipality', op: 'eq', value: 'Gelsenkirchen' },
        { not: { related: 'seats', where: { field: 'groupKind', op: 'eq', value: 'working_group' } } },
      ],
    });
    expect(found).toEqual(['Bildungswerk', 'Verein']);
  });

  it('does not count what has ended', async () => {
    expect(await organisations({ related: 'seats' })).toEqual(['Akademie', 'Kammer']);
    expect(await organisations({ not: { related: 'seats' } })).toEqual(['Bildungswerk', 'Verein']);
  });

  it('asks several things of the same membership', async () => {
    const founding = { field: 'role', op: 'eq', value: 'founding_member' } as const;
    const here = { field: 'networkId', op: 'eq', value: networkId } as const;
    expect(await organisations({ related: 'memberships', where: { and: [here, founding] } })).toEqual(['Akademie']);
    expect(await organisations({ related: 'memberships', where: here })).toEqual(['Akademie', 'Bildungswerk']);
  });

  it('knows who was met since a day, and who was not', async () => {
    const since = (day: string): FilterNode => ({ related: 'meetings', where: { field: 'day', op: 'gte', value: day } });
    expect(await organisations(since('2024-05-06'))).toEqual(['Bildungswerk']);
    expect(await organisations({ not: since('2024-05-07') })).toEqual(['Akademie', 'Bildungswerk', 'Kammer', 'Verein']);
  });

  it('finds persons by where they work, which group they lead and which network that belongs to', async () => {
    const asked: FilterNode[] = [
      { related: 'positions', where: { field: 'kind', op: 'eq', value: 'training_provider' } },
      { related: 'seats', where: { field: 'role', op: 'in', value: ['lead'] } },
      { related: 'memberships', where: { field: 'networkId', op: 'eq', value: networkId } },
    ];
    for (const where of asked) expect(await names('persons', where)).toEqual(['Ada Adler']);
    expect(await names('persons', { not: { related: 'positions' } })).toEqual(['Bo Bach']);
  });

  it('finds groups and networks by who is in them', async () => {
    expect(await names('groups', { related: 'seats', where: { field: 'role', op: 'eq', value: 'lead' } })).toEqual([
      'AG Weiterbildung',
    ]);
    expect(await names('networks', { related: 'memberships', where: { field: 'role', op: 'eq', value: 'member' } })).toEqual([
      'Netz',
    ]);
  });

  it('counts, exports and keeps as a view what it lists', async () => {
    const filter = { where: { and: [{ not: { related: 'seats' } }] } };
    const { body: view } = await coordinator.request<{ id: string }>('POST', '/api/views', {
      resource: 'organisations',
      name: 'Ohne Gruppe',
      filter,
    });
    const { body: counts } = await coordinator.request('GET', '/api/views/counts?resource=organisations');
    expect(counts).toEqual({ [view.id]: 2 });
    const wanted = { resource: 'organisations', format: 'csv', purpose: 'Einladung', columns: ['name'], filter };
    const { body: table } = await coordinator.request<string>('POST', '/api/exports', wanted);
    expect(table.trim().split('\r\n').slice(1)).toEqual(['Bildungswerk', 'Verein']);
  });

  it('sees nothing of another region', async () => {
    const foreigner = test.as(await makeCaller(test.database, await makeRegion(test.database, 'Andere Region')));
    expect(await names('organisations', { related: 'seats' }, foreigner)).toEqual([]);
  });

  it.each<[string, FilterNode]>([
    ['an unknown relation', { related: 'secrets' }],
    ['an unknown field of a relation', { related: 'seats', where: { field: 'note', op: 'contains', value: 'a' } }],
    ['a value of another type', { related: 'seats', where: { field: 'groupId', op: 'eq', value: 'no id' } }],
    ['a name that is none', { related: 7 as unknown as string }],
  ])('refuses %s', async (_, where) => {
    const filter = encodeURIComponent(JSON.stringify({ where }));
    const { status, body } = await coordinator.request<Problem>('GET', `/api/organisations?filter=${filter}`);
    expect([status, ['unknown_filter_field', 'invalid_filter']]).toEqual([400, expect.arrayContaining([body.code])]);
  });
});
