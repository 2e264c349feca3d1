import type { Problem, Region, User } from '@knotenpunkt/shared';
import { startTestApp, type TestApp } from '../../../test/support/app.js';
import { loginAs, type TestLogin } from '../../../test/support/login.js';
import { makeRegion } from '../../../test/support/regions.js';

describe('regions', () => {
  let test: TestApp;
  let administrator: TestLogin;

  beforeAll(async () => {
    test = await startTestApp({ realLogin: true });
    administrator = await loginAs(test, { administrator: true });
  });

  afterAll(() => test.close());

  it('are opened, listed and renamed by administrators, who see nothing inside', async () => {
    const created = await administrator.request<Region>('POST', '/api/regions', { name: ' Nordufer ' });
    expect([created.status, created.body]).toMatchObject([201, { name: 'Nordufer', demo: null, users: 0, version: 1 }]);
    const invited = { name: 'Neu Hier', email: 'neu@test.example', role: 'coordinator', regionId: created.body.id };
    expect((await administrator.request<User>('POST', '/api/users', invited)).status).toBe(201);

    const renamed = await administrator.request<Region>('PUT', `/api/regions/${created.body.id}`, {
      ...created.body,
      name: 'Südufer',
    });
    expect(renamed.body).toMatchObject({ name: 'Südufer', users: 1, version: 2 });
    const stale = await administrator.request<Problem>('PUT', `/api/regions/${created.body.id}`, { name: 'x', version: 1 });
    expect([stale.status, stale.body.current]).toMatchObject([412, { name: 'Südufer' }]);

    const list = await administrator.request<Region[]>('GET', '/api/regions?filter={"q":"sudufer"}');
    expect(list.body.map((region) => region.id)).toEqual([created.body.id]);
    const inside = await administrator.request<Problem>('GET', '/api/organisations', undefined, { 'x-region': created.body.id });
    expect([inside.status, (await administrator.request('GET', '/api/organisations')).status]).toEqual([403, 403]);
  });

  it('are nobody else’s to see', async () => {
    const region = await makeRegion(test.database);
    const coordinator = await loginAs(test, { regions: { [region]: 'coordinator' } });
    for (const path of ['/api/regions', `/api/regions/${region}`])
      expect((await coordinator.request('GET', path)).status).toBe(403);
    expect((await coordinator.request('POST', '/api/regions', { name: 'x' })).status).toBe(403);
  });

  it('refuse bad input', async () => {
    for (const input of [
      {},
      { name: '' },
      { name: 'x'.repeat(121) },
      { name: 5 },
      { name: 'x', demo: 'other', users: 3, secret: 1 },
    ]) {
      expect((await administrator.request('POST', '/api/regions', input)).status).toBe(400);
    }
    expect((await administrator.request('GET', `/api/regions/${crypto.randomUUID()}`)).status).toBe(404);
  });
});
