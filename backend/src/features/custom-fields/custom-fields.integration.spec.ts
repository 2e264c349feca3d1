import type { CustomField, Organisation, Problem, TimelinePage } from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';

const level = {
  resource: 'organisations',
  key: 'level',
  label: { de: 'Ebene', en: 'Level' },
  type: 'option',
  options: ['Kreis', 'Stadt'],
};

describe('own fields of a region', () => {
  let test: TestApp;
  let coordinator: Client;
  let reader: Client;
  let foreigner: Client;

  beforeAll(async () => {
    test = await startTestApp();
    const region = await makeRegion(test.database);
    const elsewhere = await makeRegion(test.database, 'Andere Region');
    coordinator = test.as(await makeCaller(test.database, region));
    reader = test.as(await makeCaller(test.database, region, 'reader'));
    foreigner = test.as(await makeCaller(test.database, elsewhere));
    for (const [key, type] of Object.entries({ seats: 'number', since: 'date', carrier: 'boolean', remark: 'text' })) {
      await define({ resource: 'organisations', key, label: { de: key }, type });
    }
  });

  afterAll(() => test.close());

  const define = async (input: object): Promise<CustomField> => {
    const { status, body } = await coordinator.request<CustomField>('POST', '/api/custom-fields', input);
    expect(status).toBe(201);
    return body;
  };
  const organisation = async (name: string, custom: object): Promise<Organisation> => {
    const { status, body } = await coordinator.request<Organisation>('POST', '/api/organisations', {
      name,
      kind: 'other',
      custom,
    });
    expect(status).toBe(201);
    return body;
  };
  const names = async (filter: object, sort = '["name","ASC"]'): Promise<string[]> => {
    const query = `filter=${encodeURIComponent(JSON.stringify(filter))}&sort=${encodeURIComponent(sort)}`;
    const { status, body } = await coordinator.request<Organisation[]>('GET', `/api/organisations?${query}`);
    expect(status).toBe(200);
    return body.map(({ name }) => name);
  };

  it('are defined, changed, archived and restored, each with its event', async () => {
    const created = await define({ ...level, key: 'story' });
    expect(created).toMatchObject({ key: 'story', label: { de: 'Ebene', en: 'Level' }, archivedAt: null, version: 1 });
    const changed = await coordinator.request<CustomField>('PUT', `/api/custom-fields/${created.id}`, {
      ...created,
      label: { de: 'Stufe' },
      options: ['Land'],
    });
    expect(changed.body).toMatchObject({ label: { de: 'Stufe', en: null }, options: ['Land'], version: 2 });
    expect((await coordinator.request('PUT', `/api/custom-fields/${created.id}`, created)).status).toBe(412);
    const choiceless = { ...level, key: 'choiceless', options: null };
    expect((await coordinator.request('POST', '/api/custom-fields', choiceless)).status).toBe(400);
    await coordinator.request('DELETE', `/api/custom-fields/${created.id}`);
    const { body } = await coordinator.request<CustomField[]>('GET', '/api/custom-fields?filter={"resource":"organisations"}');
    expect(body.map(({ key }) => key)).toEqual(['seats', 'since', 'carrier', 'remark']);
    const restored = await coordinator.request<CustomField>('POST', `/api/custom-fields/${created.id}/restore`);
    expect(restored.body).toMatchObject({ archivedAt: null, version: 4 });
    await coordinator.request('DELETE', `/api/custom-fields/${created.id}`);
  });

  it('are checked in the records that carry them', async () => {
    const { body } = await coordinator.request<Problem>('POST', '/api/organisations', {
      name: 'Falsch',
      kind: 'other',
      custom: { seats: 'drei', colour: 'blue' },
    });
    expect(body).toMatchObject({
      code: 'invalid_input',
      fields: [
        { path: 'custom.seats', code: 'not_a_number' },
        { path: 'custom.colour', code: 'unknown_field' },
      ],
    });
    expect(await names({ name: 'Falsch' })).toEqual([]);
  });

  it('are filtered and sorted by like any other field', async () => {
    await organisation('Eigen A', { seats: 9, since: '2024-01-31', carrier: true, remark: 'Über dem Markt' });
    await organisation('Eigen B', { seats: 10, since: '2023-12-01', carrier: false, remark: 'am Bahnhof' });
    await organisation('Eigen C', {});
    const ours = { field: 'name', op: 'starts', value: 'Eigen' };
    const where = (field: string, op: string, value: unknown) => names({ and: [ours, { field: `custom.${field}`, op, value }] });
    expect(await where('seats', 'gt', 9)).toEqual(['Eigen B']);
    expect(await where('seats', 'empty', true)).toEqual(['Eigen C']);
    expect(await where('since', 'gte', '2024-01-01')).toEqual(['Eigen A']);
    expect(await where('remark', 'contains', 'uber')).toEqual(['Eigen A']);
    expect(await names({ where: ours, 'custom.carrier': false })).toEqual(['Eigen B']);
    expect(await names({ where: ours }, '["custom.seats","DESC"]')).toEqual(['Eigen B', 'Eigen A', 'Eigen C']);
    expect(await names({ where: ours }, '["custom.remark","ASC"]')).toEqual(['Eigen B', 'Eigen A', 'Eigen C']);
  });

  it('stand in the history one by one', async () => {
    const created = await organisation('Verlauf', { seats: 1, remark: 'alt' });
    await coordinator.request('PUT', `/api/organisations/${created.id}`, { ...created, custom: { seats: 2, remark: 'alt' } });
    const { body } = await coordinator.request<TimelinePage>('GET', `/api/organisations/${created.id}/timeline?limit=1`);
    expect(body.entries[0]?.changes).toEqual([{ field: 'custom.seats', before: 1, after: 2 }]);
  });

  it('keep the values of a field that was archived', async () => {
    const field = await define({ ...level, key: 'fading' });
    const created = await organisation('Bleibt', { fading: 'Stadt' });
    await coordinator.request('DELETE', `/api/custom-fields/${field.id}`);
    const { body } = await coordinator.request<Organisation>('PUT', `/api/organisations/${created.id}`, {
      ...created,
      custom: { seats: 3 },
    });
    expect(body.custom).toEqual({ fading: 'Stadt', seats: 3 });
    const filter = encodeURIComponent('{"custom.fading":"Stadt"}');
    const { body: refusal } = await coordinator.request<Problem>('GET', `/api/organisations?filter=${filter}`);
    expect(refusal).toMatchObject({ code: 'unknown_filter_field', values: { field: 'custom.fading' } });
  });

  it('belong to their region alone', async () => {
    const { body } = await coordinator.request<CustomField[]>('GET', '/api/custom-fields');
    const id = body[0]?.id;
    expect((await foreigner.request<CustomField[]>('GET', '/api/custom-fields')).body).toEqual([]);
    for (const [method, given] of [['GET'], ['PUT', body[0]], ['DELETE']] as const) {
      expect((await foreigner.request<Problem>(method, `/api/custom-fields/${id}`, given)).body.code).toBe('not_found');
    }
    const created = await foreigner.request<Problem>('POST', '/api/organisations', {
      name: 'Dort',
      kind: 'other',
      custom: { seats: 1 },
    });
    expect(created.body.fields).toEqual([{ path: 'custom.seats', code: 'unknown_field' }]);
    const same = await foreigner.request('POST', '/api/custom-fields', { ...level, key: 'seats' });
    expect(same.status).toBe(201);
  });

  it('are read by readers and defined by coordinators', async () => {
    expect((await reader.request('GET', '/api/custom-fields')).status).toBe(200);
    expect((await reader.request<Problem>('POST', '/api/custom-fields', level)).body.code).toBe('forbidden');
  });

  it.each<[string, object, number, string, string | undefined]>([
    ['a key used before', { ...level, key: 'seats' }, 409, 'already_exists', undefined],
    ['a key that is code', { ...level, key: "x' OR 1=1" }, 400, 'invalid_input', 'key'],
    ['an unknown resource', { ...level, resource: 'users' }, 400, 'invalid_input', 'resource'],
    ['an unknown type', { ...level, type: 'colour' }, 400, 'invalid_input', 'type'],
    ['a choice without options', { ...level, options: [] }, 400, 'invalid_input', 'options'],
    ['options without a choice', { ...level, type: 'text' }, 400, 'invalid_input', 'options'],
    ['no German label', { ...level, label: { en: 'Level' } }, 400, 'invalid_input', 'label.de'],
    ['a label that is a text', { ...level, label: 'Ebene' }, 400, 'invalid_input', 'label'],
  ])('refuse %s', async (_, input, status, code, path) => {
    const answer = await coordinator.request<Problem>('POST', '/api/custom-fields', input);
    expect([answer.status, answer.body.code, answer.body.fields?.[0]?.path]).toEqual([status, code, path]);
  });

  it('refuse to become another field', async () => {
    const { body } = await coordinator.request<CustomField[]>('GET', '/api/custom-fields?filter={"key":"seats"}');
    const changed = { ...body[0], key: 'chairs', type: 'text' };
    const answer = await coordinator.request<Problem>('PUT', `/api/custom-fields/${body[0]?.id}`, changed);
    expect(answer.body.fields?.map(({ path, code }) => `${path} ${code}`)).toEqual(['key unchangeable', 'type unchangeable']);
  });
});
