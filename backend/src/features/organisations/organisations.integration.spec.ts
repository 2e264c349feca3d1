import type { Organisation, Problem, TimelinePage } from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';

const jobCentre = { name: 'Jobcenter Musterstadt', kind: 'job_centre', municipality: 'Musterstadt' };

describe('organisations', () => {
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
    const { status, body } = await coordinator.request<Organisation>('POST', '/api/organisations', input);
    expect(status).toBe(201);
    return body;
  };
  const names = async (query: string): Promise<string[]> => {
    const { status, body } = await coordinator.request<Organisation[]>('GET', `/api/organisations?${query}`);
    expect(status).toBe(200);
    return body.map((organisation) => organisation.name);
  };
  const filtered = (filter: object): Promise<string[]> => names(`filter=${encodeURIComponent(JSON.stringify(filter))}`);

  it('answers what was created, with its version as ETag', async () => {
    const created = await create({ ...jobCentre, emails: [{ address: 'post@jobcenter-musterstadt.example' }], tags: ['SGB II'] });
    const { headers, body } = await coordinator.request<Organisation>('GET', `/api/organisations/${created.id}`);
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toEqual(created);
    expect(body).toMatchObject({ ...jobCentre, version: 1, archivedAt: null, parent: null, tags: ['SGB II'] });
  });

  it('lists a page with its range, sorted as German names are', async () => {
    for (const name of ['Zoll', 'Ärztekammer', 'Arbeitsagentur', 'Öffentliche Bibliothek'])
      await create({ name, kind: 'other', tags: ['Sortierung'] });
    const query = `filter=${encodeURIComponent('{"where":{"field":"tags","op":"has","value":"Sortierung"}}')}&range=[0,2]`;
    const { headers, body } = await coordinator.request<Organisation[]>('GET', `/api/organisations?${query}`);
    expect(headers.get('content-range')).toBe('organisations 0-2/4');
    expect(body.map((organisation) => organisation.name)).toEqual(['Arbeitsagentur', 'Ärztekammer', 'Öffentliche Bibliothek']);
  });

  it('finds names in either spelling, with a typo, by a part', async () => {
    await create({ name: 'Handwerkskammer Bildungszentrum Münster', kind: 'chamber_of_crafts' });
    for (const q of ['Münster', 'muenster', 'munster', 'Muenster Bildungs', 'Handwerkskamer']) {
      expect(await filtered({ q })).toContain('Handwerkskammer Bildungszentrum Münster');
    }
    expect(await filtered({ q: 'Hannover' })).toEqual([]);
  });

  it('filters by equality, by list and by a tree', async () => {
    await create({ name: 'Filter Bottrop', kind: 'company', municipality: 'Bottrop', tags: ['Filter'] });
    await create({ name: 'Filter Gladbeck', kind: 'union', municipality: 'Gladbeck', tags: ['Filter'] });
    await create({ name: 'Filter ohne Ort', kind: 'company', tags: ['Filter'] });
    const tagged = { field: 'tags', op: 'has', value: 'Filter' };
    expect(await filtered({ where: tagged, municipality: ['Bottrop', 'Gladbeck'] })).toEqual([
      'Filter Bottrop',
      'Filter Gladbeck',
    ]);
    expect(await filtered({ where: tagged, kind: 'company' })).toEqual(['Filter Bottrop', 'Filter ohne Ort']);
    expect(await filtered({ and: [tagged, { not: { field: 'municipality', op: 'eq', value: 'Bottrop' } }] })).toEqual([
      'Filter Gladbeck',
      'Filter ohne Ort',
    ]);
    expect(await filtered({ and: [tagged, { field: 'municipality', op: 'empty', value: true }] })).toEqual(['Filter ohne Ort']);
  });

  it('shows archived ones only where the filter asks for them', async () => {
    const { id } = await create({ name: 'Archivierte Stelle', kind: 'other' });
    await coordinator.request('DELETE', `/api/organisations/${id}`);
    expect(await filtered({ q: 'Archivierte Stelle' })).toEqual([]);
    expect(await filtered({ q: 'Archivierte Stelle', where: { field: 'archivedAt', op: 'empty', value: false } })).toEqual([
      'Archivierte Stelle',
    ]);
    await coordinator.request('POST', `/api/organisations/${id}/restore`);
    expect(await filtered({ q: 'Archivierte Stelle' })).toEqual(['Archivierte Stelle']);
  });

  it('refuses to overwrite a change it has not seen and answers the present state', async () => {
    const created = await create({ ...jobCentre, name: 'Jobcenter Konflikt' });
    const first = await coordinator.request<Organisation>('PUT', `/api/organisations/${created.id}`, {
      ...created,
      street: 'Musterweg 12',
    });
    expect(first.body).toMatchObject({ street: 'Musterweg 12', version: 2 });
    const second = await coordinator.request<Problem>('PUT', `/api/organisations/${created.id}`, {
      ...created,
      street: 'Am Markt 1',
    });
    expect(second.status).toBe(412);
    expect(second.body).toMatchObject({ code: 'stale_version', current: { street: 'Musterweg 12', version: 2 } });
    const { version, ...withoutVersion } = created;
    expect(version).toBe(1);
    expect((await coordinator.request('PUT', `/api/organisations/${created.id}`, withoutVersion)).status).toBe(428);
    const byHeader = await coordinator.request('PUT', `/api/organisations/${created.id}`, withoutVersion, { 'if-match': '"2"' });
    expect(byHeader.status).toBe(200);
  });

  it('writes each change and its event together, readable as the timeline', async () => {
    const created = await create({ ...jobCentre, name: 'Jobcenter Verlauf' });
    await coordinator.request('PUT', `/api/organisations/${created.id}`, { ...created, municipality: 'Musterau' });
    await coordinator.request('DELETE', `/api/organisations/${created.id}`);
    const { body } = await coordinator.request<TimelinePage>('GET', `/api/organisations/${created.id}/timeline?limit=2`);
    expect(body.entries.map((event) => event.kind)).toEqual(['organisations.archived', 'organisations.updated']);
    expect(body.entries[1]?.changes).toEqual([{ field: 'municipality', before: 'Musterstadt', after: 'Musterau' }]);
    expect(body.entries[1]?.actor?.name).toBe('Test coordinator');
    const rest = await coordinator.request<TimelinePage>('GET', `/api/organisations/${created.id}/timeline?cursor=${body.next}`);
    expect(rest.body.entries.map((event) => event.kind)).toEqual(['organisations.created']);
    expect(rest.body.next).toBeNull();
  });

  it('records nothing where nothing changed', async () => {
    const created = await create({ ...jobCentre, name: 'Jobcenter Unverändert' });
    const { body } = await coordinator.request<Organisation>('PUT', `/api/organisations/${created.id}`, created);
    expect(body.version).toBe(1);
  });

  it('refuses a parent below itself', async () => {
    const top = await create({ name: 'Oben', kind: 'alliance' });
    const below = await create({ name: 'Unten', kind: 'company', parentId: top.id });
    expect(below.parent).toEqual({ id: top.id, name: 'Oben', kind: 'alliance' });
    const { status, body } = await coordinator.request<Problem>('PUT', `/api/organisations/${top.id}`, {
      ...top,
      parentId: below.id,
    });
    expect([status, body.code]).toEqual([409, 'parent_cycle']);
  });

  it('keeps to itself what belongs to another region', async () => {
    const { id, ...created } = await create({ name: 'Nur hier', kind: 'other' });
    for (const [method, body] of [['GET'], ['PUT', { ...created, version: 1 }], ['DELETE']] as const) {
      expect((await foreigner.request<Problem>(method, `/api/organisations/${id}`, body)).body.code).toBe('not_found');
    }
    const child = await foreigner.request<Problem>('POST', '/api/organisations', {
      name: 'Fremdes Kind',
      kind: 'other',
      parentId: id,
    });
    expect([child.status, child.body.code]).toEqual([409, 'unknown_reference']);
  });

  it('lets readers read and nobody else in', async () => {
    expect((await reader.request('GET', '/api/organisations')).status).toBe(200);
    expect((await reader.request<Problem>('POST', '/api/organisations', jobCentre)).body.code).toBe('forbidden');
    expect((await test.as(null).request<Problem>('GET', '/api/organisations')).body.code).toBe('not_logged_in');
  });

  describe('bad input', () => {
    const cases: [string, string, 'GET' | 'POST', unknown, number, string][] = [
      ['malformed JSON', '', 'POST', '{"name": ', 400, 'malformed_json'],
      ['a list instead of a record', '', 'POST', [], 400, 'invalid_input'],
      ['an unknown field', '', 'POST', { ...jobCentre, colour: 'blue' }, 400, 'invalid_input'],
      ['a wrong type', '', 'POST', { ...jobCentre, tags: 'one' }, 400, 'invalid_input'],
      ['an unknown kind', '', 'POST', { ...jobCentre, kind: 'circus' }, 400, 'invalid_input'],
      ['no name', '', 'POST', { kind: 'company' }, 400, 'invalid_input'],
      ['a name of blanks', '', 'POST', { name: '   ', kind: 'company' }, 400, 'invalid_input'],
      ['a name of 10,000 characters', '', 'POST', { ...jobCentre, name: 'x'.repeat(10_000) }, 400, 'invalid_input'],
      [
        '10,000 tags',
        '',
        'POST',
        { ...jobCentre, tags: Array.from({ length: 10_000 }, (_, i) => `t${i}`) },
        400,
        'invalid_input',
      ],
      ['a NUL in a text', '', 'POST', { ...jobCentre, name: 'a\u0000b' }, 400, 'invalid_input'],
      [
        'half a character in a list',
        '',
        'POST',
        { ...jobCentre, emails: [{ address: 'a@b.example', label: '\ud800' }] },
        400,
        'invalid_input',
      ],
      ['half a character in an address', '', 'POST', { ...jobCentre, emails: [{ address: '\ud800' }] }, 400, 'invalid_input'],
      ['lists 100,000 deep', '', 'POST', `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 400, 'invalid_input'],
      [
        'a change of nothing to many',
        '/bulk',
        'POST',
        { ids: [crypto.randomUUID()], change: { addTags: null } },
        400,
        'invalid_input',
      ],
      ['a body of 10 MB', '', 'POST', { ...jobCentre, note: 'x'.repeat(10_000_000) }, 413, 'too_large'],
      ['an unknown filter field', '?filter={"colour":"blue"}', 'GET', undefined, 400, 'unknown_filter_field'],
      [
        'an operator the field has not',
        '?filter={"field":"kind","op":"gt","value":"a"}',
        'GET',
        undefined,
        400,
        'invalid_filter',
      ],
      ['a value of another type', '?filter={"id":"no-uuid"}', 'GET', undefined, 400, 'invalid_filter'],
      [
        'a date that does not exist',
        '?filter={"field":"createdAt","op":"gt","value":"2025-02-31"}',
        'GET',
        undefined,
        400,
        'invalid_filter',
      ],
      [
        'a day of the year 0',
        '?filter={"field":"createdAt","op":"gt","value":"0000-01-01"}',
        'GET',
        undefined,
        400,
        'invalid_filter',
      ],
      [
        'a time zone a day away',
        '?filter={"field":"createdAt","op":"gt","value":"2025-01-01T00:00%2B23:00"}',
        'GET',
        undefined,
        400,
        'invalid_filter',
      ],
      ['a filter that is no JSON', '?filter={', 'GET', undefined, 400, 'invalid_filter'],
      ['an unknown sort field', '?sort=["note","ASC"]', 'GET', undefined, 400, 'unknown_sort_field'],
      ['a range backwards', '?range=[9,1]', 'GET', undefined, 400, 'invalid_range'],
      ['a range too wide', '?range=[0,100000]', 'GET', undefined, 400, 'invalid_range'],
      ['no such record', '/0199d1d4-0000-7000-8000-000000000000', 'GET', undefined, 404, 'not_found'],
      ['an id that is none', '/42', 'GET', undefined, 404, 'not_found'],
    ];

    it.each(cases)('%s', async (_, path, method, body, status, code) => {
      const before = await names('range=[0,0]&sort=["createdAt","DESC"]');
      const answer = await coordinator.request<Problem>(method, `/api/organisations${path}`, body);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect(await names('range=[0,0]&sort=["createdAt","DESC"]')).toEqual(before);
    });

    it('a filter tree 50 deep', async () => {
      const deep = Array.from({ length: 50 }).reduce<object>((inner) => ({ not: inner }), {
        field: 'name',
        op: 'eq',
        value: 'x',
      });
      const { body } = await coordinator.request<Problem>(
        'GET',
        `/api/organisations?filter=${encodeURIComponent(JSON.stringify(deep))}`,
      );
      expect(body.code).toBe('filter_too_deep');
    });

    it('names every rejected field by its path', async () => {
      const { body } = await coordinator.request<Problem>('POST', '/api/organisations', {
        ...jobCentre,
        emails: [{ address: 'nobody' }],
        website: 'x',
      });
      expect(body.fields).toEqual([
        { path: 'website', code: 'not_a_url' },
        { path: 'emails.0.address', code: 'not_an_email' },
      ]);
    });
  });
});
