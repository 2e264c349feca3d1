import type { Citation, Group, Membership, Network, Organisation, Problem, Source, TimelinePage } from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';

describe('sources', () => {
  let test: TestApp;
  let coordinator: Client;
  let reader: Client;
  let foreigner: Client;
  let network: Network;
  let membership: Membership;
  let report: Source;

  beforeAll(async () => {
    test = await startTestApp();
    const region = await makeRegion(test.database);
    coordinator = test.as(await makeCaller(test.database, region));
    reader = test.as(await makeCaller(test.database, region, 'reader'));
    foreigner = test.as(await makeCaller(test.database, await makeRegion(test.database, 'Andere Region')));
    const chamber = await created<Organisation>('organisations', { name: 'Kammer', kind: 'chamber_of_commerce' });
    network = await created<Network>('networks', { name: 'Bildungsräume' });
    membership = await created<Membership>('memberships', { networkId: network.id, organisationId: chamber.id, role: 'member' });
    report = await created<Source>('sources', { name: 'Bildungsbericht', kind: 'report', publisher: 'Stadt Musterau' });
  });

  afterAll(() => test.close());

  const created = async <Body>(resource: string, input: object): Promise<Body> => {
    const { status, body } = await coordinator.request<Body>('POST', `/api/${resource}`, input);
    expect([status, body]).toEqual([201, body]);
    return body;
  };
  const cite = (more: object = {}) =>
    created<Citation>('citations', { sourceId: report.id, subjectType: 'networks', subjectId: network.id, ...more });
  const ofMembership = () => ({ partType: 'memberships', partId: membership.id });
  const refusal = async (path: string, input: object, client = coordinator) => {
    const { status, body } = await client.request<Problem>('POST', `/api/${path}`, input);
    return [status, body.fields?.[0]?.path ?? body.code];
  };
  const citationsOf = async (filter: object): Promise<Citation[]> => {
    const { body } = await reader.request<Citation[]>(
      'GET',
      `/api/citations?filter=${encodeURIComponent(JSON.stringify(filter))}`,
    );
    return body;
  };
  const kinds = async (path: string): Promise<string[]> => {
    const { body } = await coordinator.request<TimelinePage>('GET', `/api/${path}/timeline`);
    return body.entries.map(({ kind }) => kind);
  };

  it('are cited for a record, a part of it and one of its fields, each with the place and the words', async () => {
    await cite();
    await cite({ ...ofMembership(), locator: 'S. 3', wording: 'die Kammer' });
    await cite({ field: 'founded', locator: ' ', wording: null });
    expect(await citationsOf({ subjectType: 'networks', subjectId: network.id })).toMatchObject([
      {
        source: { name: 'Bildungsbericht', publisher: 'Stadt Musterau' },
        subjectName: 'Bildungsräume',
        partName: null,
        field: null,
      },
      { partType: 'memberships', partName: 'Kammer', locator: 'S. 3', wording: 'die Kammer' },
      { field: 'founded', locator: null, wording: null, version: 1 },
    ]);
    expect((await reader.request<Source>('GET', `/api/sources/${report.id}`)).body.citationCount).toBe(3);
  });

  it('tell in the histories of both that they are cited', async () => {
    const page = await created<Source>('sources', { name: 'Webseite', kind: 'page', url: 'https://www.musterau.example/netz' });
    const citation = await cite({ sourceId: page.id });
    const changed = await coordinator.request<Citation>('PUT', `/api/citations/${citation.id}`, {
      ...citation,
      locator: 'unten',
    });
    expect(changed.body).toMatchObject({ locator: 'unten', version: 2 });
    expect((await coordinator.request('DELETE', `/api/citations/${citation.id}`)).status).toBe(204);
    const told = ['citations.removed', 'citations.updated', 'citations.created'];
    expect(await kinds(`sources/${page.id}`)).toEqual([...told, 'sources.created']);
    expect((await kinds(`networks/${network.id}`)).slice(0, 3)).toEqual(told);
  });

  it('stay with what they are about, whatever else is sent', async () => {
    const citation = await cite();
    const other = await created<Network>('networks', { name: 'Ein anderes' });
    const moved = { ...citation, subjectId: other.id, field: 'name' };
    const { body } = await coordinator.request<Citation>('PUT', `/api/citations/${citation.id}`, moved);
    expect(body).toMatchObject({ subjectId: network.id, field: 'name' });
  });

  it('are forgotten with the part they were cited for', async () => {
    const group = await created<Group>('groups', { name: 'Runde', kind: 'working_group', state: 'active' });
    const { organisationId } = membership;
    const seat = await created<{ id: string }>('seats', { groupId: group.id, organisationId, role: 'member' });
    await created('citations', {
      sourceId: report.id,
      subjectType: 'groups',
      subjectId: group.id,
      partType: 'seats',
      partId: seat.id,
    });
    await coordinator.request('DELETE', `/api/seats/${seat.id}`);
    expect(await citationsOf({ subjectId: group.id })).toEqual([]);
  });

  it('are not cited for what is not there, is not a part of it, or lies elsewhere', async () => {
    const wanted = { sourceId: report.id, subjectType: 'networks', subjectId: network.id };
    const nobody = '01890000-0000-7000-8000-000000000000';
    expect(await refusal('citations', { ...wanted, subjectId: nobody })).toEqual([409, 'unknown_reference']);
    expect(await refusal('citations', { ...wanted, sourceId: nobody })).toEqual([409, 'unknown_reference']);
    expect(await refusal('citations', { ...wanted, subjectType: 'secrets' })).toEqual([409, 'unknown_reference']);
    expect(await refusal('citations', { ...wanted, subjectType: "x'; DROP" })).toEqual([400, 'subjectType']);
    expect(await refusal('citations', { ...wanted, partType: 'memberships' })).toEqual([400, 'partId']);
    expect(await refusal('citations', { ...wanted, partId: membership.id })).toEqual([400, 'partType']);
    const other = await created<Network>('networks', { name: 'Ohne Mitglieder' });
    expect(await refusal('citations', { ...wanted, subjectId: other.id, ...ofMembership() })).toEqual([409, 'unknown_reference']);
    expect(await refusal('citations', wanted, foreigner)).toEqual([409, 'unknown_reference']);
    expect(await refusal('citations', wanted, reader)).toEqual([403, 'forbidden']);
  });

  it('name a kind, a real link and a real day', async () => {
    const source = { name: 'Quelle', kind: 'page' };
    expect(await refusal('sources', { ...source, kind: 'rumour' })).toEqual([400, 'kind']);
    expect(await refusal('sources', { ...source, name: ' ' })).toEqual([400, 'name']);
    expect(await refusal('sources', { ...source, url: 'javascript:alert(1)' })).toEqual([400, 'url']);
    expect(await refusal('sources', { ...source, accessed: '2025-02-30' })).toEqual([400, 'accessed']);
    expect(await refusal('sources', { ...source, name: 'x'.repeat(10_000) })).toEqual([400, 'name']);
    expect(await refusal('sources', source, reader)).toEqual([403, 'forbidden']);
  });

  it('are found by title and publisher until they are archived; what they were cited for stays', async () => {
    const call = await created<Source>('sources', {
      name: 'Aufruf zur Fachkräfteoffensive',
      kind: 'call',
      publisher: 'Ministerium',
    });
    await cite({ sourceId: call.id });
    const found = async (q: string) => {
      const filter = encodeURIComponent(JSON.stringify({ q }));
      return (await reader.request<Source[]>('GET', `/api/sources?filter=${filter}`)).body.map(({ name }) => name);
    };
    expect([await found('fachkraefteoffensive'), await found('ministerium')]).toEqual([[call.name], [call.name]]);
    await coordinator.request('DELETE', `/api/sources/${call.id}`);
    expect(await found('fachkraefteoffensive')).toEqual([]);
    expect(await citationsOf({ sourceId: call.id })).toHaveLength(1);
  });
});
