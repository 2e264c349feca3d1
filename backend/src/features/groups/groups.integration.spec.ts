import {
  periodFrom,
  type Group,
  type Organisation,
  type Problem,
  type Seat,
  type SearchHit,
  type TimelinePage,
} from '@knotenpunkt/shared';
import { v7 as uuidv7 } from 'uuid';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { asOwner, makeCaller, makeRegion } from '../../../test/support/regions.js';
import { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { GroupAccess, SeatRepository } from './index.js';

const board = { name: 'Vernetzte Bildungsräume', kind: 'working_group', state: 'active' };

const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

describe('groups', () => {
  let test: TestApp;
  let region: string;
  let caller: Caller;
  let coordinator: Client;
  let reader: Client;
  let foreigner: Client;
  let chamber: Organisation;

  beforeAll(async () => {
    test = await startTestApp();
    region = await makeRegion(test.database);
    caller = await makeCaller(test.database, region);
    coordinator = test.as(caller);
    reader = test.as(await makeCaller(test.database, region, 'reader'));
    foreigner = test.as(await makeCaller(test.database, await makeRegion(test.database, 'Andere Region')));
    chamber = (
      await coordinator.request<Organisation>('POST', '/api/organisations', { name: 'Kammer', kind: 'chamber_of_commerce' })
    ).body;
  });

  afterAll(() => test.close());

  const person = async (firstName: string, lastName: string): Promise<string> => {
    const id = uuidv7();
    await asOwner(test.database, (client) =>
      client.query(
        `INSERT INTO person (id, region_id, name, sort_name, first_name, last_name, purpose, legal_basis)
         VALUES ($1, $2, $3, $4, $5, $6, 'Gremienarbeit', 'public_task')`,
        [id, region, `${firstName} ${lastName}`, `${lastName}, ${firstName}`, firstName, lastName],
      ),
    );
    return id;
  };
  const created = async <Body>(resource: string, input: object): Promise<Body> => {
    const { status, body } = await coordinator.request<Body>('POST', `/api/${resource}`, input);
    expect(status).toBe(201);
    return body;
  };
  const makeGroup = (input: object = {}) => created<Group>('groups', { ...board, ...input });
  const makeSeat = (group: Group, input: object) => created<Seat>('seats', { groupId: group.id, role: 'member', ...input });
  const refusal = async (method: 'POST' | 'PUT', path: string, input: object) => {
    const { status, body } = await coordinator.request<Problem>(method, path, input);
    return [status, body.fields?.[0]?.path ?? body.code];
  };
  const kinds = async (path: string): Promise<string[]> => {
    const { body } = await coordinator.request<TimelinePage>('GET', `/api/${path}/timeline`);
    return body.entries.map(({ kind }) => kind);
  };

  it('answer who coordinates them, who leads and how many sit in them', async () => {
    const anna = await person('Anna', 'Nordmann');
    const ben = await person('Ben', 'Südmann');
    const group = await makeGroup({ coordinatingOrganisationId: chamber.id, founded: periodFrom('month', '2024-05-01') });
    await makeSeat(group, { personId: ben, role: 'deputy' });
    await makeSeat(group, { personId: anna, organisationId: chamber.id, role: 'lead' });
    await makeSeat(group, { organisationId: chamber.id, until: periodFrom('day', yesterday) });
    const { body } = await coordinator.request<Group>('GET', `/api/groups/${group.id}`);
    expect(body).toMatchObject({
      ...board,
      coordinatingOrganisation: { id: chamber.id, name: 'Kammer', kind: 'chamber_of_commerce' },
      founded: { precision: 'month', from: '2024-05-01', until: '2024-05-31' },
      seatCount: 2,
      leads: [
        { id: anna, name: 'Anna Nordmann' },
        { id: ben, name: 'Ben Südmann' },
      ],
    });
    expect((await coordinator.request('PUT', `/api/groups/${group.id}`, body)).body).toEqual(body);
  });

  it('are listed by state and found by name, until they are archived', async () => {
    const group = await makeGroup({ name: 'Lenkungskreis Fachkräfte', kind: 'steering_body', state: 'decided' });
    const filter = encodeURIComponent(JSON.stringify({ state: 'decided' }));
    const listed = async () => (await reader.request<Group[]>('GET', `/api/groups?filter=${filter}`)).body.map(({ id }) => id);
    const found = async () => (await reader.request<SearchHit[]>('GET', '/api/search?q=lenkungskreis')).body.map(({ id }) => id);
    expect([await listed(), await found()]).toEqual([[group.id], [group.id]]);
    await coordinator.request('DELETE', `/api/groups/${group.id}`);
    expect([await listed(), await found()]).toEqual([[], []]);
    await coordinator.request('POST', `/api/groups/${group.id}/restore`);
    expect([await listed(), await found()]).toEqual([[group.id], [group.id]]);
    expect(await kinds(`groups/${group.id}`)).toEqual(['groups.restored', 'groups.archived', 'groups.created']);
  });

  it('are sorted by when they were founded, however exactly that is known', async () => {
    const tags = ['Gründung'];
    await makeGroup({ name: 'Sommer', founded: periodFrom('season', '2024-06-01'), tags });
    await makeGroup({ name: 'Unbekannt', tags });
    await makeGroup({ name: 'Tag', founded: periodFrom('day', '2024-05-07'), tags });
    const filter = encodeURIComponent(JSON.stringify({ field: 'tags', op: 'has', value: 'Gründung' }));
    const { body } = await reader.request<Group[]>('GET', `/api/groups?filter=${filter}&sort=["founded","ASC"]`);
    expect(body.map(({ name }) => name)).toEqual(['Tag', 'Sommer', 'Unbekannt']);
  });

  it('are changed by the coordination only, and stay in their region', async () => {
    const group = await makeGroup();
    expect((await reader.request('POST', '/api/groups', board)).status).toBe(403);
    expect((await reader.request('POST', '/api/seats', { groupId: group.id, role: 'member' })).status).toBe(403);
    expect((await foreigner.request('GET', `/api/groups/${group.id}`)).status).toBe(404);
    expect(
      (await foreigner.request('POST', '/api/seats', { groupId: group.id, role: 'member', organisationId: chamber.id })).status,
    ).toBe(409);
  });

  describe('a seat', () => {
    it('may wait for its person, and is told in the timelines of everybody it is about', async () => {
      const group = await makeGroup();
      const union = await created<Organisation>('organisations', { name: 'Bund', kind: 'union' });
      const seat = await makeSeat(group, { organisationId: chamber.id, sentById: union.id });
      expect(seat).toMatchObject({ person: null, organisation: { name: 'Kammer' }, sentBy: { name: 'Bund' }, version: 1 });
      const carla = await person('Carla', 'Westermann');
      const taken = await coordinator.request<Seat>('PUT', `/api/seats/${seat.id}`, { ...seat, personId: carla });
      expect(taken.body).toMatchObject({ person: { id: carla, name: 'Carla Westermann' }, version: 2 });
      const ended = { ...taken.body, until: periodFrom('year', '2024-01-01') };
      await coordinator.request('PUT', `/api/seats/${seat.id}`, ended);
      expect(await kinds(`groups/${group.id}`)).toEqual(['seats.ended', 'seats.updated', 'seats.created', 'groups.created']);
      expect(await kinds(`organisations/${union.id}`)).toEqual([
        'seats.ended',
        'seats.updated',
        'seats.created',
        'organisations.created',
      ]);
    });

    it('is removed where it was a mistake; the history keeps it', async () => {
      const group = await makeGroup();
      const seat = await makeSeat(group, { organisationId: chamber.id });
      for (let times = 0; times < 2; times += 1) {
        expect((await coordinator.request('DELETE', `/api/seats/${seat.id}`)).status).toBe(204);
      }
      expect((await coordinator.request('GET', `/api/seats/${seat.id}`)).status).toBe(404);
      expect(await kinds(`groups/${group.id}`)).toEqual(['seats.removed', 'seats.created', 'groups.created']);
    });

    it('is refused where it makes no sense', async () => {
      const group = await makeGroup();
      const dora = await person('Dora', 'Ostermann');
      const seat = { groupId: group.id, role: 'member', personId: dora };
      expect(await refusal('POST', '/api/seats', { groupId: group.id, role: 'member' })).toEqual([400, 'personId']);
      const turned = { since: periodFrom('year', '2025-01-01'), until: periodFrom('year', '2024-01-01') };
      expect(await refusal('POST', '/api/seats', { ...seat, ...turned })).toEqual([400, 'until']);
      expect(await refusal('POST', '/api/seats', { ...seat, personId: uuidv7() })).toEqual([409, 'unknown_reference']);
      await makeSeat(group, { personId: dora });
      expect(await refusal('POST', '/api/seats', seat)).toEqual([400, 'since']);
    });

    it('follows another one of the same person; their periods do not overlap', async () => {
      const group = await makeGroup();
      const personId = await person('Fria', 'Nordmann');
      const member = { groupId: group.id, role: 'member', personId, until: periodFrom('day', '2025-03-31') };
      const seat = await makeSeat(group, member);
      const lead = { ...member, role: 'lead', until: null };
      const early = { ...lead, since: periodFrom('day', '2025-03-01') };
      expect(await refusal('POST', '/api/seats', early)).toEqual([400, 'since']);
      await makeSeat(group, { ...lead, since: periodFrom('month', '2025-03-01') });
      expect(await refusal('PUT', `/api/seats/${seat.id}`, { ...seat, until: null })).toEqual([400, 'since']);
      const waiting = { groupId: group.id, role: 'member', organisationId: chamber.id };
      await makeSeat(group, waiting);
      await makeSeat(group, waiting);
    });

    it('stays in its group', async () => {
      const group = await makeGroup();
      const other = await makeGroup({ name: 'Andere' });
      const seat = await makeSeat(group, { organisationId: chamber.id });
      const { body } = await coordinator.request<Seat>('PUT', `/api/seats/${seat.id}`, { ...seat, groupId: other.id });
      expect(body.groupId).toBe(group.id);
    });
  });

  describe('the people of a group', () => {
    it('are those with an open seat, each once', async () => {
      const group = await makeGroup();
      const [eva, finn, gone, leaving] = await Promise.all(
        ['Eva', 'Finn', 'Gone', 'Leaving'].map((name) => person(name, 'Beispiel')),
      );
      await makeSeat(group, { personId: eva, organisationId: chamber.id, role: 'lead', since: periodFrom('year', '2024-01-01') });
      await makeSeat(group, { personId: eva, role: 'member', until: periodFrom('day', '2023-01-01') });
      await makeSeat(group, { personId: finn });
      await makeSeat(group, { personId: gone, until: periodFrom('day', yesterday) });
      await makeSeat(group, { personId: leaving, until: periodFrom('day', tomorrow) });
      await makeSeat(group, { organisationId: chamber.id });
      const people = await test.get(Database).write(caller, (tx) => test.get(SeatRepository).people(tx, group.id));
      expect(people).toEqual([
        { personId: eva, organisationId: chamber.id, role: 'lead' },
        { personId: finn, organisationId: null, role: 'member' },
        { personId: leaving, organisationId: null, role: 'member' },
      ]);
    });
  });

  describe('the scope of own groups', () => {
    const allowed = (who: Caller, groupId: string | null): Promise<boolean> =>
      test
        .get(Database)
        .write(who, (tx) => test.get(GroupAccess).requireOwn(tx, 'meetings.write', groupId))
        .then(
          () => true,
          (error: { code: string }) => {
            expect(error.code).toBe('forbidden');
            return false;
          },
        );
    const groupLead = (personId: string | null): Caller => new Caller({ ...caller.identity, roles: ['group_lead'], personId });

    it('is where the own person leads or stands in for the lead, now', async () => {
      const group = await makeGroup();
      const other = await makeGroup({ name: 'Andere' });
      const [lead, deputy, member, former] = await Promise.all(
        ['Lead', 'Deputy', 'Member', 'Former'].map((name) => person(name, 'Muster')),
      );
      await makeSeat(group, { personId: lead, role: 'lead' });
      await makeSeat(group, { personId: deputy, role: 'deputy' });
      await makeSeat(group, { personId: member });
      await makeSeat(group, { personId: former, role: 'lead', until: periodFrom('day', yesterday) });
      const leads = [lead, deputy, member, former, null].map((id) => allowed(groupLead(id ?? null), group.id));
      expect(await Promise.all(leads)).toEqual([true, true, false, false, false]);
      expect(await allowed(groupLead(lead ?? null), other.id)).toBe(false);
      expect(await allowed(groupLead(lead ?? null), null)).toBe(false);
    });

    it('does not bind the coordination', async () => {
      const group = await makeGroup();
      expect([await allowed(caller, group.id), await allowed(caller, null)]).toEqual([true, true]);
    });
  });
});
