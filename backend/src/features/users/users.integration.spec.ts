import type { Colleague, Problem, User } from '@knotenpunkt/shared';
import { startTestApp, type TestApp } from '../../../test/support/app.js';
import { loginAs, makeUser, type TestLogin } from '../../../test/support/login.js';
import { asOwner, makeRegion } from '../../../test/support/regions.js';
import { Caller } from '../../platform/access/index.js';
import { Timeline } from '../../platform/events/index.js';

describe('users and their access', () => {
  let test: TestApp;
  let region: string;
  let other: string;
  let coordinator: TestLogin;
  let administrator: TestLogin;

  beforeAll(async () => {
    test = await startTestApp({ realLogin: true });
    region = await makeRegion(test.database);
    other = await makeRegion(test.database, 'Andere Region');
    coordinator = await loginAs(test, { name: 'Koordination', regions: { [region]: 'coordinator' } });
    administrator = await loginAs(test, { name: 'Verwaltung', administrator: true });
  });

  afterAll(() => test.close());

  const invite = (by: TestLogin, input: object) => by.request<User & Problem>('POST', '/api/users', input);
  const newcomer = (given: object = {}) => ({
    name: 'Neu Hier',
    email: `${crypto.randomUUID()}@test.example`,
    role: 'reader',
    ...given,
  });
  const setRole = (by: TestLogin, id: string, regionId: string, role: string) =>
    by.request<User & Problem>('PUT', `/api/users/${id}/regions/${regionId}`, { role });

  async function mailsTo(email: string): Promise<string[]> {
    const { rows } = await asOwner(test.database, (client) =>
      client.query<{ kind: string }>('SELECT kind FROM installation_message WHERE recipient_address = $1', [email]),
    );
    return rows.map((row) => row.kind);
  }

  it('are known by name, and by nothing more, to everybody in their region', async () => {
    const reader = await loginAs(test, { name: 'Lea Lesend', regions: { [region]: 'reader' } });
    const colleague = { id: coordinator.userId, name: 'Koordination' };
    const filter = encodeURIComponent(JSON.stringify({ q: 'koordin' }));
    expect((await reader.request<Colleague[]>('GET', `/api/colleagues?filter=${filter}`)).body).toEqual([colleague]);
    expect((await reader.request<Colleague>('GET', `/api/colleagues/${coordinator.userId}`)).body).toEqual(colleague);
    const stranger = await loginAs(test, { name: 'Fremd', regions: { [other]: 'coordinator' } });
    expect((await reader.request('GET', `/api/colleagues/${stranger.userId}`)).status).toBe(404);
    expect((await reader.request('GET', '/api/users')).status).toBe(403);
    expect((await administrator.request('GET', '/api/colleagues')).status).toBe(403);
  });

  it('are invited by a coordinator into the own region, with a mail and an entry in its history', async () => {
    const input = newcomer();
    const { status, body } = await invite(coordinator, input);
    expect([status, body.state, body.regions]).toEqual([
      201,
      'invited',
      [{ id: region, name: 'Testregion', role: 'reader', personId: null }],
    ]);
    expect(await mailsTo(input.email)).toEqual(['users.invitation']);
    const history = await test.get(Timeline).of(Caller.system(region), 'users', body.id);
    const event = history.entries[0];
    expect(event).toMatchObject({ kind: 'users.invited', actor: { name: 'Koordination' } });
    expect(event?.changes).toEqual([{ field: 'role', before: null, after: 'reader' }]);
  });

  it('are not invited beyond the reach of who invites', async () => {
    expect((await invite(coordinator, newcomer({ regionId: other }))).body.code).toBe('forbidden');
    expect((await invite(coordinator, newcomer({ administrator: true }))).body.code).toBe('forbidden');
    expect((await invite(coordinator, newcomer({ role: undefined }))).body.fields).toEqual([{ path: 'role', code: 'required' }]);
    expect((await invite(administrator, newcomer())).body.fields).toEqual([{ path: 'regionId', code: 'required' }]);
    expect((await invite(administrator, newcomer({ regionId: crypto.randomUUID() }))).body.code).toBe('unknown_reference');
    const shouted = await invite(administrator, newcomer({ regionId: region.toUpperCase(), administrator: null }));
    expect([shouted.status, shouted.body.administrator]).toEqual([201, false]);
    const reader = await loginAs(test, { regions: { [region]: 'reader' } });
    expect((await invite(reader, newcomer())).body.code).toBe('forbidden');
  });

  it('enter a further region with the account they have', async () => {
    const input = newcomer({ regionId: other });
    const { id } = (await invite(administrator, input)).body;
    expect((await coordinator.request('GET', `/api/users/${id}`)).status).toBe(404);
    const known = await invite(coordinator, newcomer({ email: input.email.toUpperCase(), role: 'group_lead' }));
    expect([known.body.id, known.body.regions]).toEqual([
      id,
      [{ id: region, name: 'Testregion', role: 'group_lead', personId: null }],
    ]);
    expect((await invite(coordinator, newcomer({ email: input.email }))).body.code).toBe('already_exists');
    const all = (await administrator.request<User>('GET', `/api/users/${id}`)).body;
    expect(all.regions.map((entry) => entry.id).sort()).toEqual([region, other].sort());
  });

  it('are listed, found and filtered within the reach of who looks', async () => {
    const here = await makeUser(test, { name: 'Änne Müßig', regions: { [region]: 'reporting' } });
    const there = await makeUser(test, { name: 'Änne Fern', regions: { [other]: 'reporting' } });
    const ids = async (by: TestLogin, query: object): Promise<string[]> => {
      const filter = encodeURIComponent(JSON.stringify(query));
      return (await by.request<User[]>('GET', `/api/users?filter=${filter}`)).body.map((user) => user.id).sort();
    };
    expect(await ids(coordinator, { q: 'anne' })).toEqual([here.id]);
    expect(await ids(administrator, { q: 'änne' })).toEqual([here.id, there.id].sort());
    const reporting = { field: 'roles', op: 'has', value: 'reporting' };
    expect(await ids(administrator, { and: [reporting, { field: 'name', op: 'starts', value: 'Änne' }] })).toHaveLength(2);
    const page = await coordinator.request<User[]>('GET', '/api/users?range=[0,0]&sort=["name","DESC"]');
    expect([page.body.length, page.headers.get('content-range')?.startsWith('users 0-0/')]).toEqual([1, true]);
    const unknown = await coordinator.request<Problem>('GET', '/api/users?filter={"passwordHash":"x"}');
    expect(unknown.body.code).toBe('unknown_filter_field');
  });

  it('do not tell a coordinator by a filter what they are in other regions', async () => {
    const { id } = await makeUser(test, { regions: { [region]: 'reader', [other]: 'group_lead' } });
    const finds = async (by: TestLogin, field: string, value: string): Promise<boolean> => {
      const filter = encodeURIComponent(JSON.stringify({ field, op: 'has', value }));
      return (await by.request<User[]>('GET', `/api/users?filter=${filter}`)).body.some((user) => user.id === id);
    };
    expect(await finds(administrator, 'regionIds', other)).toBe(true);
    expect(await finds(coordinator, 'regionIds', region)).toBe(true);
    expect(await finds(coordinator, 'regionIds', other)).toBe(false);
    expect(await finds(coordinator, 'roles', 'group_lead')).toBe(false);
  });

  it('change roles and lose access at once, by those who may', async () => {
    const login = await loginAs(test, { regions: { [region]: 'reader' } });
    expect((await setRole(coordinator, login.userId, region, 'coordinator')).body.regions[0]?.role).toBe('coordinator');
    expect((await login.request('GET', '/api/users')).status).toBe(200);
    expect((await setRole(coordinator, login.userId, other, 'reader')).body.code).toBe('forbidden');
    expect((await setRole(login, login.userId, region, 'reader')).body.code).toBe('forbidden');

    const end = (by: TestLogin) => by.request<Problem>('DELETE', `/api/users/${login.userId}/regions/${region}`);
    expect((await end(login)).body.code).toBe('forbidden');
    expect((await end(coordinator)).status).toBe(204);
    expect((await login.request('GET', '/api/organisations')).status).toBe(403);
    expect((await end(coordinator)).status).toBe(404);
    expect((await coordinator.request('GET', `/api/users/${login.userId}`)).status).toBe(404);
  });

  it('cannot be given a role by a coordinator who has nothing to do with them', async () => {
    const stranger = await makeUser(test, { regions: { [other]: 'reader' } });
    expect((await setRole(coordinator, stranger.id, region, 'reader')).status).toBe(404);
  });

  it('end and return by administrators only, their logins with them', async () => {
    const login = await loginAs(test, { regions: { [region]: 'reader' } });
    const end = (by: TestLogin) => by.request<User & Problem>('DELETE', `/api/users/${login.userId}`);
    expect((await end(coordinator)).body.code).toBe('forbidden');
    expect((await end(administrator)).body.state).toBe('ended');
    expect((await login.request('GET', '/api/session')).status).toBe(401);
    expect((await administrator.request<User>('POST', `/api/users/${login.userId}/restore`)).body.state).toBe('active');
    expect((await login.request('GET', '/api/session')).status).toBe(401);
  });

  it('keep one administrator at least, and are changed at the version that was read', async () => {
    const second = await loginAs(test, { administrator: true });
    const read = (await administrator.request<User>('GET', `/api/users/${second.userId}`)).body;
    const change = (by: TestLogin, id: string, values: object) =>
      by.request<User & Problem>('PUT', `/api/users/${id}`, { name: 'Geändert', administrator: true, ...values });

    expect((await change(administrator, second.userId, {})).status).toBe(428);
    expect((await change(coordinator, coordinator.userId, { version: 1 })).body.code).toBe('forbidden');
    const changed = (await change(administrator, second.userId, { version: read.version })).body;
    expect([changed.name, changed.version]).toEqual(['Geändert', read.version + 1]);
    expect((await change(administrator, second.userId, { version: read.version })).status).toBe(412);

    expect((await change(second, administrator.userId, { version: 1, administrator: false })).status).toBe(200);
    const last = await change(second, second.userId, { version: changed.version, administrator: false });
    expect(last.body.code).toBe('last_administrator');
    await asOwner(test.database, (client) =>
      client.query('UPDATE user_account SET administrator = true WHERE id = $1', [administrator.userId]),
    );
  });

  it('are reminded of an invitation until they accepted it', async () => {
    const input = newcomer();
    const { id } = (await invite(coordinator, input)).body;
    expect((await coordinator.request('POST', `/api/users/${id}/invitation`)).status).toBe(202);
    expect(await mailsTo(input.email)).toEqual(['users.invitation', 'users.invitation']);
    const active = await makeUser(test, { regions: { [region]: 'reader' } });
    expect((await coordinator.request<Problem>('POST', `/api/users/${active.id}/invitation`)).body.code).toBe('conflict');
  });

  describe('as a person of the region', () => {
    const person = async (regionId: string): Promise<string> => {
      const id = crypto.randomUUID();
      await asOwner(test.database, (client) =>
        client.query(
          `INSERT INTO person (id, region_id, name, sort_name, last_name, purpose, legal_basis)
           VALUES ($1, $2, 'Beispiel', 'Beispiel', 'Beispiel', 'Gremienarbeit', 'public_task')`,
          [id, regionId],
        ),
      );
      return id;
    };
    const setPerson = (by: TestLogin, id: string, personId: string | null, regionId = region) =>
      by.request<User & Problem>('PUT', `/api/users/${id}/regions/${regionId}/person`, { personId });
    const personOf = (answer: { body: User }) => answer.body.regions[0]?.personId;

    it('are named by the coordination, with an entry in the history of the person', async () => {
      const login = await loginAs(test, { regions: { [region]: 'group_lead' } });
      const id = await person(region);
      expect(personOf(await setPerson(coordinator, login.userId, id))).toBe(id);
      expect(personOf(await setPerson(coordinator, login.userId, id))).toBe(id);
      expect(personOf(await setRole(coordinator, login.userId, region, 'reader'))).toBe(id);
      expect(personOf(await setPerson(coordinator, login.userId, null))).toBeNull();
      const { entries } = await test.get(Timeline).of(Caller.system(region), 'persons', id);
      expect(entries.map(({ kind, changes }) => [kind, changes[0]?.after])).toEqual([
        ['users.person_changed', null],
        ['users.person_changed', id],
      ]);
    });

    it('are one person each, of the own region', async () => {
      const [one, another] = [
        await makeUser(test, { regions: { [region]: 'reader' } }),
        await makeUser(test, { regions: { [region]: 'reader' } }),
      ];
      const id = await person(region);
      await setPerson(coordinator, one.id, id);
      expect((await setPerson(coordinator, another.id, id)).body.code).toBe('already_exists');
      expect((await setPerson(coordinator, another.id, await person(other))).body.code).toBe('unknown_reference');
      expect((await setPerson(coordinator, another.id, 'nobody')).body.code).toBe('invalid_input');
    });

    it('are not named by themselves, from outside the region or by whoever sees no persons', async () => {
      const id = await person(region);
      const { id: reader } = await makeUser(test, { regions: { [region]: 'reader' } });
      expect((await setPerson(coordinator, coordinator.userId, id)).body.code).toBe('forbidden');
      expect((await setPerson(coordinator, reader, id, other)).body.code).toBe('forbidden');
      expect((await setPerson(administrator, reader, id)).body.code).toBe('forbidden');
    });
  });
});
