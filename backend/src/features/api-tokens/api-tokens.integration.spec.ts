import type { ApiToken, NewApiToken, Problem } from '@knotenpunkt/shared';
import { startTestApp, type TestApp } from '../../../test/support/app.js';
import { TestClock } from '../../../test/support/clock.js';
import { browserOf, loginAs, type TestLogin } from '../../../test/support/login.js';
import { asOwner, makeRegion } from '../../../test/support/regions.js';
import { Clock, DAYS } from '../../platform/clock/index.js';

describe('API tokens', () => {
  let test: TestApp;
  let region: string;
  let other: string;
  const clock = new TestClock();

  beforeAll(async () => {
    test = await startTestApp({ realLogin: true, override: (module) => module.overrideProvider(Clock).useValue(clock) });
    region = await makeRegion(test.database);
    other = await makeRegion(test.database, 'Andere Region');
  });

  afterAll(() => test.close());

  const coordinator = () => loginAs(test, { regions: { [region]: 'coordinator', [other]: 'coordinator' } });
  const input = (given: object = {}) => ({
    name: 'Auswertung',
    actions: ['organisations.read'],
    regionId: region,
    days: 90,
    ...given,
  });
  const make = (login: TestLogin, given: object = {}) =>
    login.request<NewApiToken & Problem>('POST', '/api/api-tokens', input(given));

  const call = (
    secret: string,
    path = '/api/organisations',
    method: 'GET' | 'POST' | 'PATCH' = 'GET',
    headers = {},
    body?: unknown,
  ) => browserOf(test).request<Problem>(method, path, body, { authorization: `Bearer ${secret}`, ...headers });

  it('tells its secret once and opens what it is for', async () => {
    const login = await coordinator();
    const { status, body } = await make(login);
    expect([status, body.name, body.region?.id, body.lastUsedOn]).toEqual([201, 'Auswertung', region, null]);
    expect(body.secret).toMatch(/^kp_[\w-]{43}$/);
    expect((await call(body.secret)).status).toBe(200);

    const list = (await login.request<ApiToken[]>('GET', '/api/api-tokens')).body;
    expect(list.map((token) => [token.id, token.lastUsedOn])).toEqual([[body.id, clock.now().toISOString().slice(0, 10)]]);
    expect(JSON.stringify(list)).not.toContain(body.secret);
    const { rows } = await asOwner(test.database, (client) => client.query('SELECT api_token::text FROM api_token'));
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(body.secret).toString('hex'));
  });

  it('does nothing beyond its actions and its region', async () => {
    const { secret } = (await make(await coordinator())).body;
    const write = await call(secret, '/api/organisations', 'POST', {}, { name: 'Probe', kind: 'chamber' });
    expect(write.body.code).toBe('forbidden');
    for (const path of ['/api/users', '/api/api-tokens', '/api/account/sessions', '/api/session']) {
      expect([path, (await call(secret, path)).status]).toEqual([path, 403]);
    }
    expect((await call(secret, '/api/organisations', 'GET', { 'x-region': region })).status).toBe(200);
    expect((await call(secret, '/api/organisations', 'GET', { 'x-region': other })).body.code).toBe('forbidden');
  });

  it('needs no origin, as no browser sends it by itself', async () => {
    const { secret } = (await make(await coordinator(), { actions: ['users.manage'] })).body;
    const foreign = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    expect((await call(secret, '/api/users', 'POST', foreign, {})).body.code).toBe('invalid_input');
  });

  it('gives no more than its owner may', async () => {
    const reader = await loginAs(test, { regions: { [region]: 'reader' } });
    expect((await make(reader)).status).toBe(201);
    expect((await make(reader, { actions: ['organisations.write'] })).body.code).toBe('forbidden');
    expect((await make(reader, { regionId: other })).body.code).toBe('forbidden');
    expect((await make(reader, { regionId: null })).body.code).toBe('forbidden');
    const refused = await make(reader, { actions: ['account.manage'], days: 10_000 });
    expect(refused.body.fields?.map((field) => field.path).sort()).toEqual(['actions', 'days']);
  });

  it('loses at once what its owner loses', async () => {
    const login = await coordinator();
    const { secret } = (await make(login, { actions: ['organisations.read', 'organisations.write'] })).body;
    const sql = (text: string) => asOwner(test.database, (client) => client.query(text, [login.userId]));
    expect((await call(secret, '/api/organisations', 'POST', {}, {})).status).toBe(400);
    await sql(`UPDATE user_region SET role = 'reader' WHERE user_id = $1`);
    expect([(await call(secret)).status, (await call(secret, '/api/organisations', 'POST', {}, {})).status]).toEqual([200, 403]);
    await sql('DELETE FROM user_region WHERE user_id = $1');
    expect((await call(secret)).status).toBe(401);

    const leaving = await coordinator();
    const left = (await make(leaving)).body.secret;
    await asOwner(test.database, (client) =>
      client.query('UPDATE user_account SET ended_at = now() WHERE id = $1', [leaving.userId]),
    );
    expect((await call(left)).status).toBe(401);
  });

  it('ends when it is taken back, after its days, and is never guessed', async () => {
    const login = await coordinator();
    const first = (await make(login)).body;
    const stranger = await coordinator();
    expect((await stranger.request('DELETE', `/api/api-tokens/${first.id}`)).status).toBe(404);
    expect((await login.request('DELETE', `/api/api-tokens/${first.id}`)).status).toBe(204);
    expect((await call(first.secret)).status).toBe(401);

    const second = (await make(login, { days: 30 })).body;
    for (const forged of ['kp_', `${second.secret}x`, second.secret.slice(3), 'kp_%00', 'x'])
      expect((await call(forged)).status).toBe(401);
    expect(
      (await browserOf(test, login.cookie()).request('GET', '/api/organisations', undefined, { authorization: 'Basic eDp5' }))
        .status,
    ).toBe(401);
    clock.advance(30 * DAYS);
    expect((await call(second.secret)).status).toBe(401);
  });

  it('serves administrators without a region, for the installation only', async () => {
    const administrator = await loginAs(test, { administrator: true });
    const { secret } = (await make(administrator, { actions: ['users.manage'], regionId: null })).body;
    expect((await call(secret, '/api/users')).status).toBe(200);
    expect((await call(secret)).status).toBe(403);
  });

  it('is no way past the second factor', async () => {
    const administrator = await loginAs(test, { administrator: true });
    const { secret } = (await make(administrator, { actions: ['users.manage'], regionId: null })).body;
    await asOwner(test.database, (client) =>
      client.query('DELETE FROM second_factor WHERE user_id = $1', [administrator.userId]),
    );
    expect((await call(secret, '/api/users')).body.code).toBe('second_factor_missing');
    const refused = await make(administrator, { actions: ['users.manage'], regionId: null });
    expect(refused.body.code).toBe('second_factor_missing');
  });
});
