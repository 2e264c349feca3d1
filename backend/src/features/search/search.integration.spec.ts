import type { Problem, SearchHit } from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';

describe('search', () => {
  let test: TestApp;
  let coordinator: Client;
  let reporting: Client;
  let foreigner: Client;

  beforeAll(async () => {
    test = await startTestApp();
    const region = await makeRegion(test.database);
    const elsewhere = await makeRegion(test.database, 'Andere Region');
    coordinator = test.as(await makeCaller(test.database, region));
    reporting = test.as(await makeCaller(test.database, region, 'reporting'));
    foreigner = test.as(await makeCaller(test.database, elsewhere));
    const places = ['Bildungswerk Münster', 'Münster', 'Handelsverband Großmünsterland', 'Münsteraner Bündnis', 'Stadt Münstter'];
    for (const name of places)
      await coordinator.request('POST', '/api/organisations', { name, kind: 'other', municipality: 'Ort' });
    for (let index = 0; index < 15; index += 1) {
      await coordinator.request('POST', '/api/organisations', { name: `Kammer ${index}`, kind: 'other' });
    }
    const input = { name: 'Jobcenter Kreis Muster', shortName: 'JCM', kind: 'job_centre' };
    await coordinator.request('POST', '/api/organisations', input);
  });

  afterAll(() => test.close());

  const find = async (q: string, client = coordinator): Promise<string[]> => {
    const { status, body } = await client.request<SearchHit[]>('GET', `/api/search?q=${encodeURIComponent(q)}`);
    expect(status).toBe(200);
    return body.map(({ name }) => name);
  };

  it.each(['Münster', 'muenster', 'MUNSTER', ' münster '])(
    'puts the name itself before its beginning, a word and a part: %s',
    async (q) => {
      expect(await find(q)).toEqual(['Münster', 'Münsteraner Bündnis', 'Bildungswerk Münster', 'Handelsverband Großmünsterland']);
    },
  );

  it('answers similar names only where none has the words themselves', async () => {
    expect(await find('Münstter')).toEqual(['Stadt Münstter']);
    expect((await find('Münsterr'))[0]).toBe('Münster');
  });

  it('finds by short name, by several words in any order and with a typo', async () => {
    expect((await find('jcm'))[0]).toBe('Jobcenter Kreis Muster');
    expect(await find('kreis jobcenter')).toEqual(['Jobcenter Kreis Muster']);
    expect(await find('Jobcentr Kreis')).toEqual(['Jobcenter Kreis Muster']);
  });

  it('answers what tells records apart', async () => {
    const { body } = await coordinator.request<SearchHit[]>('GET', '/api/search?q=Gro%C3%9Fm%C3%BCnsterland');
    expect(body).toEqual([
      { resource: 'organisations', id: expect.any(String), name: 'Handelsverband Großmünsterland', detail: 'Ort', kind: 'other' },
    ]);
  });

  it('answers twelve of a kind at most', async () => {
    expect(await find('Kammer')).toHaveLength(12);
  });

  it('finds nothing for nothing, nothing archived and nothing that is not there', async () => {
    const gone = await coordinator.request<{ id: string }>('POST', '/api/organisations', { name: 'Vergangenes', kind: 'other' });
    await coordinator.request('DELETE', `/api/organisations/${gone.body.id}`);
    for (const q of ['', '   ', '%', "'; DROP TABLE organisation", 'Vergangenes', 'x'.repeat(200)])
      expect(await find(q)).toEqual([]);
  });

  it('stays in its region, and with those who may read', async () => {
    expect(await find('Münster', foreigner)).toEqual([]);
    expect((await reporting.request<Problem>('GET', '/api/search?q=M%C3%BCnster')).body.code).toBe('forbidden');
  });

  it.each(['', '?q=a&q=b', `?q=${'x'.repeat(201)}`, '?q=a&limit=5'])('refuses %j', async (query) => {
    expect((await coordinator.request<Problem>('GET', `/api/search${query}`)).body.code).toBe('invalid_input');
  });
});
