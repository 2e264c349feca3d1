import type {
  ContactNote,
  Membership,
  Merge,
  MergePreview,
  Organisation,
  OrganisationInput,
  Person,
  Problem,
  SearchHit,
  StoredFile,
} from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';

describe('merging', () => {
  let test: TestApp;
  let client: Client;
  let reader: Client;

  beforeAll(async () => {
    test = await startTestApp();
    const region = await makeRegion(test.database);
    client = test.as(await makeCaller(test.database, region));
    reader = test.as(await makeCaller(test.database, region, 'reader'));
  });
  afterAll(() => test.close());

  const post = async <T>(path: string, body?: object) => (await client.request<T>('POST', `/api/${path}`, body)).body;
  const get = async <T>(path: string) => (await client.request<T>('GET', `/api/${path}`)).body;
  const organisation = (name: string, more: Partial<OrganisationInput> = {}) =>
    post<Organisation>('organisations', { name, kind: 'other', ...more });
  const person = (lastName: string, more: object = {}) =>
    post<Person>('persons', { lastName, language: 'de', purpose: 'Netzwerk', legalBasis: 'public_task', ...more });
  const ask = (kept: { id: string; version: number }, absorbed: typeof kept, choices = {}, resource = 'organisations') =>
    client.request<Merge & Problem>('POST', '/api/merges', {
      ...{
        resource,
        keptId: kept.id,
        keptVersion: kept.version,
        absorbedId: absorbed.id,
        absorbedVersion: absorbed.version,
        choices,
      },
    });
  const fresh = (record: { id: string }) => get<Organisation>(`organisations/${record.id}`);
  const network = () => post<{ id: string }>('networks', { name: 'Netz' });
  const members = async (networkId: string) => {
    const filter = encodeURIComponent(JSON.stringify({ networkId }));
    return (await get<Membership[]>(`memberships?filter=${filter}`)).map(({ organisation: { name } }) => name).sort();
  };

  it('shows what would happen, does it, leads on from the old record, and takes it back', async () => {
    const kept = await organisation('Lernhafen', { tags: ['a'], note: 'geprüft' });
    const absorbed = await organisation('Lernhafn gGmbH', { tags: ['b'], website: 'https://lernhafen.example', note: 'doppelt' });
    const [shared, own] = [await network(), await network()];
    for (const [net, member] of [
      [shared, kept],
      [shared, absorbed],
      [own, absorbed],
    ] as const) {
      await post('memberships', { networkId: net.id, organisationId: member.id, role: 'member' });
    }
    const { id: personId } = await person('Roth');
    await post('positions', { personId, organisationId: absorbed.id, main: true });

    const question = { resource: 'organisations', keptId: kept.id, absorbedId: absorbed.id };
    const preview = await post<MergePreview>('merges/preview', question);
    expect(preview.fields.map(({ name, choice }) => [name, choice])).toEqual([
      ['name', 'kept'],
      ['website', 'absorbed'],
      ['tags', 'both'],
      ['note', 'kept'],
    ]);
    expect(preview.moves).toEqual(
      expect.arrayContaining([
        { what: 'person_position.organisation_id', moved: 1, aside: 0, staying: 0 },
        { what: 'membership.organisation_id', moved: 1, aside: 1, staying: 0 },
      ]),
    );

    const { status, body: merge } = await ask(kept, absorbed, { tags: 'both', website: 'absorbed' });
    expect([status, merge.kept.id, merge.absorbed.id]).toEqual([201, kept.id, absorbed.id]);
    expect(await fresh(kept)).toMatchObject({ tags: ['a', 'b'], website: 'https://lernhafen.example', note: 'geprüft' });
    expect((await fresh(absorbed)).archivedAt).not.toBeNull();
    expect([await members(shared.id), await members(own.id)]).toEqual([['Lernhafen'], ['Lernhafen']]);
    expect((await get<Person>(`persons/${personId}`)).positions[0]?.organisationId).toBe(kept.id);
    const found = await get<SearchHit[]>('search?q=Lernhafn');
    expect(JSON.stringify(found)).toContain(kept.id);
    const led = await reader.request<Merge[]>('GET', `/api/merges?filter=${JSON.stringify({ absorbedId: absorbed.id })}`);
    expect(led.body.map((each) => each.kept.name)).toEqual(['Lernhafen']);
    expect((await client.request('POST', `/api/organisations/${absorbed.id}/restore`)).status).toBe(409);

    const after = await fresh(kept);
    await client.request('PUT', `/api/organisations/${kept.id}`, { ...after, note: 'später', tags: ['a', 'b', 'c'] });
    const { body: undone } = await client.request<Merge>('POST', `/api/merges/${merge.id}/undo`);
    expect(undone.undoneAt).not.toBeNull();
    expect(await fresh(kept)).toMatchObject({ tags: ['a', 'c'], website: null, note: 'später' });
    expect(await fresh(absorbed)).toMatchObject({ archivedAt: null, tags: ['b'], note: 'doppelt' });
    expect(await members(shared.id)).toEqual(['Lernhafen', 'Lernhafn gGmbH']);
    expect(await members(own.id)).toEqual(['Lernhafn gGmbH']);
    expect((await client.request('POST', `/api/merges/${merge.id}/undo`)).status).toBe(409);
  });

  it('takes logo and documents along, and gives them back', async () => {
    const [kept, absorbed] = [await organisation('Haus am See'), await organisation('Haus a. See')];
    const image = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
    const upload = async (name: string, content: Buffer) => {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(content)]), name);
      const address = `/api/files?subjectType=organisations&subjectId=${absorbed.id}`;
      return (await client.send<StoredFile>('POST', address, form)).body.id;
    };
    const fileId = await upload('logo.png', image);
    await upload('Satzung.txt', Buffer.from('§ 1'));
    const logo = { fileId, permission: 'Pressestelle, 12.03.2025' };
    const shown = (await client.request<Organisation>('PUT', `/api/organisations/${absorbed.id}/logo`, logo)).body;
    const filesOf = async ({ id }: Organisation) => {
      const filter = encodeURIComponent(JSON.stringify({ subjectType: 'organisations', subjectId: id }));
      return (await get<StoredFile[]>(`files?filter=${filter}`)).map(({ name }) => name).sort();
    };

    const question = { resource: 'organisations', keptId: kept.id, absorbedId: absorbed.id };
    const { fields } = await post<MergePreview>('merges/preview', question);
    expect(fields.at(-1)).toEqual({ name: 'logo', choice: 'absorbed', choices: ['kept', 'absorbed'] });
    const { body: merge } = await ask(kept, shown, { logo: 'absorbed' });
    expect([(await fresh(kept)).logo, await filesOf(kept)]).toEqual([logo, ['Satzung.txt', 'logo.png']]);
    expect((await client.download(`/api/files/${fileId}/content`)).content).toEqual(image);
    await post(`merges/${merge.id}/undo`);
    expect([(await fresh(kept)).logo, await filesOf(kept)]).toEqual([null, []]);
    expect([(await fresh(absorbed)).logo, await filesOf(absorbed)]).toEqual([logo, ['Satzung.txt', 'logo.png']]);
  });

  it('keeps two persons apart from their organisation, and one main position', async () => {
    const [house, other] = [await organisation('Haus'), await organisation('Anderes')];
    const [kept, absorbed] = [await person('Kern'), await person('Kern', { firstName: 'Ulf' })];
    await post('positions', { personId: kept.id, organisationId: house.id, main: true });
    await post('positions', { personId: absorbed.id, organisationId: other.id, main: true });
    const merged = await ask(kept, absorbed, { firstName: 'absorbed' }, 'persons');
    expect(merged.status).toBe(201);
    const one = await get<Person>(`persons/${kept.id}`);
    expect([one.name, one.positions.map(({ organisation: { name }, main }) => [name, main])]).toEqual([
      'Ulf Kern',
      [
        ['Haus', true],
        ['Anderes', false],
      ],
    ]);
    await post(`merges/${merged.body.id}/undo`);
    const two = await get<Person>(`persons/${absorbed.id}`);
    expect([two.archivedAt, two.positions.map(({ main }) => main)]).toEqual([null, [true]]);
  });

  it('merges a chain, and takes it back from its end only', async () => {
    const [one, two, three] = [await organisation('Eins'), await organisation('Zwei'), await organisation('Drei')];
    const net = await network();
    await post('memberships', { networkId: net.id, organisationId: one.id, role: 'member' });
    const { body: first } = await ask(two, one);
    const { body: second } = await ask(three, await fresh(two));
    expect(await members(net.id)).toEqual(['Drei']);
    expect((await client.request('POST', `/api/merges/${first.id}/undo`)).status).toBe(409);
    await post(`merges/${second.id}/undo`);
    expect(await members(net.id)).toEqual(['Zwei']);
    await post(`merges/${first.id}/undo`);
    expect(await members(net.id)).toEqual(['Eins']);
  });

  it('leaves with whom it belongs to what was taken away by hand and came back with another record', async () => {
    const [kept, first, second] = [await organisation('Bleibt'), await organisation('Geht'), await organisation('Folgt')];
    const note = await post<ContactNote>('contact-notes', { organisationId: first.id, kind: 'call', text: 'Rückruf' });
    const { body: firstMerge } = await ask(kept, first);
    const moved = await get<ContactNote>(`contact-notes/${note.id}`);
    await client.request('PUT', `/api/contact-notes/${note.id}`, { ...moved, organisationId: second.id });
    const { body: secondMerge } = await ask(await fresh(kept), second);
    await post(`merges/${firstMerge.id}/undo`);
    expect((await get<ContactNote>(`contact-notes/${note.id}`)).organisation?.id).toBe(kept.id);
    await post(`merges/${secondMerge.id}/undo`);
    expect((await get<ContactNote>(`contact-notes/${note.id}`)).organisation?.id).toBe(second.id);
  });

  it('refuses circles: the other way round, with itself, and of parents', async () => {
    const [above, middle] = [await organisation('Oben'), await organisation('Mitte')];
    const below = await organisation('Unten', { parentId: middle.id });
    expect((await ask(above, above)).status).toBe(409);
    await ask(above, middle);
    expect((await ask(await fresh(middle), await fresh(above))).body.code).toBe('conflict');
    const top = await organisation('Dach');
    const child = await organisation('Zweig', { parentId: top.id });
    const leaf = await organisation('Blatt', { parentId: child.id });
    expect((await ask(leaf, top)).body.code).toBe('parent_cycle');
    expect((await fresh(below)).parentId).toBe(above.id);
    expect((await fresh(top)).archivedAt).toBeNull();
  });

  it('lets one of two who merge at once win', async () => {
    const [one, two] = [await organisation('Links'), await organisation('Rechts')];
    const answers = await Promise.all([ask(one, two), ask(two, one), ask(one, two)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412, 412]);
  });

  it('refuses what is not known, and readers', async () => {
    const [one, two] = [await organisation('A1'), await organisation('A2')];
    expect((await ask(one, two, { nonsense: 'kept' })).status).toBe(400);
    expect((await ask({ ...one, version: 7 }, two)).status).toBe(412);
    expect((await ask(one, { id: crypto.randomUUID(), version: 1 })).status).toBe(404);
    expect((await reader.request('POST', '/api/merges', {})).status).toBe(403);
    expect((await fresh(two)).archivedAt).toBeNull();
  });
});
