import type { CustomField, Organisation, Problem, View, ViewCounts } from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';
import { Timeline } from '../../platform/events/index.js';

const companies = { resource: 'organisations', name: 'Unternehmen', filter: { kind: 'company' } };

describe('saved views', () => {
  let test: TestApp;
  let region: string;
  let coordinator: Client;
  let colleague: Client;
  let reader: Client;
  let foreigner: Client;

  beforeAll(async () => {
    test = await startTestApp();
    region = await makeRegion(test.database);
    const elsewhere = await makeRegion(test.database, 'Andere Region');
    coordinator = test.as(await makeCaller(test.database, region));
    colleague = test.as(await makeCaller(test.database, region));
    reader = test.as(await makeCaller(test.database, region, 'reader'));
    foreigner = test.as(await makeCaller(test.database, elsewhere));
    for (const [name, kind] of Object.entries({ A: 'company', B: 'company', C: 'union' })) {
      await coordinator.request('POST', '/api/organisations', { name, kind });
    }
  });

  afterAll(() => test.close());

  const save = async (client: Client, input: object): Promise<View> => {
    const { status, body } = await client.request<View>('POST', '/api/views', input);
    expect(status).toBe(201);
    return body;
  };
  const namesFor = async (client: Client): Promise<string[]> => {
    const filter = encodeURIComponent('{"resource":"organisations"}');
    const { body } = await client.request<View[]>('GET', `/api/views?filter=${filter}&sort=["name","ASC"]`);
    return body.map(({ name }) => name);
  };

  it('keep filter, order and columns of their owner', async () => {
    const created = await save(reader, {
      ...companies,
      name: 'Meine',
      sort: { field: 'municipality', order: 'DESC' },
      columns: ['name'],
    });
    expect(created).toMatchObject({
      filter: { kind: 'company' },
      sort: { field: 'municipality', order: 'DESC' },
      columns: ['name'],
      shared: false,
      mine: true,
      version: 1,
    });
    expect(await namesFor(reader)).toEqual(['Meine']);
    expect(await namesFor(coordinator)).toEqual([]);
    const { status, body } = await coordinator.request<Problem>('GET', `/api/views/${created.id}`);
    expect([status, body.code]).toEqual([404, 'not_found']);
    expect((await coordinator.request('DELETE', `/api/views/${created.id}`)).status).toBe(404);
    const changed = await reader.request<View>('PUT', `/api/views/${created.id}`, { ...created, name: 'Umbenannt' });
    expect(changed.body).toMatchObject({ name: 'Umbenannt', version: 2 });
    expect((await reader.request('PUT', `/api/views/${created.id}`, created)).status).toBe(412);
    expect((await reader.request<View>('DELETE', `/api/views/${created.id}`)).body.name).toBe('Umbenannt');
    expect(await namesFor(reader)).toEqual([]);
  });

  it('may leave the columns out or say there are none', async () => {
    const view = await save(coordinator, { resource: 'organisations', name: 'Ohne', filter: {}, columns: null });
    expect(view.columns).toEqual([]);
    await coordinator.request('DELETE', `/api/views/${view.id}`);
  });

  it('are shared with the region by those who may, and changed by those', async () => {
    const created = await save(coordinator, { ...companies, name: 'Für alle', shared: true });
    expect((await reader.request<View>('GET', `/api/views/${created.id}`)).body).toMatchObject({ shared: true, mine: false });
    expect(await namesFor(foreigner)).toEqual([]);
    expect((await foreigner.request('GET', `/api/views/${created.id}`)).status).toBe(404);
    for (const [method, body] of [['PUT', created], ['DELETE']] as const) {
      expect((await reader.request<Problem>(method, `/api/views/${created.id}`, body)).body.code).toBe('forbidden');
    }
    const changed = await colleague.request<View>('PUT', `/api/views/${created.id}`, { ...created, name: 'Unser aller' });
    expect(changed.body).toMatchObject({ name: 'Unser aller', ownerId: created.ownerId, mine: false });
    expect((await reader.request<Problem>('POST', '/api/views', { ...companies, shared: true })).body.code).toBe('forbidden');
    await colleague.request('DELETE', `/api/views/${created.id}`);
    expect(await namesFor(coordinator)).toEqual([]);
  });

  it('stand in the history only where they are shared', async () => {
    const secret = await save(coordinator, { ...companies, name: 'Nur meine' });
    const open = await save(coordinator, { ...companies, name: 'Offen', shared: true });
    const caller = await makeCaller(test.database, region);
    const entries = await test.get(Timeline).all(caller, 100);
    const subjects = entries.flatMap((event) => event.subjects);
    expect(subjects).toContainEqual({ type: 'views', id: open.id, name: 'Offen' });
    expect(subjects.map(({ id }) => id)).not.toContain(secret.id);
    for (const { id } of [secret, open]) await coordinator.request('DELETE', `/api/views/${id}`);
  });

  it('are counted in one go, even where a field is gone', async () => {
    const field: Partial<CustomField> = { resource: 'organisations', key: 'gone', label: { de: 'Weg' }, type: 'text' };
    const { body: defined } = await coordinator.request<CustomField>('POST', '/api/custom-fields', field);
    const all = await save(coordinator, { ...companies, name: 'Alle', filter: {} });
    const some = await save(coordinator, { ...companies, shared: true });
    const gone = await save(coordinator, { ...companies, name: 'Weg', filter: { 'custom.gone': 'x' } });
    const counts = (client: Client) => client.request<ViewCounts>('GET', '/api/views/counts?resource=organisations');
    expect((await counts(coordinator)).body).toEqual({ [all.id]: 3, [some.id]: 2, [gone.id]: 0 });
    await coordinator.request('DELETE', `/api/custom-fields/${defined.id}`);
    expect((await counts(coordinator)).body).toEqual({ [all.id]: 3, [some.id]: 2, [gone.id]: null });
    expect((await counts(reader)).body).toEqual({ [some.id]: 2 });
    expect((await counts(foreigner)).body).toEqual({});
    const { body } = await coordinator.request<Organisation[]>('GET', '/api/organisations');
    expect(body).toHaveLength(3);
  });

  it.each<[string, object, string, string | undefined]>([
    ['a filter by an unknown field', { filter: { colour: 'blue' } }, 'unknown_filter_field', undefined],
    ['a filter by an undefined own field', { filter: { 'custom.nothing': 1 } }, 'unknown_filter_field', undefined],
    ['a filter with a wrong value', { filter: { id: 'x' } }, 'invalid_filter', undefined],
    ['a filter that is a list', { filter: [] }, 'invalid_input', 'filter'],
    ['an order by an unsortable field', { sort: { field: 'note', order: 'ASC' } }, 'unknown_sort_field', undefined],
    ['an order that is none', { sort: { field: 'name', order: 'UP' } }, 'invalid_input', 'sort.order'],
    ['an unknown column', { columns: ['name', 'colour'] }, 'invalid_input', 'columns.1'],
    ['an unknown resource', { resource: 'users' }, 'invalid_input', 'resource'],
    ['no name', { name: ' ' }, 'invalid_input', 'name'],
  ])('refuse %s', async (_, change, code, path) => {
    const before = await namesFor(coordinator);
    const { body } = await coordinator.request<Problem>('POST', '/api/views', { ...companies, ...change });
    expect([body.code, body.fields?.[0]?.path]).toEqual([code, path]);
    expect(await namesFor(coordinator)).toEqual(before);
  });

  it('are counted for known lists only', async () => {
    const { body } = await coordinator.request<Problem>('GET', '/api/views/counts?resource=users');
    expect(body.code).toBe('invalid_input');
  });
});
