import { createHash, randomBytes } from 'node:crypto';
import type { RegionRole } from '@knotenpunkt/shared';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../../src/platform/clock/index.js';
import type { Answer, TestApp } from './app.js';
import { asOwner } from './regions.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A browser that is logged in, or not. */
export interface Browser {
  request: <Body>(method: Method, url: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer<Body>>;
  /** The cookies it has, as it sends them. */
  cookie: () => string | undefined;
}

export interface TestLogin extends Browser {
  userId: string;
  email: string;
}

interface Account {
  email?: string;
  name?: string;
  /** Role in each region, by the region's id. */
  regions?: Record<string, RegionRole>;
  administrator?: boolean;
  /** PHC string of the password. */
  passwordHash?: string | null;
}

/** An account as if it had been invited and had accepted. */
export async function makeUser(
  { database }: Pick<TestApp, 'database'>,
  account: Account = {},
): Promise<{ id: string; email: string }> {
  const id = uuidv7();
  const email = account.email ?? `${id}@test.example`;
  await asOwner(database, async (client) => {
    await client.query(
      `INSERT INTO user_account (id, email, name, administrator, password_hash, activated_at) VALUES ($1, $2, $3, $4, $5, now())`,
      [id, email, account.name ?? 'Test', account.administrator ?? false, account.passwordHash ?? null],
    );
    for (const [regionId, role] of Object.entries(account.regions ?? {})) {
      await client.query('INSERT INTO user_region (user_id, region_id, role) VALUES ($1, $2, $3)', [id, regionId, role]);
    }
  });
  return { id, email };
}

/** Logs a new user in with a cookie of their own, without the cost of a password. An administrator has a second factor. */
export async function loginAs(test: TestApp, account: Account = {}): Promise<TestLogin> {
  const user = await makeUser(test, account);
  const cookie = randomBytes(32).toString('base64url');
  const region = Object.keys(account.regions ?? {})[0] ?? null;
  await asOwner(test.database, async (client) => {
    await client.query(
      `INSERT INTO login_session (id, token_hash, user_id, region_id, started_at, last_used_at) VALUES ($1, $2, $3, $4, $5, $5)`,
      [uuidv7(), createHash('sha256').update(cookie).digest(), user.id, region, test.get(Clock).now()],
    );
    if (account.administrator) {
      await client.query('INSERT INTO second_factor (user_id, secret) VALUES ($1, $2)', [user.id, Buffer.alloc(1)]);
    }
  });
  return { ...browserOf(test, `knotenpunkt=${cookie}`), userId: user.id, email: user.email };
}

/** A browser of its own, which keeps the cookie it is given. */
export function browserOf({ address }: TestApp, given?: string): Browser {
  const jar = new Map<string, string>();
  const keep = (cookie: string): void => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (value) jar.set(name, value);
    else jar.delete(name);
  };
  const cookies = (): string | undefined => [...jar].map(([name, value]) => `${name}=${value}`).join('; ') || undefined;
  if (given) keep(given);
  return {
    cookie: cookies,
    async request<Body>(method: Method, url: string, body?: unknown, headers: Record<string, string> = {}) {
      const cookie = cookies();
      const answer = await fetch(address + url, {
        method,
        redirect: 'manual',
        headers: { ...(cookie && { cookie }), ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      answer.headers.getSetCookie().forEach(keep);
      const json = answer.headers.get('content-type')?.includes('json');
      const content = (json ? await answer.json() : await answer.text()) as Body;
      return { status: answer.status, headers: answer.headers, body: content };
    },
  };
}
