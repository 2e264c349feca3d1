import type { OpenLogin, Problem, Session, UserInvitation } from '@knotenpunkt/shared';
import { startTestApp, type TestApp } from '../../../test/support/app.js';
import { TestClock } from '../../../test/support/clock.js';
import { browserOf, loginAs, makeUser } from '../../../test/support/login.js';
import { asOwner, makeRegion } from '../../../test/support/regions.js';
import { Caller } from '../../platform/access/index.js';
import { Clock, DAYS, HOURS, MINUTES } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AccessTokens } from '../../platform/tokens/index.js';
import { INVITATION_PURPOSE, LOGIN_LINK_PURPOSE, PASSWORD_RESET_PURPOSE, PasswordHasher, UserMails } from '../users/index.js';

const OLD = 'Brombeerhecke am Deich';
const NEW = 'Leuchtturm hinter Wolken';

describe('entering an account by links and changing its password', () => {
  let test: TestApp;
  let region: string;
  let passwordHash: string;
  const clock = new TestClock();

  beforeAll(async () => {
    test = await startTestApp({ realLogin: true, override: (module) => module.overrideProvider(Clock).useValue(clock) });
    region = await makeRegion(test.database);
    passwordHash = await new PasswordHasher().hash(OLD);
  });

  afterAll(() => test.close());

  const member = () => makeUser(test, { regions: { [region]: 'reader' }, passwordHash });
  const logIn = async (email: string, password: string) =>
    (await browserOf(test).request('POST', '/api/session', { email, password })).status;

  /** The mails waiting for an address: kind and generation, as the ledger keeps them. */
  async function mailsTo(email: string): Promise<{ kind: string; details: { generation: number } }[]> {
    const { rows } = await asOwner(test.database, (client) =>
      client.query<{ kind: string; details: { generation: number } }>(
        'SELECT kind, details FROM installation_message WHERE recipient_address = $1 ORDER BY created_at',
        [email],
      ),
    );
    return rows;
  }

  /** The token as the last mail to the address carries it. */
  async function tokenFor(user: { id: string; email: string }, purpose: string): Promise<string> {
    const generation = (await mailsTo(user.email)).at(-1)?.details.generation ?? 0;
    return test.get(AccessTokens).derive({ purpose, subjectId: user.id, generation });
  }

  async function askForReset(user: { id: string; email: string }): Promise<string> {
    expect((await browserOf(test).request('POST', '/api/password-resets', { email: user.email })).status).toBe(202);
    return tokenFor(user, PASSWORD_RESET_PURPOSE);
  }

  const reset = (token: string, password = NEW) =>
    browserOf(test).request<Problem>('POST', `/api/password-resets/${token}`, { password });

  describe('a new password by mail', () => {
    it('is set once and ends every login', async () => {
      const login = await loginAs(test, { regions: { [region]: 'reader' }, passwordHash });
      const token = await askForReset({ id: login.userId, email: login.email });
      expect((await reset(token)).status).toBe(204);
      expect((await login.request('GET', '/api/session')).status).toBe(401);
      expect([await logIn(login.email, OLD), await logIn(login.email, NEW)]).toEqual([401, 200]);
      expect((await reset(token, 'Wieder ein anderes Wort')).body.code).toBe('token_invalid');
    });

    it('is asked for without telling who has an account', async () => {
      const user = await member();
      const ask = (email: string) => browserOf(test).request('POST', '/api/password-resets', { email });
      const [known, unknown] = await Promise.all([ask(user.email), ask('nobody@elsewhere.example')]);
      expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
      expect((await mailsTo(user.email)).map((mail) => mail.kind)).toEqual(['users.password_reset']);
      expect(await mailsTo('nobody@elsewhere.example')).toEqual([]);
    });

    it('carries the same link until it is used, and no longer than an hour', async () => {
      const user = await member();
      const first = await askForReset(user);
      expect(await askForReset(user)).toBe(first);
      clock.advance(1 * HOURS);
      expect((await reset(first)).body.code).toBe('link_expired');
      expect(await logIn(user.email, OLD)).toBe(200);
    });

    it('is refused for forged links, links of another purpose, and passwords anybody would guess', async () => {
      const user = await member();
      const token = await askForReset(user);
      for (const forged of ['x', `${token}x`, token.toUpperCase()]) expect((await reset(forged)).body.code).toBe('token_invalid');
      expect((await browserOf(test).request<Problem>('GET', `/api/user-invitations/${token}`)).body.code).toBe('token_invalid');

      expect((await reset(token, 'kurz')).body.fields).toEqual([{ path: 'password', code: 'too_short' }]);
      for (const common of ['passwort12345', '123456789012', 'aaaaaaaaaaaaaa', 'Knotenpunkt2026!', 'qwertzuiopas']) {
        expect([common, (await reset(token, common)).body.fields]).toEqual([common, [{ path: 'password', code: 'too_common' }]]);
      }
      expect((await reset(token)).status).toBe(204);
    });

    it('is set by one of two who use the link at once', async () => {
      const token = await askForReset(await member());
      const answers = await Promise.all([reset(token, NEW), reset(token, `${NEW} zwei`)]);
      expect(answers.map((answer) => answer.status).sort()).toEqual([204, 401]);
    });

    it('is mailed five times an hour at most', async () => {
      const { email } = await member();
      const statuses: number[] = [];
      for (let asked = 0; asked < 6; asked++) {
        statuses.push((await browserOf(test).request('POST', '/api/password-resets', { email })).status);
      }
      expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
    });
  });

  describe('an invitation', () => {
    async function invite(): Promise<{ user: { id: string; email: string }; token: string }> {
      const user = await makeUser(test, { name: 'Neu Hier', regions: { [region]: 'reader' } });
      const invited = { ...user, name: 'Neu Hier', language: 'de' as const };
      await asOwner(test.database, (client) =>
        client.query('UPDATE user_account SET activated_at = NULL WHERE id = $1', [user.id]),
      );
      await test.get(Database).write(Caller.system(region), (tx) => test.get(UserMails).invite(tx, invited));
      return { user, token: await tokenFor(user, INVITATION_PURPOSE) };
    }

    it('shows who is meant, however often it is looked at, and logs in with the chosen password', async () => {
      const { user, token } = await invite();
      for (let look = 0; look < 3; look++) {
        const { body } = await browserOf(test).request<UserInvitation>('GET', `/api/user-invitations/${token}`);
        expect(body).toEqual({ name: 'Neu Hier', email: user.email });
      }
      const browser = browserOf(test);
      const { status, body } = await browser.request<Session>('POST', `/api/user-invitations/${token}`, { password: NEW });
      expect([status, body.user.id, body.region?.id]).toEqual([200, user.id, region]);
      expect((await browser.request('GET', '/api/session')).status).toBe(200);
      const again = await browserOf(test).request<Problem>('POST', `/api/user-invitations/${token}`, { password: NEW });
      expect(again.body.code).toBe('token_invalid');
    });

    it('is over once the account was entered in another way', async () => {
      const { user, token } = await invite();
      expect((await reset(await askForReset(user))).status).toBe(204);
      const late = await browserOf(test).request<Problem>('POST', `/api/user-invitations/${token}`, { password: OLD });
      expect(late.body.code).toBe('token_invalid');
      expect(await logIn(user.email, OLD)).toBe(401);
    });

    it('is valid for fourteen days', async () => {
      const { token } = await invite();
      clock.advance(14 * DAYS);
      expect((await browserOf(test).request<Problem>('GET', `/api/user-invitations/${token}`)).body.code).toBe('link_expired');
    });
  });

  describe('a login by mail', () => {
    async function askForLink(user: { id: string; email: string }): Promise<{ token: string; code: string }> {
      expect((await browserOf(test).request('POST', '/api/session/link', { email: user.email })).status).toBe(202);
      const generation = (await mailsTo(user.email)).at(-1)?.details.generation ?? 0;
      const link = { purpose: LOGIN_LINK_PURPOSE, subjectId: user.id, generation };
      return { token: test.get(AccessTokens).derive(link), code: test.get(UserMails).codeFor(link) };
    }

    const redeem = (token: string, code: string) =>
      browserOf(test).request<Session & Problem>('POST', '/api/session/code', { token, code });
    const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

    it('needs link and code, and serves once', async () => {
      const user = await member();
      const { token, code } = await askForLink(user);
      expect((await redeem(token, wrong(code))).body.code).toBe('code_wrong');
      expect((await redeem(`${token}x`, code)).body.code).toBe('token_invalid');
      expect((await redeem(token, code)).body.user.id).toBe(user.id);
      expect((await redeem(token, code)).body.code).toBe('token_invalid');
    });

    it('is void after five wrong codes; a new one works', async () => {
      const user = await member();
      const first = await askForLink(user);
      for (let tried = 0; tried < 5; tried++) expect((await redeem(first.token, wrong(first.code))).body.code).toBe('code_wrong');
      expect((await redeem(first.token, first.code)).body.code).toBe('token_invalid');
      const second = await askForLink(user);
      expect(second.token).not.toBe(first.token);
      expect((await redeem(second.token, second.code)).status).toBe(200);
    });

    it('is over after fifteen minutes', async () => {
      const { token, code } = await askForLink(await member());
      clock.advance(15 * MINUTES);
      expect((await redeem(token, code)).body.code).toBe('link_expired');
    });
  });

  describe('one’s own logins and password', () => {
    it('shows the open logins and ends one or all others', async () => {
      const user = await member();
      const open = async () => {
        const browser = browserOf(test);
        await browser.request('POST', '/api/session', { email: user.email, password: OLD });
        return browser;
      };
      const [here, there, elsewhere] = [await open(), await open(), await open()];
      const list = async () => (await here.request<OpenLogin[]>('GET', '/api/account/sessions')).body;
      const logins = await list();
      expect(logins.map((login) => login.current).sort()).toEqual([false, false, true]);
      expect(Object.keys(logins[0] ?? {}).sort()).toEqual(['current', 'id', 'lastUsedAt', 'startedAt']);

      const other = logins.find((login) => !login.current)?.id ?? '';
      expect((await here.request('DELETE', `/api/account/sessions/${other}`)).status).toBe(204);
      expect((await here.request('DELETE', `/api/account/sessions/${other}`)).status).toBe(404);
      expect(await list()).toHaveLength(2);
      expect((await here.request('DELETE', '/api/account/sessions')).status).toBe(204);
      const statuses = await Promise.all(
        [here, there, elsewhere].map(async (b) => (await b.request('GET', '/api/session')).status),
      );
      expect(statuses).toEqual([200, 401, 401]);
    });

    it('cannot end the logins of others', async () => {
      const mine = await loginAs(test, { regions: { [region]: 'reader' } });
      const theirs = await loginAs(test, { regions: { [region]: 'reader' } });
      const [login] = (await theirs.request<OpenLogin[]>('GET', '/api/account/sessions')).body;
      expect((await mine.request('DELETE', `/api/account/sessions/${login?.id}`)).status).toBe(404);
      expect((await theirs.request('GET', '/api/session')).status).toBe(200);
    });

    it('changes the password knowing the old one, and ends the other logins', async () => {
      const mine = await loginAs(test, { regions: { [region]: 'reader' }, passwordHash });
      const other = browserOf(test);
      await other.request('POST', '/api/session', { email: mine.email, password: OLD });
      const change = (currentPassword: string, password: string) =>
        mine.request<Problem>('PUT', '/api/account/password', { currentPassword, password });

      expect((await change('wrong', NEW)).body.fields).toEqual([{ path: 'currentPassword', code: 'wrong_password' }]);
      expect((await change(OLD, 'passwort12345')).body.fields).toEqual([{ path: 'password', code: 'too_common' }]);
      expect((await change(OLD, NEW)).status).toBe(204);
      expect((await mine.request('GET', '/api/session')).status).toBe(200);
      expect((await other.request('GET', '/api/session')).status).toBe(401);
      expect(await logIn(mine.email, NEW)).toBe(200);
    });
  });

  it('keeps no link readable in the database', async () => {
    const user = await member();
    const token = await askForReset(user);
    const { rows } = await asOwner(test.database, (client) =>
      client.query(
        'SELECT access_token::text FROM access_token UNION ALL SELECT installation_message::text FROM installation_message',
      ),
    );
    const dump = JSON.stringify(rows);
    expect(dump).toContain(user.id);
    for (const form of [token, Buffer.from(token).toString('hex'), Buffer.from(token, 'base64url').toString('hex')]) {
      expect(dump).not.toContain(form);
    }
  });
});
