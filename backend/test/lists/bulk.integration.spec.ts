import type {
  Audience,
  AudiencePerson,
  BulkAddResult,
  BulkChange,
  BulkResult,
  Group,
  Meeting,
  Membership,
  Network,
  Organisation,
  Person,
  Problem,
  Seat,
  TimelinePage,
  Topic,
} from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../support/app.js';
import { asOwner, makeCaller, makeRegion } from '../support/regions.js';

describe('changes to many', () => {
  let test: TestApp;
  let coordinator: Client;
  let reader: Client;
  let userId: string | null;

  beforeAll(async () => {
    test = await startTestApp();
    const region = await makeRegion(test.database);
    const caller = await makeCaller(test.database, region);
    userId = caller.userId;
    await asOwner(test.database, (client) =>
      client.query(`INSERT INTO user_region (user_id, region_id, role) VALUES ($1, $2, 'coordinator')`, [userId, region]),
    );
    coordinator = test.as(caller);
    reader = test.as(await makeCaller(test.database, region, 'reader'));
  });

  afterAll(() => test.close());

  const make = async <Body>(resource: string, input: object): Promise<Body> => {
    const { status, body } = await coordinator.request<Body>('POST', `/api/${resource}`, input);
    expect([resource, status]).toEqual([resource, 201]);
    return body;
  };
  const get = async <Body>(path: string): Promise<Body> => (await coordinator.request<Body>('GET', `/api/${path}`)).body;
  const organisations = (...names: string[]): Promise<Organisation[]> =>
    Promise.all(names.map((name) => make<Organisation>('organisations', { name, kind: 'other' })));
  const change = async (records: readonly { id: string }[], wanted: BulkChange, preview = false): Promise<BulkResult> => {
    const ids = records.map(({ id }) => id);
    const { status, body } = await coordinator.request<BulkResult>('POST', '/api/organisations/bulk', {
      ids,
      change: wanted,
      preview,
    });
    expect(status).toBe(200);
    return body;
  };
  const undo = async ({ changed }: BulkResult): Promise<void> => {
    for (const { id, undo: back } of changed) await change([{ id }], back);
  };

  it('give sectors and take them back from those that had none', async () => {
    const [one, two] = (await organisations('Eins', 'Zwei')) as [Organisation, Organisation];
    const care = await make<Topic>('topics', { list: 'sector', name: 'Pflege' });
    await change([one], { addTopicIds: [care.id] });
    const result = await change([one, two], { addTopicIds: [care.id] });
    expect(result).toEqual({
      changed: [{ id: two.id, version: 2, undo: { removeTopicIds: [care.id] } }],
      skipped: [{ id: one.id, code: 'unchanged' }],
    });
    const { entries } = await get<TimelinePage>(`organisations/${two.id}/timeline`);
    expect(entries[0]).toMatchObject({
      kind: 'organisations.updated',
      changes: [{ field: 'topicIds', before: [], after: ['Pflege'] }],
    });
    await undo(result);
    expect((await get<Organisation>(`organisations/${two.id}`)).topicIds).toEqual([]);
    expect((await get<Organisation>(`organisations/${one.id}`)).topicIds).toEqual([care.id]);
  });

  it('assign organisations to somebody who works here, each back to whom they had', async () => {
    const [one, two] = (await organisations('Drei', 'Vier')) as [Organisation, Organisation];
    const result = await change([one, two], { responsibleUserId: userId, addTags: ['neu'] });
    expect(result.changed.map(({ undo: back }) => back)).toEqual([
      { removeTags: ['neu'], responsibleUserId: null },
      { removeTags: ['neu'], responsibleUserId: null },
    ]);
    expect(await get<Organisation>(`organisations/${one.id}`)).toMatchObject({
      responsibleUserId: userId,
      tags: ['neu'],
      version: 2,
    });
    await undo(result);
    expect(await get<Organisation>(`organisations/${one.id}`)).toMatchObject({ responsibleUserId: null, tags: [], version: 3 });
    const stranger = { ids: [one.id], change: { responsibleUserId: '0199d1d4-0000-7000-8000-000000000000' } };
    const { status, body } = await coordinator.request<Problem>('POST', '/api/organisations/bulk', stranger);
    expect([status, body.fields?.[0]?.path]).toEqual([400, 'change.responsibleUserId']);
  });

  it('say beforehand what they would do, and do nothing', async () => {
    const records = await organisations('Fünf', 'Sechs');
    const before = await get<TimelinePage>(`organisations/${records[0]?.id}/timeline`);
    expect((await change(records, { archive: true, addTags: ['weg'] }, true)).changed).toHaveLength(2);
    expect(await get<Organisation>(`organisations/${records[0]?.id}`)).toEqual(records[0]);
    expect(await get(`organisations/${records[0]?.id}/timeline`)).toEqual(before);
  });

  it('tag meetings and put them away, nobody is reminded of those, and their group knows', async () => {
    const topic = await make<Topic>('topics', { list: 'sector', name: 'Übergang' });
    const group = await make<Group>('groups', { name: 'AG Termine', kind: 'working_group', state: 'active' });
    const plan = { kind: 'group_meeting', groupId: group.id, zone: 'Europe/Berlin' };
    const times = { starts: '2031-03-12T10:00', ends: '2031-03-12T12:00', remindOn: '2031-03-05T09:00' };
    const one = await make<Meeting>('meetings', { title: 'Eins', ...plan, ...times });
    const two = await make<Meeting>('meetings', { title: 'Zwei', ...plan, ...times });
    const wanted = { addTags: ['neu'], addTopicIds: [topic.id], archive: true };
    const bulk = async (client: Client, ids: string[], what: object) =>
      client.request<BulkResult & Problem>('POST', '/api/meetings/bulk', { ids, change: what });
    const { body } = await bulk(coordinator, [one.id, two.id], wanted);
    const undone = { removeTags: ['neu'], removeTopicIds: [topic.id], restore: true };
    expect(body).toEqual({ changed: [one, two].map(({ id }) => ({ id, version: 2, undo: undone })), skipped: [] });
    expect(await reminded([one.id, two.id])).toEqual([]);
    const { entries } = await get<TimelinePage>(`groups/${group.id}/timeline`);
    expect(entries.filter(({ kind }) => kind === 'meetings.archived')).toHaveLength(2);
    await bulk(coordinator, [two.id], undone);
    expect(await get<Meeting>(`meetings/${two.id}`)).toMatchObject({ archivedAt: null, tags: [], topicIds: [], version: 3 });
    expect(await reminded([one.id, two.id])).toEqual([two.id]);
    expect((await bulk(reader, [two.id], { archive: true })).status).toBe(403);
    expect((await bulk(coordinator, [two.id], { responsibleUserId: userId })).body.fields?.[0]?.path).toBe(
      'change.responsibleUserId',
    );
  });

  /** Meetings that somebody is to be reminded of. */
  const reminded = (ids: readonly string[]): Promise<string[]> =>
    asOwner(test.database, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `SELECT subject_id AS id FROM follow_up WHERE subject_id = ANY($1::uuid[]) AND state = 'planned' ORDER BY id`,
        [ids],
      );
      return rows.map(({ id }) => id);
    });

  it('name what such records do not have', async () => {
    const person = await makePerson('Sieben');
    const { status, body } = await coordinator.request<Problem>('POST', '/api/persons/bulk', {
      ids: [person.id],
      change: { addTopicIds: [person.id] },
    });
    expect([status, body.fields?.[0]?.path]).toEqual([400, 'change.addTopicIds']);
  });

  it('take organisations into a network, those that do not belong to it yet', async () => {
    const [one, two] = (await organisations('Acht', 'Neun')) as [Organisation, Organisation];
    const network = await make<Network>('networks', { name: 'Netz' });
    await make('memberships', { networkId: network.id, organisationId: one.id, role: 'member' });
    const wanted = { networkId: network.id, role: 'associate', organisationIds: [one.id, two.id] };
    const members = async () =>
      (await get<Membership[]>(`memberships?filter=${encodeURIComponent(JSON.stringify({ networkId: network.id }))}`)).map(
        ({ organisation, role }) => [organisation.name, role],
      );
    const said = await add('memberships/bulk', { ...wanted, preview: true });
    expect([said.added.map(({ of }) => of), said.skipped]).toEqual([[two.id], [{ id: one.id, code: 'unchanged' }]]);
    expect(await members()).toEqual([['Acht', 'member']]);
    const { added } = await add('memberships/bulk', wanted);
    expect(await members()).toEqual([
      ['Acht', 'member'],
      ['Neun', 'associate'],
    ]);
    await takeBack('memberships/bulk-removal', added);
    expect(await members()).toEqual([['Acht', 'member']]);
    expect((await reader.request('POST', '/api/memberships/bulk', wanted)).status).toBe(403);
  });

  it('seat organisations and persons in a group, each once', async () => {
    const [one, two] = (await organisations('Zehn', 'Elf')) as [Organisation, Organisation];
    const person = await makePerson('Zwölf');
    const group = await make<Group>('groups', { name: 'Beirat', kind: 'advisory_board', state: 'active' });
    await make('seats', { groupId: group.id, organisationId: one.id, role: 'member' });
    const wanted = { groupId: group.id, role: 'guest', organisationIds: [one.id, two.id], personIds: [person.id] };
    const { added, skipped } = await add('seats/bulk', wanted);
    expect(skipped).toEqual([{ id: one.id, code: 'unchanged' }]);
    expect((await add('seats/bulk', wanted)).added).toEqual([]);
    const seats = () => get<Seat[]>(`seats?filter=${encodeURIComponent(JSON.stringify({ groupId: group.id }))}`);
    expect(await seats()).toHaveLength(3);
    await takeBack('seats/bulk-removal', added);
    expect((await seats()).map(({ organisation }) => organisation?.name)).toEqual(['Zehn']);
    expect((await coordinator.request('POST', '/api/seats/bulk', { groupId: group.id, role: 'guest' })).status).toBe(400);
  });

  it('put persons on an audience, but nobody who was taken off', async () => {
    const [one, two, off] = await Promise.all(['Dreizehn', 'Vierzehn', 'Fünfzehn'].map((name) => makePerson(name)));
    const { id } = await make<Audience>('audiences', { name: 'Verteiler' });
    await coordinator.request('POST', `/api/audiences/${id}/people`, { personIds: [off?.id] });
    await coordinator.request('DELETE', `/api/audiences/${id}/people/${off?.id}`);
    const listed = async () =>
      (await get<AudiencePerson[]>(`audiences/${id}/people`)).filter(({ excluded }) => !excluded).map(({ name }) => name);
    const wanted = { personIds: [one?.id, two?.id, off?.id], reason: 'Gäste' };
    expect((await add(`audiences/${id}/people/bulk`, { ...wanted, preview: true })).added).toHaveLength(2);
    expect(await listed()).toEqual([]);
    const { added, skipped } = await add(`audiences/${id}/people/bulk`, wanted);
    expect(skipped).toEqual([{ id: off?.id, code: 'unchanged' }]);
    expect(await listed()).toEqual(['Dreizehn', 'Vierzehn']);
    await takeBack(`audiences/${id}/people/bulk-removal`, added);
    expect(await listed()).toEqual([]);
  });

  const makePerson = (lastName: string): Promise<Person> =>
    make<Person>('persons', { lastName, language: 'de', purpose: 'Zusammenarbeit', legalBasis: 'public_task' });
  const add = async (path: string, input: object): Promise<BulkAddResult> => {
    const { status, body } = await coordinator.request<BulkAddResult>('POST', `/api/${path}`, input);
    expect(status).toBe(200);
    return body;
  };
  const takeBack = async (path: string, added: BulkAddResult['added']): Promise<void> => {
    const { status } = await coordinator.request('POST', `/api/${path}`, { ids: added.map(({ id }) => id) });
    expect(status).toBe(204);
  };
});
