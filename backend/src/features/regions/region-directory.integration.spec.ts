import type { Indicator, Municipality, Problem } from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';

describe('the directory of a region', () => {
  let test: TestApp;
  let coordinator: Client;
  let reader: Client;
  let neighbour: Client;

  beforeAll(async () => {
    test = await startTestApp();
    const region = await makeRegion(test.database);
    coordinator = test.as(await makeCaller(test.database, region));
    reader = test.as(await makeCaller(test.database, region, 'reader'));
    neighbour = test.as(await makeCaller(test.database, await makeRegion(test.database)));
  });

  afterAll(() => test.close());

  const area = async (values: object): Promise<Municipality> =>
    (await coordinator.request<Municipality>('POST', '/api/municipalities', { kind: 'town', ...values })).body;
  const refusal = async (path: string, values: object, method: 'POST' | 'PUT' | 'DELETE' = 'POST') =>
    (await coordinator.request<Problem>(method, path, values)).body;

  it('names areas by district and sub-region; a town shares the sub-region of its district', async () => {
    const district = await area({ name: 'Kreis Musterland', kind: 'district', subRegion: 'Nordraum' });
    const town = await area({ name: 'Musterau', parentId: district.id });
    expect(town.parent).toEqual({ id: district.id, name: 'Kreis Musterland', kind: 'district' });
    expect([town.subRegion, town.withinSubRegion]).toEqual([null, 'Nordraum']);
    const moved = await coordinator.request<Municipality>('PUT', `/api/municipalities/${town.id}`, { ...town, subRegion: 'Süd' });
    expect(moved.body.withinSubRegion).toBe('Süd');
    const offered = await coordinator.request<{ value: string }[]>('GET', '/api/municipalities/values?field=subRegion&q=nord');
    expect(offered.body.map(({ value }) => value)).toEqual(['Nordraum']);
  });

  it('has each area once, above none of its own, and keeps one that others belong to', async () => {
    const district = await area({ name: 'Kreis Neuland', kind: 'district' });
    const town = await area({ name: 'Neustadt', parentId: district.id });
    expect(await refusal('/api/municipalities', { name: 'Neustadt', kind: 'town' })).toMatchObject({ code: 'already_exists' });
    const turned = { ...district, parentId: town.id };
    expect(await refusal(`/api/municipalities/${district.id}`, turned, 'PUT')).toMatchObject({ code: 'parent_cycle' });
    expect(await refusal(`/api/municipalities/${district.id}`, {}, 'DELETE')).toMatchObject({ code: 'in_use' });
    expect((await coordinator.request('DELETE', `/api/municipalities/${town.id}`)).status).toBe(204);
    expect((await coordinator.request('DELETE', `/api/municipalities/${district.id}`)).status).toBe(204);
  });

  it('tells a number with what is stated of it, and nothing of what is not', async () => {
    const { body } = await coordinator.request<Indicator>('POST', '/api/indicators', {
      name: 'Bevölkerungsentwicklung',
      kind: 'number',
      value: -5.3,
      comparisonName: 'NRW',
      comparisonValue: 0.7,
      statement: 'gehört nicht zu einer Zahl',
    });
    expect(body).toMatchObject({ value: -5.3, comparisonName: 'NRW', comparisonValue: 0.7 });
    expect([body.unit, body.period, body.qualifier, body.statement, body.municipality]).toEqual([null, null, null, null, null]);
    expect((await reader.request<Indicator[]>('GET', '/api/indicators')).body).toEqual([body]);
    expect((await neighbour.request<Indicator[]>('GET', '/api/indicators')).body).toEqual([]);
    const changed = await coordinator.request<Indicator>('PUT', `/api/indicators/${body.id}`, { ...body, qualifier: 'about' });
    expect(changed.body).toMatchObject({ value: -5.3, qualifier: 'about', version: 2 });
  });

  it('tells a rank without a number, and a statement of one area', async () => {
    const lowest = { name: 'Frauenerwerbsquote', kind: 'rank', value: 1, rankEnd: 'lowest', comparisonName: 'NRW', unit: '%' };
    const rank = await coordinator.request<Indicator>('POST', '/api/indicators', lowest);
    expect(rank.body).toMatchObject({ value: 1, rankEnd: 'lowest', unit: null });
    const { id: municipalityId } = await area({ name: 'Kreis Zehnstadt', kind: 'district' });
    const towns = { name: 'Städte', kind: 'statement', statement: 'zehn, nicht genannt', municipalityId };
    const statement = await coordinator.request<Indicator>('POST', '/api/indicators', towns);
    expect(statement.body).toMatchObject({ statement: 'zehn, nicht genannt', municipality: { name: 'Kreis Zehnstadt' } });
  });

  it.each([
    ['a place that is none', '/api/indicators', { name: 'x', kind: 'rank', value: 0.5 }, 'value'],
    ['a number no computer keeps', '/api/indicators', { name: 'x', kind: 'number', value: 1e16 }, 'value'],
    ['a number in words', '/api/indicators', { name: 'x', kind: 'number', value: 'etwa 5' }, 'value'],
    ['an end of ranks nobody knows', '/api/indicators', { name: 'x', kind: 'rank', rankEnd: 'middle' }, 'rankEnd'],
    ['a name of 10,000 characters', '/api/indicators', { name: 'x'.repeat(10_000), kind: 'number' }, 'name'],
    ['a name of blanks', '/api/municipalities', { name: '  ', kind: 'town' }, 'name'],
    [
      'a day that does not exist',
      '/api/indicators',
      { name: 'x', kind: 'number', period: { precision: 'day', from: '2023-02-30', until: '2023-02-30', wording: null } },
      'period.precision',
    ],
  ])('refuses %s', async (_, path, values, field) => {
    const { status, body } = await coordinator.request<Problem>('POST', path, values);
    expect([status, body.fields?.[0]?.path]).toEqual([400, field]);
  });

  it('is written by the coordination alone', async () => {
    expect((await reader.request('POST', '/api/indicators', { name: 'x', kind: 'number' })).status).toBe(403);
    expect((await reader.request('POST', '/api/municipalities', { name: 'x', kind: 'town' })).status).toBe(403);
  });
});
