import type { CurrentRegion, HistoryEvent, Problem, Region } from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { asOwner, makeCaller, makeRegion } from '../../../test/support/regions.js';
import { Caller } from '../../platform/access/index.js';

const LETTERHEAD = {
  senderName: 'Regionalagentur Musterregion',
  tagline: 'Netzwerk für Arbeit',
  contactLines: 'Am Markt 1\n99990 Musterstadt',
  imprintUrl: 'https://www.musterregion.example/impressum',
  privacyUrl: 'https://www.musterregion.example/datenschutz',
};

describe('the region one works in', () => {
  let test: TestApp;
  let id: string;
  let coordinator: Client;

  beforeAll(async () => {
    test = await startTestApp({
      settings: { publicUrl: 'https://knotenpunkt.example', mailFrom: 'Netz <netz@absender.example>' },
    });
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    id = await makeRegion(test.database, 'Musterregion');
    coordinator = test.as(await makeCaller(test.database, id));
  });

  const put = <Body = CurrentRegion>(input: unknown, ifMatch?: string) =>
    coordinator.request<Body>('PUT', '/api/region', input, ifMatch === undefined ? {} : { 'if-match': ifMatch });

  const changesOf = async (): Promise<HistoryEvent['changes'][]> => {
    const { rows } = await asOwner(test.database, (client) =>
      client.query<{ changes: HistoryEvent['changes'] }>(
        `SELECT changes FROM event JOIN event_change ON event_id = id WHERE kind = 'regions.updated' AND event.region_id = $1`,
        [id],
      ),
    );
    return rows.map(({ changes }) => changes);
  };

  it('writes on the paper of the installation until it has its own', async () => {
    const { status, headers, body } = await coordinator.request<CurrentRegion>('GET', '/api/region');
    expect([status, headers.get('etag')]).toEqual([200, '"1"']);
    expect(body).toMatchObject({ id, name: 'Musterregion', senderName: null, contactLines: null, version: 1 });
    expect(body.fallback).toEqual({
      contactLines: 'netz@absender.example',
      imprintUrl: 'https://knotenpunkt.example/impressum',
      privacyUrl: 'https://knotenpunkt.example/datenschutz',
    });
  });

  it('is changed as it was read, and the history says what changed', async () => {
    const { body: read } = await coordinator.request<CurrentRegion>('GET', '/api/region');
    const saved = await put({ ...read, ...LETTERHEAD, tagline: '  Netzwerk für Arbeit ' }, '"1"');
    expect([saved.status, saved.headers.get('etag'), saved.body]).toMatchObject([200, '"2"', { ...LETTERHEAD, version: 2 }]);
    expect(await changesOf()).toEqual([Object.entries(LETTERHEAD).map(([field, after]) => ({ field, before: null, after }))]);

    expect((await put({ ...saved.body, name: ' Musterregion ' })).body.version).toBe(2);
    expect((await put({ name: 'Musterland', version: 2 })).body).toMatchObject({
      name: 'Musterland',
      senderName: null,
      version: 3,
    });
  });

  it('overwrites nothing that somebody else saved, the administrator’s new name included', async () => {
    const { identity } = await makeCaller(test.database, id);
    const administrator = test.as(new Caller({ ...identity, roles: ['administrator'] }));
    const renamed = await administrator.request<Region>('PUT', `/api/regions/${id}`, { name: 'Nordufer', version: 1 });
    expect(renamed.body.version).toBe(2);
    const stale = await put<Problem>({ name: 'Südufer', version: 1 });
    expect([stale.status, stale.body]).toMatchObject([412, { code: 'stale_version', current: { name: 'Nordufer', version: 2 } }]);
    expect(stale.body.current).toHaveProperty('fallback');
    expect((await put<Problem>({ name: 'Südufer' })).status).toBe(428);
  });

  it.each([
    [{}, 'name'],
    [{ name: '  ' }, 'name'],
    [{ name: 'x', senderName: 'x'.repeat(76) }, 'senderName'],
    [{ name: 'x', contactLines: ['Am Markt 1'] }, 'contactLines'],
    [{ name: 'x', imprintUrl: 'javascript:alert(1)' }, 'imprintUrl'],
    [{ name: 'x', privacyUrl: 'www.musterregion.example' }, 'privacyUrl'],
    [{ name: 'x', demo: 'invented' }, 'demo'],
  ])('refuses %j', async (input, path) => {
    const refused = await put<Problem>({ ...input, version: 1 });
    expect([refused.status, refused.body.fields]).toMatchObject([400, [{ path }]]);
    expect(await changesOf()).toEqual([]);
  });

  it('is read by those who work in it, changed by its coordinator, and nobody else’s', async () => {
    const statusesOf = async (role: 'group_lead' | 'reader' | 'reporting') => {
      const client = test.as(await makeCaller(test.database, id, role));
      const answers = [
        await client.request('GET', '/api/region'),
        await client.request('PUT', '/api/region', { name: 'x', version: 1 }),
      ];
      return answers.map(({ status }) => status);
    };
    expect(await statusesOf('group_lead')).toEqual([200, 403]);
    expect(await statusesOf('reader')).toEqual([200, 403]);
    expect(await statusesOf('reporting')).toEqual([403, 403]);

    const neighbour = test.as(await makeCaller(test.database, await makeRegion(test.database, 'Nachbarregion')));
    await neighbour.request('PUT', '/api/region', { ...LETTERHEAD, id, name: 'Nachbarregion', version: 1 });
    expect((await coordinator.request<CurrentRegion>('GET', '/api/region')).body).toMatchObject({ senderName: null, version: 1 });
  });
});
