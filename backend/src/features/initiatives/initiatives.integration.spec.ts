import {
  periodFrom,
  type Group,
  type Initiative,
  type Milestone,
  type Network,
  type Organisation,
  type Problem,
  type SearchHit,
  type TimelinePage,
} from '@knotenpunkt/shared';
import { v7 as uuidv7 } from 'uuid';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';

const platform = { name: 'Wegweiser Weiterbildung', kind: 'platform', state: 'planned' };

describe('initiatives', () => {
  let test: TestApp;
  let coordinator: Client;
  let reader: Client;
  let foreigner: Client;
  let agency: Organisation;
  let chamber: Organisation;

  beforeAll(async () => {
    test = await startTestApp();
    const region = await makeRegion(test.database);
    coordinator = test.as(await makeCaller(test.database, region));
    reader = test.as(await makeCaller(test.database, region, 'reader'));
    foreigner = test.as(await makeCaller(test.database, await makeRegion(test.database, 'Andere Region')));
    agency = await created('organisations', { name: 'Regionalagentur', kind: 'regional_agency' });
    chamber = await created('organisations', { name: 'Kammer', kind: 'chamber_of_commerce' });
  });

  afterAll(() => test.close());

  const created = async <Body>(resource: string, input: object): Promise<Body> => {
    const { status, body } = await coordinator.request<Body>('POST', `/api/${resource}`, input);
    expect(status).toBe(201);
    return body;
  };
  const makeInitiative = (input: object = {}) => created<Initiative>('initiatives', { ...platform, ...input });
  const replaced = async (initiative: Initiative, change: object): Promise<Initiative> => {
    const path = `/api/initiatives/${initiative.id}`;
    const { status, body } = await coordinator.request<Initiative>('PUT', path, { ...initiative, ...change });
    expect(status).toBe(200);
    return body;
  };
  const refusal = async (path: string, input: object) => {
    const { status, body } = await coordinator.request<Problem>('POST', `/api/${path}`, input);
    return [status, body.fields?.[0]?.path ?? body.code];
  };
  const timeline = async (path: string) => (await coordinator.request<TimelinePage>('GET', `/api/${path}/timeline`)).body.entries;
  const kinds = async (path: string) => (await timeline(path)).map(({ kind }) => kind);
  const listed = async (resource: string, filter: object): Promise<string[]> => {
    const path = `/api/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`;
    return (await reader.request<{ id: string }[]>('GET', path)).body.map(({ id }) => id);
  };

  it('answer where they belong and who takes part, in the order they were named', async () => {
    const network = await created<Network>('networks', { name: 'Netzwerk' });
    const group = await created<Group>('groups', { name: 'Gruppe', kind: 'working_group', state: 'active' });
    const parties = [
      { organisationId: chamber.id, role: 'initiator' },
      { organisationId: agency.id, role: 'coordinating' },
      { organisationId: chamber.id, role: 'funding' },
    ];
    const initiative = await makeInitiative({ networkId: network.id, groupId: group.id, parties });
    expect(initiative).toMatchObject({ ...platform, network: { name: 'Netzwerk' }, group: { name: 'Gruppe' }, parties });
    expect(initiative.parties.map(({ organisation }) => organisation.name)).toEqual(['Kammer', 'Regionalagentur', 'Kammer']);
    expect(await replaced(initiative, {})).toEqual(initiative);
    expect(await kinds(`networks/${network.id}`)).toEqual(['initiatives.created', 'networks.created']);
    expect(await kinds(`groups/${group.id}`)).toEqual(['initiatives.created', 'groups.created']);
    expect(await kinds(`organisations/${agency.id}`)).toContain('initiatives.created');
  });

  it('tell in their history who came and who went, by name', async () => {
    const initiative = await makeInitiative({ parties: [{ organisationId: agency.id, role: 'partner' }] });
    const parties = [{ organisationId: chamber.id, role: 'partner' }];
    expect((await replaced(initiative, { parties })).version).toBe(2);
    expect((await timeline(`initiatives/${initiative.id}`))[0]).toMatchObject({
      kind: 'initiatives.updated',
      changes: [
        {
          field: 'parties',
          before: [{ organisationId: agency.id, name: 'Regionalagentur', role: 'partner' }],
          after: [{ organisationId: chamber.id, name: 'Kammer', role: 'partner' }],
        },
      ],
    });
  });

  it('are listed by who takes part, and found by name until they are archived', async () => {
    const school = await created<Organisation>('organisations', { name: 'Schule', kind: 'vocational_college' });
    const { id } = await makeInitiative({
      name: 'Qualifizierungslotse',
      parties: [{ organisationId: school.id, role: 'partner' }],
    });
    await makeInitiative();
    const bySchool = { field: 'parties', op: 'has', value: school.id };
    expect(await listed('initiatives', bySchool)).toEqual([id]);
    const found = async () =>
      (await reader.request<SearchHit[]>('GET', '/api/search?q=qualifizierungslotse')).body.map((hit) => [
        hit.resource,
        hit.kind,
      ]);
    expect(await found()).toEqual([['initiatives', 'platform']]);
    await coordinator.request('DELETE', `/api/initiatives/${id}`);
    expect([await listed('initiatives', bySchool), await found()]).toEqual([[], []]);
    const restored = await coordinator.request<Initiative>('POST', `/api/initiatives/${id}/restore`);
    expect(restored.body.parties).toHaveLength(1);
  });

  it('are changed by the coordination only, and stay in their region', async () => {
    const initiative = await makeInitiative();
    expect((await reader.request('POST', '/api/initiatives', platform)).status).toBe(403);
    expect((await foreigner.request('GET', `/api/initiatives/${initiative.id}`)).status).toBe(404);
    const stranger = { ...platform, parties: [{ organisationId: agency.id, role: 'partner' }] };
    expect((await foreigner.request('POST', '/api/initiatives', stranger)).status).toBe(409);
  });

  it('are refused with parties that make no sense', async () => {
    const twice = [0, 1].map(() => ({ organisationId: agency.id, role: 'partner' }));
    expect(await refusal('initiatives', { ...platform, parties: twice })).toEqual([400, 'parties']);
    expect(await refusal('initiatives', { ...platform, parties: [{ organisationId: agency.id, role: 'owner' }] })).toEqual([
      400,
      'parties.0.role',
    ]);
    expect(await refusal('initiatives', { ...platform, parties: [{ organisationId: uuidv7(), role: 'partner' }] })).toEqual([
      409,
      'unknown_reference',
    ]);
  });

  describe('milestones', () => {
    it('stand in the order of their dates, however exactly those are known', async () => {
      const initiative = await makeInitiative();
      const add = (title: string, date?: object) =>
        created<Milestone>('milestones', { initiativeId: initiative.id, title, date });
      const undated = await add('irgendwann');
      const launch = await add('Start', periodFrom('day', '2025-01-20'));
      const decided = await add('Beschluss', periodFrom('season', '2024-06-01'));
      expect(await listed('milestones', { initiativeId: initiative.id })).toEqual([decided.id, launch.id, undated.id]);
    });

    it('are reached, and tell so in the story of their initiative', async () => {
      const initiative = await makeInitiative();
      const milestone = await created<Milestone>('milestones', { initiativeId: initiative.id, title: 'Start' });
      const { body } = await coordinator.request<Milestone>('PUT', `/api/milestones/${milestone.id}`, {
        ...milestone,
        initiativeId: (await makeInitiative()).id,
        reached: true,
      });
      expect(body).toMatchObject({ initiativeId: initiative.id, initiative: { name: platform.name }, reached: true });
      expect((await coordinator.request('DELETE', `/api/milestones/${milestone.id}`)).status).toBe(204);
      expect(await kinds(`initiatives/${initiative.id}`)).toEqual([
        'milestones.removed',
        'milestones.reached',
        'milestones.created',
        'initiatives.created',
      ]);
    });
  });
});
