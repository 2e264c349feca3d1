import type { Problem, RecoveryCodes, SecondFactorEnrolment, SecondFactorState, Session } from '@knotenpunkt/shared';
import { TOTP } from 'otpauth';
import { startTestApp, type TestApp } from '../../../test/support/app.js';
import { TestClock } from '../../../test/support/clock.js';
import { browserOf, makeUser, type Browser } from '../../../test/support/login.js';
import { asOwner, makeRegion } from '../../../test/support/regions.js';
import { Clock, MINUTES, SECONDS } from '../../platform/clock/index.js';
import { PasswordHasher } from '../users/index.js';

const PASSWORD = 'Brombeerhecke am Deich';

describe('second factor', () => {
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

  const codeOf = (secret: string, offset = 0): string =>
    new TOTP({ secret }).generate({ timestamp: clock.now().getTime() + offset });

  const wrong = (secret: string): string => {
    const near = [-60, -30, 0, 30, 60].map((seconds) => codeOf(secret, seconds * SECONDS));
    return ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !near.includes(code)) ?? '';
  };

  async function logIn(email: string, code?: string): Promise<{ browser: Browser; status: number; body: Session & Problem }> {
    const browser = browserOf(test);
    return {
      browser,
      ...(await browser.request<Session & Problem>('POST', '/api/session', { email, password: PASSWORD, code })),
    };
  }

  async function enrolled(account: { administrator?: boolean } = {}) {
    const user = await makeUser(test, { regions: { [region]: 'coordinator' }, passwordHash, ...account });
    const { browser } = await logIn(user.email);
    const { secret } = (await browser.request<SecondFactorEnrolment>('POST', '/api/account/second-factor', {})).body;
    const confirmation = { code: codeOf(secret) };
    const { body } = await browser.request<RecoveryCodes>('POST', '/api/account/second-factor/confirmation', confirmation);
    clock.advance(90 * SECONDS);
    return { ...user, browser, secret, recoveryCodes: body.recoveryCodes };
  }

  it('is offered as picture and text, and asked for only once a code has confirmed it', async () => {
    const { email, id } = await makeUser(test, { regions: { [region]: 'reader' }, passwordHash });
    const { browser } = await logIn(email);
    const { body } = await browser.request<SecondFactorEnrolment>('POST', '/api/account/second-factor', {});
    expect(body.uri).toContain(`otpauth://totp/Knotenpunkt:${encodeURIComponent(email)}?`);
    expect(body.uri).toContain(body.secret);
    expect(Buffer.from(body.qr.split(',')[1] ?? '', 'base64').toString()).toContain('<svg');
    expect((await logIn(email)).status).toBe(200);

    const confirm = (code: string) => browser.request<Problem>('POST', '/api/account/second-factor/confirmation', { code });
    expect((await confirm(wrong(body.secret))).body.code).toBe('second_factor_wrong');
    expect((await confirm(codeOf(body.secret))).status).toBe(200);
    expect((await logIn(email)).body.code).toBe('second_factor_required');
    expect((await browser.request<Session>('GET', '/api/session')).body.user.secondFactor).toBe(true);

    const { rows } = await asOwner(test.database, (client) =>
      client.query('SELECT secret FROM second_factor WHERE user_id = $1', [id]),
    );
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(body.secret).toString('hex'));
  });

  it('accepts the code of now and its neighbours, each once', async () => {
    const { email, secret } = await enrolled();
    expect((await logIn(email, wrong(secret))).body.code).toBe('second_factor_wrong');
    const code = codeOf(secret, -30 * SECONDS);
    expect((await logIn(email, code)).status).toBe(200);
    expect((await logIn(email, code)).body.code).toBe('second_factor_wrong');
    expect((await logIn(email, codeOf(secret, 30 * SECONDS))).status).toBe(200);
    expect((await logIn(email, codeOf(secret))).body.code).toBe('second_factor_wrong');
    expect((await logIn(email, codeOf(secret, 5 * MINUTES))).body.code).toBe('second_factor_wrong');
  });

  it('accepts one of two who use the same code at once', async () => {
    const { email, secret } = await enrolled();
    const code = codeOf(secret);
    const answers = await Promise.all([logIn(email, code), logIn(email, code)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 401]);
  });

  it('does not tell that it is missing before the password is right', async () => {
    const { email } = await enrolled();
    const { body } = await browserOf(test).request<Problem>('POST', '/api/session', { email, password: 'wrong' });
    expect(body.code).toBe('login_failed');
  });

  it('gives ten recovery codes, each good once, however it is typed', async () => {
    const { email, recoveryCodes, browser, secret } = await enrolled();
    expect(new Set(recoveryCodes).size).toBe(10);
    const [first = '', second = ''] = recoveryCodes;
    expect((await logIn(email, first)).status).toBe(200);
    expect((await logIn(email, first)).body.code).toBe('second_factor_wrong');
    expect((await logIn(email, second.toUpperCase().replace('-', ' '))).status).toBe(200);
    const state = await browser.request<SecondFactorState>('GET', '/api/account/second-factor');
    expect(state.body).toEqual({ enabled: true, required: false, recoveryCodesLeft: 8 });

    const renewed = await browser.request<RecoveryCodes>('POST', '/api/account/second-factor/recovery-codes', {
      code: codeOf(secret),
    });
    expect(renewed.body.recoveryCodes).toHaveLength(10);
    expect((await logIn(email, recoveryCodes[2])).status).toBe(401);
    expect((await logIn(email, renewed.body.recoveryCodes[0])).status).toBe(200);
  });

  it('allows few guesses', async () => {
    const { email, secret } = await enrolled();
    for (let guess = 0; guess < 10; guess++) await logIn(email, wrong(secret));
    expect((await logIn(email, codeOf(secret))).status).toBe(429);
  });

  it('is changed or switched off only with a code of the one in use', async () => {
    const { browser, secret, email } = await enrolled();
    const again = (code?: string) =>
      browser.request<Problem & SecondFactorEnrolment>('POST', '/api/account/second-factor', { code });
    expect((await again()).body.code).toBe('second_factor_required');
    const other = (await again(codeOf(secret))).body;
    clock.advance(90 * SECONDS);
    expect((await logIn(email, codeOf(secret))).status).toBe(200);
    clock.advance(90 * SECONDS);
    await browser.request('POST', '/api/account/second-factor/confirmation', { code: codeOf(other.secret) });
    clock.advance(90 * SECONDS);

    const off = (code: string) => browser.request<Problem>('DELETE', '/api/account/second-factor', { code });
    expect((await off(codeOf(secret))).body.code).toBe('second_factor_wrong');
    expect((await off(codeOf(other.secret))).status).toBe(204);
    expect((await logIn(email)).status).toBe(200);
  });

  it('must be set up by administrators before anything else, and stays', async () => {
    const { email } = await makeUser(test, { regions: { [region]: 'coordinator' }, passwordHash, administrator: true });
    const { browser, body } = await logIn(email);
    expect([body.secondFactorMissing, body.permissions]).toEqual([true, ['account.manage']]);
    for (const path of ['/api/users', '/api/regions', '/api/organisations']) {
      expect((await browser.request<Problem>('GET', path)).body.code).toBe('second_factor_missing');
    }
    const { secret } = (await browser.request<SecondFactorEnrolment>('POST', '/api/account/second-factor', {})).body;
    await browser.request('POST', '/api/account/second-factor/confirmation', { code: codeOf(secret) });
    expect((await browser.request('GET', '/api/users')).status).toBe(200);
    clock.advance(90 * SECONDS);
    const off = await browser.request<Problem>('DELETE', '/api/account/second-factor', { code: codeOf(secret) });
    expect(off.body.code).toBe('forbidden');
  });
});
