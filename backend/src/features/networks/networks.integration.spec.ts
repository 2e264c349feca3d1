import {
  periodFrom,
  unknownDate,
  type Group,
  type Membership,
  type Network,
  type Organisation,
  type OrganisationKind,
  type Problem,
  type SearchHit,
  type TimelinePage,
} from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';

const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

describe('networks', () => {
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
    agency = await organisation('Regionalagentur', 'regional_agency');
    chamber = await organisation('Kammer', 'chamber_of_commerce');
  });

  afterAll(() => test.close());

  const created = async <Body>(resource: string, input: object): Promise<Body> => {
    const { status, body } = await coordinator.request<Body>('POST', `/api/${resource}`, input);
    expect(status).toBe(201);
    return body;
  };
  const organisation = (name: string, kind: OrganisationKind) => created<Organisation>('organisations', { name, kind });
  const makeNetwork = (input: object = {}) => created<Network>('networks', { name: 'Vernetzte Bildungsräume', ...input });
  const join = (network: Network, member: Organisation, input: object = {}) =>
    created<Membership>('memberships', { networkId: network.id, organisationId: member.id, role: 'member', ...input });
  const refusal = async (method: 'POST' | 'PUT', path: string, input: object) => {
    const { status, body } = await coordinator.request<Problem>(method, `/api/${path}`, input);
    return [status, body.fields?.[0]?.path ?? body.code];
  };
  const kinds = async (path: string): Promise<string[]> => {
    const { body } = await coordinator.request<TimelinePage>('GET', `/api/${path}/timeline`);
    return body.entries.map(({ kind }) => kind);
  };
  const members = async (network: Network, more: object = {}): Promise<Membership[]> => {
    const filter = encodeURIComponent(JSON.stringify({ networkId: network.id, ...more }));
    return (await reader.request<Membership[]>('GET', `/api/memberships?filter=${filter}`)).body;
  };

  it('answer who coordinates them and how many belong to them now', async () => {
    const board = await created<Group>('groups', { name: 'Beirat', kind: 'advisory_board', state: 'active' });
    const network = await makeNetwork({
      coordinatingOrganisationId: agency.id,
      founderLabel: 'Gründerfamilie',
      notExhaustive: true,
      founded: periodFrom('year', '2023-01-01'),
      occasion: 'Konferenz im Rathaus',
      carryingGroupId: board.id,
    });
    await join(network, agency, { role: 'founding_member' });
    await join(network, chamber, { until: periodFrom('day', yesterday) });
    await join(network, chamber, { role: 'observer' });
    await join(network, await organisation('Verein', 'other'), { until: unknownDate('inzwischen nicht mehr dabei') });
    const { body } = await reader.request<Network>('GET', `/api/networks/${network.id}`);
    expect(body).toMatchObject({
      coordinatingOrganisation: { id: agency.id, name: 'Regionalagentur', kind: 'regional_agency' },
      carryingGroup: { id: board.id, name: 'Beirat' },
      occasion: 'Konferenz im Rathaus',
      founderLabel: 'Gründerfamilie',
      memberLabel: null,
      notExhaustive: true,
      founded: { precision: 'year', from: '2023-01-01', until: '2023-12-31', wording: null },
      memberCount: 2,
      founderCount: 1,
    });
    expect((await coordinator.request('PUT', `/api/networks/${network.id}`, body)).body).toEqual(body);
  });

  it('are found by name and place, until they are archived', async () => {
    const { id } = await makeNetwork({ name: 'Weiterbildungsallianz Süd', area: 'Musterau und Umgebung' });
    const found = async (q: string) => {
      const { body } = await reader.request<SearchHit[]>('GET', `/api/search?q=${encodeURIComponent(q)}`);
      return body.filter((hit) => hit.id === id).map(({ resource, detail }) => [resource, detail]);
    };
    const hit = ['networks', 'Musterau und Umgebung'];
    expect([await found('weiterbildungsallianz sued'), await found('musterau')]).toEqual([[hit], [hit]]);
    await coordinator.request('DELETE', `/api/networks/${id}`);
    expect(await found('weiterbildungsallianz')).toEqual([]);
    expect(await kinds(`networks/${id}`)).toEqual(['networks.archived', 'networks.created']);
  });

  it('are changed by the coordination only, and stay in their region', async () => {
    const network = await makeNetwork();
    const membership = { networkId: network.id, organisationId: chamber.id, role: 'member' };
    expect((await reader.request('POST', '/api/networks', { name: 'x' })).status).toBe(403);
    expect((await reader.request('POST', '/api/memberships', membership)).status).toBe(403);
    expect((await foreigner.request('GET', `/api/networks/${network.id}`)).status).toBe(404);
    expect((await foreigner.request('POST', '/api/memberships', membership)).status).toBe(409);
  });

  describe('a membership', () => {
    it('ends when somebody leaves, and coming back is another one', async () => {
      const network = await makeNetwork();
      const first = await join(network, chamber, { since: periodFrom('year', '2022-01-01'), joined: 'auf der Konferenz' });
      const ended = await coordinator.request<Membership>('PUT', `/api/memberships/${first.id}`, {
        ...first,
        until: periodFrom('month', '2023-05-01'),
      });
      expect(ended.body).toMatchObject({ until: { from: '2023-05-01' }, joined: 'auf der Konferenz', version: 2 });
      const second = await join(network, chamber, { since: periodFrom('season', '2024-06-01') });
      expect((await members(network)).map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
      const timeline = ['memberships.created', 'memberships.ended', 'memberships.created'];
      expect(await kinds(`networks/${network.id}`)).toEqual([...timeline, 'networks.created']);
      expect(await kinds(`organisations/${chamber.id}`)).toEqual(expect.arrayContaining(timeline));
    });

    it('is one at a time', async () => {
      const network = await makeNetwork();
      const again = { networkId: network.id, organisationId: chamber.id, role: 'observer' };
      const early = { since: periodFrom('year', '2020-01-01'), until: periodFrom('year', '2022-01-01') };
      const left = await join(network, chamber, early);
      const late = await join(network, chamber, { since: periodFrom('day', '2024-05-01') });
      const within = { since: periodFrom('month', '2021-03-01'), until: periodFrom('month', '2021-08-01') };
      expect(await refusal('POST', 'memberships', again)).toEqual([400, 'since']);
      expect(await refusal('POST', 'memberships', { ...again, ...within })).toEqual([400, 'since']);
      expect(await refusal('PUT', `memberships/${left.id}`, { ...left, until: null })).toEqual([400, 'since']);
      const between = { since: periodFrom('year', '2022-01-01'), until: periodFrom('day', '2024-05-01') };
      await join(network, chamber, between);
      expect((await members(network)).map(({ id }) => id)).toContain(late.id);
    });

    it('is told as of any day: whoever may have belonged then, each time they did', async () => {
      const network = await makeNetwork();
      const periods = { since: periodFrom('year', '2021-01-01'), until: periodFrom('month', '2022-06-01') };
      await join(network, chamber, periods);
      await join(network, chamber, { since: periodFrom('season', '2024-06-01') });
      await join(network, agency, { until: unknownDate('inzwischen ausgetreten') });
      const asOf = async (day: string): Promise<[string, string | undefined][]> => {
        const filter = encodeURIComponent(JSON.stringify({ networkId: network.id }));
        const { body } = await reader.request<Membership[]>('GET', `/api/memberships?filter=${filter}&asOf=${day}`);
        return body.map(({ organisation: { name }, since }) => [name, since?.from ?? undefined]);
      };
      const left = ['Regionalagentur', undefined];
      expect(await asOf('2020-12-31')).toEqual([left]);
      expect(await asOf('2022-06-30')).toEqual([['Kammer', '2021-01-01'], left]);
      expect(await asOf('2022-07-01')).toEqual([left]);
      expect(await asOf('2024-06-01')).toEqual([['Kammer', '2024-06-01'], left]);
      expect(await asOf(new Date().toISOString().slice(0, 10))).toEqual([['Kammer', '2024-06-01']]);
      for (const day of ['2024-02-30', 'gestern', '']) {
        expect((await reader.request<Problem>('GET', `/api/memberships?asOf=${day}`)).body.fields?.[0]?.path).toBe('asOf');
      }
    });

    it('stays between its network and its organisation', async () => {
      const membership = await join(await makeNetwork(), chamber);
      const moved = { ...membership, networkId: (await makeNetwork()).id, organisationId: agency.id, role: 'associate' };
      const { body } = await coordinator.request<Membership>('PUT', `/api/memberships/${membership.id}`, moved);
      expect(body).toEqual({ ...membership, role: 'associate', version: 2, updatedAt: body.updatedAt });
    });

    it('is refused where it makes no sense', async () => {
      const network = await makeNetwork();
      const membership = { networkId: network.id, organisationId: chamber.id, role: 'member' };
      const turned = { since: periodFrom('year', '2025-01-01'), until: periodFrom('year', '2024-01-01') };
      expect(await refusal('POST', 'memberships', { ...membership, ...turned })).toEqual([400, 'until']);
      expect(await refusal('POST', 'memberships', { ...membership, role: 'owner' })).toEqual([400, 'role']);
      const halfMonth = { precision: 'month', from: '2024-05-02', until: '2024-05-31', wording: null };
      expect(await refusal('POST', 'memberships', { ...membership, since: halfMonth })).toEqual([400, 'since.precision']);
    });

    it('is removed where it was a mistake; the history keeps it', async () => {
      const network = await makeNetwork();
      const { id } = await join(network, chamber);
      expect((await coordinator.request('DELETE', `/api/memberships/${id}`)).status).toBe(204);
      expect(await members(network)).toEqual([]);
      expect(await kinds(`networks/${network.id}`)).toEqual(['memberships.removed', 'memberships.created', 'networks.created']);
    });
  });

  it('hand out their founding members as a table', async () => {
    const network = await makeNetwork();
    await join(network, chamber, {
      role: 'founding_member',
      since: periodFrom('season', '2024-06-01'),
      joined: '=auf der Konferenz',
    });
    await join(network, agency);
    const table = async (client: Client) => {
      const { status, body } = await client.request<string>('POST', '/api/exports', {
        resource: 'memberships',
        format: 'csv',
        purpose: 'Aushang',
        filter: { networkId: network.id, role: 'founding_member' },
        columns: ['networkId', 'organisationId', 'organisationKind', 'role', 'since', 'until', 'joined'],
      });
      return [status, ...body.split('\r\n').slice(1)];
    };
    const row = "Vernetzte Bildungsräume;Kammer;Industrie- und Handelskammer;Gründungsmitglied;Sommer 2024;;'=auf der Konferenz";
    expect(await table(reader)).toEqual([200, row, '']);
    expect(await table(foreigner)).toEqual([200, '']);
  });

  it('list their members by name, and those of one role', async () => {
    const network = await makeNetwork();
    for (const [name, role] of [
      ['Zeche', 'member'],
      ['Ärztehaus', 'founding_member'],
      ['Bund', 'founding_member'],
    ] as const) {
      await join(network, await organisation(name, 'other'), { role });
    }
    const names = (list: Membership[]) => list.map((membership) => membership.organisation.name);
    expect(names(await members(network))).toEqual(['Ärztehaus', 'Bund', 'Zeche']);
    expect(names(await members(network, { role: 'founding_member' }))).toEqual(['Ärztehaus', 'Bund']);
  });
});
