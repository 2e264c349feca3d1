import type { BulkResult, Organisation, Problem, TimelinePage, ValueCount } from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';

describe('many organisations at once', () => {
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
  });

  afterAll(() => test.close());

  const create = async (input: object): Promise<Organisation> => {
    const { status, body } = await coordinator.request<Organisation>('POST', '/api/organisations', { kind: 'other', ...input });
    expect(status).toBe(201);
    return body;
  };
  const get = async (id: string) => (await coordinator.request<Organisation>('GET', `/api/organisations/${id}`)).body;
  const bulk = (client: Client, body: object) => client.request<BulkResult & Problem>('POST', '/api/organisations/bulk', body);

  describe('a change to many', () => {
    it('changes what it can, with one event each, and names the rest with the reason', async () => {
      const one = await create({ name: 'Eins', tags: ['alt', 'bleibt'] });
      const two = await create({ name: 'Zwei', tags: ['neu'] });
      const full = await create({ name: 'Voll', tags: Array.from({ length: 30 }, (_, index) => `t${index}`) });
      const nobody = '0199d1d4-0000-7000-8000-000000000000';
      const { status, body } = await bulk(coordinator, {
        ids: [one.id.toUpperCase(), two.id, full.id, nobody],
        change: { addTags: ['neu'], removeTags: ['alt'] },
      });
      expect(status).toBe(200);
      expect(body).toEqual({
        changed: [{ id: one.id, version: 2, undo: { addTags: ['alt'], removeTags: ['neu'] } }],
        skipped: [
          { id: two.id, code: 'unchanged' },
          { id: full.id, code: 'too_many' },
          { id: nobody, code: 'not_found' },
        ],
      });
      expect(await get(one.id)).toMatchObject({ tags: ['bleibt', 'neu'], version: 2 });
      expect(await get(two.id)).toEqual(two);
      const { body: timeline } = await coordinator.request<TimelinePage>('GET', `/api/organisations/${one.id}/timeline`);
      expect(timeline.entries.map(({ kind }) => kind)).toEqual(['organisations.updated', 'organisations.created']);
      expect(timeline.entries[0]?.changes).toEqual([{ field: 'tags', before: ['alt', 'bleibt'], after: ['bleibt', 'neu'] }]);
    });

    it('archives many and takes them back', async () => {
      const ids: string[] = [];
      for (let index = 0; index < 40; index += 1) ids.push((await create({ name: `Viele ${index}` })).id);
      const { body } = await bulk(coordinator, { ids, change: { archive: true } });
      expect(body.changed).toHaveLength(40);
      expect((await get(ids[0] ?? '')).archivedAt).not.toBeNull();
      const restored = await bulk(coordinator, { ids, change: { restore: true } });
      expect(restored.body.changed.map(({ version }) => version)).toEqual(ids.map(() => 3));
      expect((await get(ids[39] ?? '')).archivedAt).toBeNull();
    });

    it('does not reach into another region', async () => {
      const { id } = await create({ name: 'Hier' });
      const { body } = await bulk(foreigner, { ids: [id], change: { archive: true } });
      expect(body).toEqual({ changed: [], skipped: [{ id, code: 'not_found' }] });
      expect((await get(id)).archivedAt).toBeNull();
    });

    it('is not for readers', async () => {
      expect((await bulk(reader, { ids: [], change: {} })).body.code).toBe('forbidden');
    });

    const id = '0199d1d4-0000-7000-8000-000000000000';
    it.each<[string, object, string]>([
      ['nothing to change', { ids: [id], change: {} }, 'change'],
      ['both ways', { ids: [id], change: { archive: true, restore: true } }, 'change.restore'],
      ['no ids', { ids: [], change: { archive: true } }, 'ids'],
      ['something that is no id', { ids: ['42'], change: { archive: true } }, 'ids'],
      ['an id twice', { ids: [id, id], change: { archive: true } }, 'ids'],
      ['1001 ids', { ids: Array.from({ length: 1_001 }, () => crypto.randomUUID()), change: { archive: true } }, 'ids'],
      ['an unknown change', { ids: [id], change: { delete: true } }, 'change.delete'],
      ['an archive that is not true', { ids: [id], change: { archive: false } }, 'change.archive'],
    ])('refuses %s', async (_, body, path) => {
      const answer = await bulk(coordinator, body);
      expect([answer.body.code, answer.body.fields?.[0]?.path]).toEqual(['invalid_input', path]);
    });
  });

  describe('values in use', () => {
    beforeAll(async () => {
      await create({ name: 'W1', municipality: 'Münster', postalCode: '48143', tags: ['SGB II', 'Übergang'] });
      await create({ name: 'W2', municipality: 'Münster', postalCode: '48149', tags: ['SGB II'] });
      await create({ name: 'W3', municipality: 'Musterstadt' });
      const gone = await create({ name: 'W4', municipality: 'Münchhausen' });
      await coordinator.request('DELETE', `/api/organisations/${gone.id}`);
    });

    const values = async (field: string, q?: string): Promise<ValueCount[]> => {
      const query = new URLSearchParams({ field, ...(q !== undefined && { q }) });
      const { status, body } = await coordinator.request<ValueCount[]>('GET', `/api/organisations/values?${query.toString()}`);
      expect(status).toBe(200);
      return body;
    };

    it('are found in either spelling, with a typo, and counted', async () => {
      for (const typed of ['mün', 'muen', 'mun', 'Munester']) {
        expect(await values('municipality', typed)).toContainEqual({ value: 'Münster', count: 2 });
      }
      expect(await values('tags', 'sgb')).toEqual([{ value: 'SGB II', count: 2 }]);
      expect(await values('postalCode', '4814')).toHaveLength(2);
      expect(await values('municipality', 'Hannover')).toEqual([]);
    });

    it('are offered most frequent first before anything is typed, without those of archived records', async () => {
      expect(await values('municipality')).toEqual([
        { value: 'Münster', count: 2 },
        { value: 'Musterstadt', count: 1 },
      ]);
    });

    it('belong to their region, and to fields that have some', async () => {
      expect((await foreigner.request('GET', '/api/organisations/values?field=municipality')).body).toEqual([]);
      const { body } = await coordinator.request<Problem>('GET', '/api/organisations/values?field=note');
      expect([body.code, body.fields?.[0]?.path]).toEqual(['invalid_input', 'field']);
    });
  });
});
