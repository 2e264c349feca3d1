import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { startTestApp, type TestApp } from '../../../test/support/app.js';
import { browserOf, makeUser, type Browser } from '../../../test/support/login.js';
import { asOwner, makeRegion } from '../../../test/support/regions.js';

const APP_URL = 'http://knotenpunkt.test';
const CALLBACK = `${APP_URL}/api/session/oidc/house/callback`;

/** A provider on this machine, at which anybody is whoever they say; `#` before the name leaves the address unverified. */
async function startProvider(): Promise<{ issuer: string; server: Server }> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = withoutAdvice(
    () =>
      new Provider(issuer, {
        clients: [{ client_id: 'knotenpunkt', client_secret: 'a secret of the tests', redirect_uris: [CALLBACK] }],
        claims: { openid: ['sub'], email: ['email', 'email_verified'] },
        findAccount: (_: unknown, id: string) => ({
          accountId: id,
          claims: () => Promise.resolve({ sub: id, email: id.replace('#', ''), email_verified: !id.startsWith('#') }),
        }),
        cookies: { keys: ['a key of the tests'] },
        ttl: { Interaction: 60, Session: 60, Grant: 60, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
      }),
  );
  server.on('request', (request, response) => void provider.callback()(request, response));
  return { issuer, server };
}

/** The provider tells at length what to change before it serves real people. */
function withoutAdvice<T>(work: () => T): T {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return work();
  } finally {
    console.warn = warn;
  }
}

/** Follows the provider's pages as a browser would, until it sends back to the application. */
async function logInAtProvider(start: string, login: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = start;
  let form: Record<string, string> | undefined;
  for (let step = 0; step < 12; step++) {
    const answer = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      body: form && new URLSearchParams(form),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location) {
      url = new URL(location, url).href;
      form = undefined;
      if (url.startsWith(APP_URL)) return new URL(url);
    } else {
      form = (await answer.text()).includes('name="login"') ? { prompt: 'login', login, password: 'any' } : { prompt: 'consent' };
    }
  }
  throw new Error(`The provider did not send back; last seen ${url}`);
}

describe('login at a service of the house', () => {
  let test: TestApp;
  let provider: { issuer: string; server: Server };
  let region: string;

  beforeAll(async () => {
    provider = await startProvider();
    const oidc = {
      issuer: provider.issuer,
      clientId: 'knotenpunkt',
      clientSecret: 'a secret of the tests',
      label: 'Hausanmeldung',
    };
    test = await startTestApp({ realLogin: true, settings: { oidc } });
    region = await makeRegion(test.database);
  });

  afterAll(async () => {
    await test.close();
    provider.server.closeAllConnections();
    await new Promise((closed) => provider.server.close(closed));
  });

  const begin = async (browser: Browser): Promise<string> => {
    const { status, headers } = await browser.request('GET', '/api/session/oidc/house');
    expect(status).toBe(303);
    return headers.get('location') ?? '';
  };

  const finish = async (browser: Browser, back: URL): Promise<string> => {
    const { status, headers } = await browser.request('GET', back.pathname + back.search);
    expect(status).toBe(303);
    return headers.get('location') ?? '';
  };

  const arriveAs = async (login: string): Promise<string> => {
    const browser = browserOf(test);
    return finish(browser, await logInAtProvider(await begin(browser), login));
  };

  it('is offered with its name', async () => {
    const { body } = await browserOf(test).request('GET', '/api/session/providers');
    expect(body).toEqual([{ id: 'house', label: 'Hausanmeldung' }]);
  });

  it('lets in a user whose address the provider has verified', async () => {
    const { email } = await makeUser(test, { regions: { [region]: 'reader' } });
    const browser = browserOf(test);
    expect(await finish(browser, await logInAtProvider(await begin(browser), email))).toBe('/');
    expect(browser.cookie()).toMatch(/^knotenpunkt=[\w-]{43}$/);
    expect((await browser.request('GET', '/api/organisations')).status).toBe(200);
  });

  it('lets in nobody else: strangers, unverified addresses, ended accounts', async () => {
    const { email, id } = await makeUser(test);
    expect(await arriveAs('stranger@elsewhere.example')).toBe('/anmelden?problem=login_failed');
    expect(await arriveAs(`#${email}`)).toBe('/anmelden?problem=login_failed');
    await asOwner(test.database, (client) => client.query('UPDATE user_account SET ended_at = now() WHERE id = $1', [id]));
    expect(await arriveAs(email)).toBe('/anmelden?problem=login_failed');
  });

  it('asks for the second factor of an account that has one, unless the provider did', async () => {
    const { email, id } = await makeUser(test);
    await asOwner(test.database, (client) =>
      client.query('INSERT INTO second_factor (user_id, secret) VALUES ($1, $2)', [id, Buffer.alloc(1)]),
    );
    expect(await arriveAs(email)).toBe('/anmelden?problem=second_factor_required');
  });

  it('finishes only in the browser that began, with its state, and once', async () => {
    const { email } = await makeUser(test);
    const browser = browserOf(test);
    const back = await logInAtProvider(await begin(browser), email);
    expect(await finish(browserOf(test), back)).toBe('/anmelden?problem=login_failed');
    expect(await finish(browserOf(test, 'knotenpunkt-oidc=forged'), back)).toBe('/anmelden?problem=login_failed');

    const other = browserOf(test);
    await begin(other);
    expect(await finish(other, back)).toBe('/anmelden?problem=login_failed');

    const again = browserOf(test, browser.cookie());
    expect(await finish(browser, back)).toBe('/');
    expect(await finish(again, back)).toBe('/anmelden?problem=login_failed');
  });

  it('knows no other provider', async () => {
    expect((await browserOf(test).request('GET', '/api/session/oidc/other')).status).toBe(404);
  });
});
