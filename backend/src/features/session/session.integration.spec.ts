import type { Problem, Session } from '@knotenpunkt/shared';
import { startTestApp, type TestApp } from '../../../test/support/app.js';
import { TestClock } from '../../../test/support/clock.js';
import { browserOf, loginAs, makeUser, type Browser } from '../../../test/support/login.js';
import { asOwner, makeRegion } from '../../../test/support/regions.js';
import { Clock, DAYS, HOURS, MINUTES } from '../../platform/clock/index.js';
import type { AppError } from '../../platform/errors/index.js';
import { RateLimiter } from '../../platform/rate-limit/index.js';
import { PasswordHasher } from '../users/index.js';
import { PER_ACCOUNT_ANYWHERE } from './login.limits.js';
import { LoginService } from './login.service.js';

const PASSWORD = 'Brombeerhecke am Deich';

describe('login with e-mail and password', () => {
  let test: TestApp;
  let region: string;
  let passwordHash: string;
  const clock = new TestClock();

  beforeAll(async () => {
    test = await startTestApp({ realLogin: true, override: (module) => module.overrideProvider(Clock).useValue(clock) });
    region = await makeRegion(test.database);
    passwordHash = await new PasswordHasher().hash(PASSWORD);
  });

  afterAll(() => test.close());

  const logIn = (email: string, password = PASSWORD, browser: Browser = browserOf(test), headers = {}) =>
    browser.request<Session & Problem>('POST', '/api/session', { email, password }, headers);

  const member = () => makeUser(test, { regions: { [region]: 'coordinator' }, passwordHash });

  it('lets in, tells who and where one is, and out again', async () => {
    const { email, id } = await member();
    const browser = browserOf(test);
    const { status, body, headers } = await logIn(email.toUpperCase(), PASSWORD, browser);
    expect([status, body.user.id, body.region?.id, body.secondFactorMissing]).toEqual([200, id, region, false]);
    expect(body.permissions).toContain('organisations.write');
    expect(String(headers.get('set-cookie'))).toMatch(/^knotenpunkt=[\w-]{43}; .*HttpOnly; SameSite=Lax$/);

    expect((await browser.request<Session>('GET', '/api/session')).body.user.email).toBe(email);
    expect((await browser.request('GET', '/api/organisations')).status).toBe(200);
    const cookie = browser.cookie();
    expect((await browser.request('DELETE', '/api/session')).status).toBe(204);
    const replay = await browserOf(test, cookie).request<Problem>('GET', '/api/session');
    expect([replay.status, replay.body.code]).toEqual([401, 'not_logged_in']);
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const { email } = await member();
    const wrong = await logIn(email, 'not the right one');
    const unknown = await logIn('nobody@test.example');
    const withoutPassword = await logIn((await makeUser(test)).email);
    for (const { status, body, headers } of [wrong, unknown, withoutPassword]) {
      expect([status, body.code, headers.get('set-cookie')]).toEqual([401, 'login_failed', null]);
      expect({ ...body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' });
    }
  });

  it('refuses forged cookies and keeps only the hash of true ones', async () => {
    const login = await loginAs(test, { regions: { [region]: 'reader' } });
    expect((await login.request('GET', '/api/session')).status).toBe(200);
    for (const cookie of ['knotenpunkt=', 'knotenpunkt=x', `${login.cookie()}x`, 'knotenpunkt=%00']) {
      expect((await browserOf(test, cookie).request('GET', '/api/session')).status).toBe(401);
    }
    const value = login.cookie()?.split('=')[1] ?? '';
    const dump = await asOwner(test.database, (client) => client.query('SELECT login_session::text AS row FROM login_session'));
    expect(JSON.stringify(dump.rows)).not.toContain(Buffer.from(value).toString('hex'));
    expect(JSON.stringify(dump.rows)).not.toContain(Buffer.from(value, 'base64url').toString('hex'));
  });

  it('ends after twelve idle hours, and after seven days however much it is used', async () => {
    const login = await loginAs(test, { regions: { [region]: 'reader' } });
    const status = async () => (await login.request('GET', '/api/session')).status;
    for (let hours = 0; hours < 7 * 24 - 11; hours += 11) {
      clock.advance(11 * HOURS);
      expect(await status()).toBe(hours + 11 < 7 * 24 ? 200 : 401);
    }
    clock.advance(11 * HOURS + MINUTES);
    expect(await status()).toBe(401);

    const idle = await logIn((await member()).email);
    const browser = browserOf(test, String(idle.headers.get('set-cookie')).split(';')[0]);
    clock.advance(12 * HOURS + 1);
    expect((await browser.request('GET', '/api/session')).status).toBe(401);
    expect(new Date(idle.body.expiresAt).getTime()).toBeLessThanOrEqual(clock.now().getTime() + 7 * DAYS);
  });

  it('notes the last use once a minute at most', async () => {
    const login = await logIn((await member()).email);
    const browser = browserOf(test, String(login.headers.get('set-cookie')).split(';')[0]);
    const lastUse = async (): Promise<string> => {
      const { rows } = await asOwner(test.database, (client) =>
        client.query<{ at: string }>('SELECT last_used_at::text AS at FROM login_session WHERE user_id = $1', [
          login.body.user.id,
        ]),
      );
      return rows[0]?.at ?? '';
    };
    const begun = await lastUse();
    await browser.request('GET', '/api/session');
    expect(await lastUse()).toBe(begun);
    clock.advance(1 * MINUTES);
    await browser.request('GET', '/api/session');
    expect(await lastUse()).not.toBe(begun);
  });

  it('leaves nothing behind of logins that are over', async () => {
    const { email, id } = await member();
    const count = async (): Promise<number | null> => {
      const { rowCount } = await asOwner(test.database, (client) =>
        client.query('SELECT FROM login_session WHERE user_id = $1', [id]),
      );
      return rowCount;
    };
    await logIn(email);
    await logIn(email);
    expect(await count()).toBe(2);
    clock.advance(12 * HOURS);
    await logIn(email);
    expect(await count()).toBe(1);
  });

  it('is over at once where access ended', async () => {
    const login = await loginAs(test, { regions: { [region]: 'reader' } });
    await asOwner(test.database, (client) =>
      client.query('UPDATE user_account SET ended_at = now() WHERE id = $1', [login.userId]),
    );
    expect((await login.request('GET', '/api/session')).status).toBe(401);
    const { id, email } = await member();
    await asOwner(test.database, (client) => client.query('UPDATE user_account SET ended_at = now() WHERE id = $1', [id]));
    expect((await logIn(email)).body.code).toBe('login_failed');
  });

  it('works in the region asked for and refuses those that are not open', async () => {
    const other = await makeRegion(test.database, 'Andere Region');
    const foreign = await makeRegion(test.database, 'Fremde Region');
    const login = await loginAs(test, { regions: { [region]: 'coordinator', [other]: 'reader' } });
    const inRegion = (id: string) => login.request<Session & Problem>('GET', '/api/session', undefined, { 'x-region': id });

    expect((await inRegion(other)).body.region).toMatchObject({ id: other, role: 'reader' });
    expect((await inRegion(other)).body.permissions).not.toContain('organisations.write');
    for (const id of [foreign, crypto.randomUUID(), 'no-id']) {
      expect((await inRegion(id)).body.code).toBe('forbidden');
      expect((await login.request('GET', '/api/organisations', undefined, { 'x-region': id })).status).toBe(403);
    }
    expect((await login.request<Problem>('PATCH', '/api/session', { regionId: foreign })).body.code).toBe('forbidden');
    const moved = await login.request<Session>('PATCH', '/api/session', { regionId: other, language: 'en' });
    expect([moved.body.region?.id, moved.body.user.language]).toEqual([other, 'en']);
    expect((await login.request<Session>('GET', '/api/session')).body.region?.id).toBe(other);
  });

  it('takes no unsafe request another site makes a browser send', async () => {
    const { email } = await member();
    const login = await loginAs(test, { regions: { [region]: 'coordinator' } });
    const send = async (headers: Record<string, string>) =>
      (await login.request('PATCH', '/api/session', { language: 'en' }, headers)).status;

    expect(await send({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await send({ 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await send({ origin: 'https://evil.example' })).toBe(403);
    expect(await send({ origin: 'null' })).toBe(403);
    expect((await logIn(email, PASSWORD, browserOf(test), { origin: 'https://evil.example' })).body.code).toBe('foreign_origin');
    expect((await login.request('DELETE', '/api/session', undefined, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);

    expect(await send({ 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await send({ origin: 'http://knotenpunkt.test' })).toBe(200);
    expect(await send({})).toBe(200);
    expect((await login.request('GET', '/api/organisations', undefined, { 'sec-fetch-site': 'cross-site' })).status).toBe(200);
  });

  it('limits attempts per account, also with the right password, and starts afresh after a while', async () => {
    const { email } = await member();
    for (let attempt = 0; attempt < 10; attempt++) expect((await logIn(email, 'wrong')).status).toBe(401);
    const refused = await logIn(email);
    expect([refused.status, refused.body.code]).toEqual([429, 'too_many_requests']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
    expect((await logIn((await member()).email)).status).toBe(200);
    clock.advance(15 * MINUTES);
    expect((await logIn(email)).status).toBe(200);
  });

  it('keeps nobody out for what others try elsewhere, as long as these are few', async () => {
    const { email } = await member();
    const codeFrom = (address: string, password: string): Promise<string> =>
      test
        .get(LoginService)
        .byPassword({ email, password }, address)
        .then(
          () => 'in',
          (error: AppError) => error.code,
        );
    for (let attempt = 0; attempt < 10; attempt++) expect(await codeFrom('2001:db8::1', 'wrong')).toBe('login_failed');
    expect(await codeFrom('2001:db8::abcd', PASSWORD)).toBe('too_many_requests');
    expect(await codeFrom('192.0.2.9', PASSWORD)).toBe('in');
    for (let attempt = 0; attempt < PER_ACCOUNT_ANYWHERE.attempts; attempt++) {
      await test
        .get(RateLimiter)
        .count(PER_ACCOUNT_ANYWHERE, email)
        .catch(() => undefined);
    }
    expect(await codeFrom('192.0.2.10', PASSWORD)).toBe('too_many_requests');
  });

  it('counts the attempts afresh after a right one', async () => {
    const { email } = await member();
    for (let attempt = 0; attempt < 9; attempt++) await logIn(email, 'wrong');
    expect((await logIn(email)).status).toBe(200);
    expect((await logIn(email, 'wrong')).status).toBe(401);
  });

  it('refuses bad input with the fields that are wrong', async () => {
    const { status, body } = await browserOf(test).request<Problem>('POST', '/api/session', {
      email: 'x',
      password: '',
      more: 1,
    });
    expect(status).toBe(400);
    expect(body.fields?.map((field) => field.path).sort()).toEqual(['email', 'more', 'password']);
  });
});
