import type { Organisation, Problem, RegisterEntry, TimelinePage } from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { asOwner, makeCaller, makeRegion } from '../../../test/support/regions.js';
import { storeRegister } from '../register/index.js';

describe('what is known of an organisation', () => {
  let test: TestApp;
  let coordinator: Client;
  let userId: string;
  let strangerId: string;

  beforeAll(async () => {
    test = await startTestApp();
    const region = await makeRegion(test.database);
    const caller = await makeCaller(test.database, region);
    const stranger = await makeCaller(test.database, await makeRegion(test.database));
    coordinator = test.as(caller);
    userId = caller.identity.userId ?? '';
    strangerId = stranger.identity.userId ?? '';
    await asOwner(test.database, (owner) =>
      owner.query(`INSERT INTO user_region (user_id, region_id, role) VALUES ($1, $2, 'coordinator')`, [userId, region]),
    );
  });

  afterAll(() => test.close());

  const create = async (input: object): Promise<Organisation> =>
    (await coordinator.request<Organisation>('POST', '/api/organisations', { name: 'Kammer', kind: 'other', ...input })).body;
  const save = (organisation: Organisation, changes: object) =>
    coordinator.request<Organisation & Problem>('PUT', `/api/organisations/${organisation.id}`, { ...organisation, ...changes });
  const found = async (filter: object): Promise<string[]> => {
    const address = `/api/organisations?filter=${encodeURIComponent(JSON.stringify(filter))}`;
    return (await coordinator.request<Organisation[]>('GET', address)).body.map(({ name }) => name);
  };

  it('begins at work, as one organisation', async () => {
    expect(await create({})).toMatchObject({
      state: 'active',
      collective: false,
      resolvedAt: null,
      sizeClass: null,
      successor: null,
      responsible: null,
      subRegion: null,
    });
  });

  it('has several addresses: the main one places it, by all of them it is found', async () => {
    const branch = { kind: 'branch', label: 'Werkstatt', street: 'Talgasse 4', postalCode: '99993', municipality: 'Mustertal' };
    const before = await create({ name: 'Lehrwerk', street: 'Markt 1', municipality: 'Musterau', addressKind: 'seat' });
    const { status, body: after } = await save(before, {
      furtherAddresses: [{ kind: 'post', municipality: 'Neumuster' }, branch],
    });
    expect([status, after.municipality, after.addressKind]).toEqual([200, 'Musterau', 'seat']);
    expect(after.furtherAddresses).toEqual([
      { kind: 'post', label: null, street: null, postalCode: null, municipality: 'Neumuster' },
      branch,
    ]);
    for (const q of ['Talgasse', 'Neumuster', 'Werkstatt Mustertal']) expect([q, await found({ q })]).toEqual([q, ['Lehrwerk']]);
    expect(await found({ where: { field: 'furtherAddresses', op: 'has', value: 'mustertal' } })).toEqual(['Lehrwerk']);
    expect(await found({ municipality: 'Mustertal' })).toEqual([]);

    const { body: history } = await coordinator.request<TimelinePage>('GET', `/api/organisations/${before.id}/timeline`);
    expect(history.entries[0]?.changes).toEqual([{ field: 'furtherAddresses', before: [], after: after.furtherAddresses }]);
    expect(
      await save(after, {
        furtherAddresses: [
          { ...branch, municipality: ' ' },
          { ...branch, kind: 'tent' },
        ],
      }),
    ).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'furtherAddresses.0.municipality' }, { path: 'furtherAddresses.1.kind' }] },
    });
  });

  it('is linked with an entry of the register, and no longer', async () => {
    const chamber = {
      key: 'hwk',
      name: 'HWK Nord',
      kind: 'chamber_of_crafts',
      sourceTitle: 'Impressum',
      asOf: '2025-01-01',
    } as const;
    await storeRegister(test.database.ownerUrl, [chamber]);
    const [entry] = (await coordinator.request<RegisterEntry[]>('GET', '/api/register')).body;
    const linked = await create({ name: 'Handwerkskammer', registerId: entry?.id });
    expect(linked.register).toEqual({ id: entry?.id, name: 'HWK Nord' });
    expect(await found({ registerId: entry?.id ?? '' })).toEqual(['Handwerkskammer']);
    expect((await save(linked, { registerId: linked.id })).body.code).toBe('unknown_reference');
    expect((await save(linked, { registerId: null })).body).toMatchObject({ registerId: null, register: null });
  });

  it('has names of every kind and is found by each', async () => {
    await create({
      name: 'Kammer Nordraum',
      legalName: 'Industrie- und Handelskammer zu Nordraum',
      abbreviations: ['IHKN'],
      formerNames: ['Gewerbekammer'],
      mergedNames: ['Kaufmannsverein'],
    });
    for (const q of ['Handelskammer', 'IHKN', 'Gewerbekammer', 'Kaufmannsverein']) {
      expect(await found({ q })).toContain('Kammer Nordraum');
    }
    expect(await found({ where: { field: 'formerNames', op: 'has', value: 'Gewerbekammer' } })).toEqual(['Kammer Nordraum']);
  });

  it('is closed with a successor, and nothing succeeds itself', async () => {
    const [old, next] = [await create({ name: 'Alt' }), await create({ name: 'Neu' })];
    const closed = await save(old, { state: 'closed', successorId: next.id });
    expect(closed.body).toMatchObject({ state: 'closed', successor: { id: next.id, name: 'Neu', kind: 'other' } });
    expect((await save(next, { successorId: old.id })).body.code).toBe('parent_cycle');
    expect((await save(next, { successorId: next.id })).body.code).toBe('parent_cycle');
    expect((await save(next, { parentId: next.id })).body.code).toBe('parent_cycle');
    expect(await found({ state: 'closed' })).toEqual(['Alt']);
  });

  it('is looked after by somebody who works in the region', async () => {
    const cared = await create({ name: 'Betreut', responsibleUserId: userId });
    expect(cared.responsible?.id).toBe(userId);
    const refused = await save(cared, { responsibleUserId: strangerId });
    expect([refused.status, refused.body.fields?.[0]?.path]).toEqual([400, 'responsibleUserId']);
    expect(await found({ responsibleUserId: userId })).toEqual(['Betreut']);
  });

  it('lies in the sub-region of its municipality', async () => {
    const district = { name: 'Kreis Süd', kind: 'district', subRegion: 'Südraum' };
    const { id: parentId } = (await coordinator.request<{ id: string }>('POST', '/api/municipalities', district)).body;
    await coordinator.request('POST', '/api/municipalities', { name: 'Südstadt', kind: 'town', parentId });
    expect((await create({ name: 'Im Süden', municipality: 'Südstadt' })).subRegion).toBe('Südraum');
    expect(await found({ subRegion: 'Südraum' })).toEqual(['Im Süden']);
  });

  it.each([
    ['a name of 10,000 characters', { name: 'x'.repeat(10_000) }, 'name'],
    ['a legal name of 10,000 characters', { legalName: 'x'.repeat(10_000) }, 'legalName'],
    ['21 former names', { formerNames: Array.from({ length: 21 }, (_, index) => `Name ${index}`) }, 'formerNames'],
    ['a state nobody knows', { state: 'sleeping' }, 'state'],
    ['a size nobody knows', { sizeClass: 'huge' }, 'sizeClass'],
    ['a collective in words', { collective: 'ja' }, 'collective'],
  ])('refuses %s', async (_, input, field) => {
    const { status, body } = await coordinator.request<Problem>('POST', '/api/organisations', {
      name: 'X',
      kind: 'other',
      ...input,
    });
    expect([status, body.fields?.[0]?.path]).toEqual([400, field]);
  });

  it('goes into a table in words', async () => {
    const heir = await create({ name: 'Erbin der Sammlung' });
    const collective = await create({ name: 'Sammlung', collective: true, sizeClass: 'micro', responsibleUserId: userId });
    await save(collective, { successorId: heir.id });
    await coordinator.request('POST', `/api/organisations/${collective.id}/resolve`, {
      version: 2,
      organisationIds: [heir.id],
      on: { precision: 'month', from: '2024-05-01', until: '2024-05-31', wording: null },
      memberships: 'end',
      seats: 'end',
      parties: 'keep',
    });
    const columns = ['name', 'state', 'collective', 'resolvedAt', 'sizeClass', 'successorId', 'responsibleUserId'];
    const order = { resource: 'organisations', format: 'csv', purpose: 'Bericht', columns, filter: { collective: true } };
    const { body } = await coordinator.request<string>('POST', '/api/exports', order, { 'accept-language': 'de' });
    expect(body).toContain('Sammlung;geschlossen;ja;Mai 2024;bis 9 Beschäftigte;Erbin der Sammlung;Test coordinator');
  });

  it('keeps a script in a name as the text it is', async () => {
    const name = '<script>alert(1)</script>';
    expect((await create({ name })).name).toBe(name);
    expect(await found({ q: 'script alert' })).toContain(name);
  });
});
