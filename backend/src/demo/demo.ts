import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { RegionRepository } from '../features/regions/index.js';
import { PasswordHasher, UserRepository } from '../features/users/index.js';
import { Caller } from '../platform/access/index.js';
import { Database, type Tx } from '../platform/database/index.js';
import { DEMO_LOADERS, type DemoLoader } from './demo-loaders.js';
import { DEMO_REGIONS, DEMO_USERS, type DemoRegion, type DemoUser } from './demo-users.js';

export interface DemoLogins {
  users: readonly DemoUser[];
  /** Known only at the start that made the logins; the database keeps its hash. */
  password: string | null;
}

/** Any constant: keeps two processes from loading the demo at once. */
const DEMO_LOCK = 4_711_038;

/**
 * Fills an empty database with the demo, all of it or nothing. A database that holds any region is left as it is.
 */
export async function loadDemo(
  app: INestApplicationContext,
  givenPassword: string | undefined,
  loaders: readonly DemoLoader[] = DEMO_LOADERS,
): Promise<DemoLogins> {
  if (await app.get(RegionRepository).any()) return { users: DEMO_USERS, password: null };
  const password = givenPassword ?? randomBytes(9).toString('base64url');
  const passwordHash = await app.get(PasswordHasher).hash(password);
  const loaded = await app.get(Database).write(Caller.system(null), async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [DEMO_LOCK]);
    if (await app.get(RegionRepository).any()) return false;
    const userIds = await createUsers(app, tx, passwordHash);
    for (const region of DEMO_REGIONS) {
      const here = await createRegion(app, tx, region, userIds);
      for (const load of loaders) await load(app, here, region.key);
    }
    return true;
  });
  return { users: DEMO_USERS, password: loaded ? password : null };
}

async function createUsers(app: INestApplicationContext, tx: Tx, passwordHash: string): Promise<Map<DemoUser, string>> {
  const ids = new Map(DEMO_USERS.map((user) => [user, uuidv7()]));
  for (const [{ name, email, role }, id] of ids) {
    const administrator = role === 'administrator';
    await app
      .get(UserRepository)
      .insert(tx, { id, name, email, language: 'de', administrator, passwordHash, activatedAt: new Date() });
  }
  return ids;
}

/** A region with those who may enter it; the transaction goes on there on behalf of its coordinator. */
async function createRegion(
  app: INestApplicationContext,
  tx: Tx,
  region: DemoRegion,
  userIds: Map<DemoUser, string>,
): Promise<Tx> {
  const id = uuidv7();
  await app.get(RegionRepository).insert(tx, { id, name: region.name, demo: region.demo });
  let coordinator: string | null = null;
  for (const [{ role, regions }, userId] of userIds) {
    if (role === 'administrator' || !regions.includes(region.key)) continue;
    await app.get(UserRepository).setRole(tx, userId, id, role);
    if (role === 'coordinator') coordinator ??= userId;
  }
  return tx.as(new Caller({ userId: coordinator, regionId: id, roles: ['coordinator'], requestId: null }));
}
