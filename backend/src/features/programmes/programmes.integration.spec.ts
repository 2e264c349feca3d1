import {
  periodFrom,
  type Initiative,
  type Organisation,
  type Problem,
  type Programme,
  type SearchHit,
  type TimelinePage,
} from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';

describe('programmes', () => {
  let test: TestApp;
  let coordinator: Client;
  let reader: Client;
  let foreigner: Client;
  let ministry: Organisation;
  let union: Organisation;

  beforeAll(async () => {
    test = await startTestApp();
    const region = await makeRegion(test.database);
    coordinator = test.as(await makeCaller(test.database, region));
    reader = test.as(await makeCaller(test.database, region, 'reader'));
    foreigner = test.as(await makeCaller(test.database, await makeRegion(test.database, 'Andere Region')));
    ministry = await created<Organisation>('organisations', { name: 'Ministerium', kind: 'ministry' });
    union = await created<Organisation>('organisations', { name: 'Europäische Union', kind: 'other' });
  });

  afterAll(() => test.close());

  const created = async <Body>(resource: string, input: object): Promise<Body> => {
    const { status, body } = await coordinator.request<Body>('POST', `/api/${resource}`, input);
    expect([status, body]).toEqual([201, body]);
    return body;
  };
  const programme = (name: string, more: object = {}) =>
    created<Programme>('programmes', { name, kind: 'funding_programme', ...more });
  const initiative = (programmeIds: string[]) =>
    created<Initiative>('initiatives', { name: 'Portal', kind: 'platform', state: 'idea', programmeIds });
  const read = async <Body>(path: string): Promise<Body> => (await reader.request<Body>('GET', `/api/${path}`)).body;
  const having = async (resource: string, field: string, value: string | boolean): Promise<string[]> => {
    const where = { field, op: typeof value === 'boolean' ? 'empty' : 'has', value };
    const filter = encodeURIComponent(JSON.stringify({ where }));
    return (await read<{ id: string }[]>(`${resource}?filter=${filter}`)).map(({ id }) => id);
  };
  const refusal = async (path: string, input: object, client = coordinator) => {
    const { status, body } = await client.request<Problem>('POST', `/api/${path}`, input);
    return [status, body.fields?.[0]?.path ?? body.code];
  };

  it('name who pays for them, in their order, and for how long', async () => {
    const until = periodFrom('year', '2027-01-01');
    const made = await programme('Bildungsscheck', {
      funderIds: [union.id, ministry.id],
      since: periodFrom('year', '2006-01-01'),
      until,
    });
    expect(made).toMatchObject({
      funderIds: [union.id, ministry.id],
      funders: [{ name: 'Europäische Union' }, { name: 'Ministerium' }],
    });
    expect(made).toMatchObject({ until, initiativeCount: 0, version: 1 });
    const turned = { ...made, funderIds: [ministry.id, union.id] };
    const { body } = await coordinator.request<Programme>('PUT', `/api/programmes/${made.id}`, turned);
    expect([body.funderIds, body.version]).toEqual([[ministry.id, union.id], 2]);
    const { entries } = await read<TimelinePage>(`programmes/${made.id}/timeline`);
    const names = ['Europäische Union', 'Ministerium'];
    expect(entries[0]?.changes).toEqual([{ field: 'funderIds', before: names, after: [...names].reverse() }]);
    expect((await coordinator.request<Programme>('PUT', `/api/programmes/${made.id}`, body)).body).toEqual(body);
  });

  it('carry initiatives, and both are found by each other', async () => {
    const [law, money] = [
      await programme('Gesetz', { kind: 'law' }),
      await programme('Fördertopf', { funderIds: [ministry.id] }),
    ];
    const [both, none] = [await initiative([law.id, money.id]), await initiative([])];
    expect(both.programmes).toEqual([
      { id: law.id, name: 'Gesetz', shortName: null },
      { id: money.id, name: 'Fördertopf', shortName: null },
    ]);
    expect(await having('initiatives', 'programmeIds', law.id)).toEqual([both.id]);
    expect(await having('initiatives', 'programmeIds', true)).toEqual([none.id]);
    expect(await having('programmes', 'funderIds', ministry.id)).toContain(money.id);
    expect((await read<Programme>(`programmes/${law.id}`)).initiativeCount).toBe(1);
    const { body } = await coordinator.request<Initiative>('PUT', `/api/initiatives/${both.id}`, { ...both, programmeIds: [] });
    expect([body.programmes, body.version]).toEqual([[], 2]);
  });

  it('are found by name and short name, until they are archived', async () => {
    const { id } = await programme('Beratung zur beruflichen Entwicklung', { shortName: 'BBE' });
    const found = async (q: string) => {
      const { body } = await reader.request<SearchHit[]>('GET', `/api/search?q=${encodeURIComponent(q)}`);
      return body.filter((hit) => hit.id === id).map(({ resource, kind }) => [resource, kind]);
    };
    const hit = ['programmes', 'funding_programme'];
    expect([await found('beratung beruflichen'), await found('bbe')]).toEqual([[hit], [hit]]);
    await coordinator.request('DELETE', `/api/programmes/${id}`);
    expect(await found('bbe')).toEqual([]);
  });

  it('are refused where they make no sense', async () => {
    const made = { name: 'Programm', kind: 'campaign' };
    const turned = { since: periodFrom('year', '2025-01-01'), until: periodFrom('year', '2024-01-01') };
    const nobody = '01890000-0000-7000-8000-000000000000';
    expect(await refusal('programmes', { ...made, ...turned })).toEqual([400, 'until']);
    expect(await refusal('programmes', { ...made, kind: 'wish' })).toEqual([400, 'kind']);
    expect(await refusal('programmes', { ...made, website: 'javascript:alert(1)' })).toEqual([400, 'website']);
    expect(await refusal('programmes', { ...made, funderIds: [ministry.id, ministry.id] })).toEqual([400, 'funderIds']);
    expect(await refusal('programmes', { ...made, funderIds: [nobody] })).toEqual([409, 'unknown_reference']);
    expect(await refusal('programmes', { ...made, funderIds: [ministry.id] }, foreigner)).toEqual([409, 'unknown_reference']);
    expect(await refusal('programmes', made, reader)).toEqual([403, 'forbidden']);
  });
});
