import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { RegionRepository, RegionService } from '../features/regions/index.js';
import { PasswordHasher, UserRepository } from '../features/users/index.js';
import { Caller } from '../platform/access/index.js';
import { Database } from '../platform/database/index.js';
import { DEMO_LOADERS } from './demo-loaders.js';
import { DEMO_REGIONS, DEMO_USERS, type DemoUser } from './demo-users.js';

export interface DemoLogins {
  users: readonly DemoUser[];
  /** Known only at the start that made the logins; the database keeps its hash. */
  password: string | null;
}

/** Fills an empty database with the demo. A database that holds any region is left as it is. */
export async function loadDemo(app: INestApplicationContext, givenPassword: string | undefined): Promise<DemoLogins> {
  if (await app.get(RegionRepository).any()) return { users: DEMO_USERS, password: null };
  const password = givenPassword ?? randomBytes(9).toString('base64url');
  const regionIds = await createRegions(app);
  await createUsers(app, regionIds, password);
  for (const [key, regionId] of regionIds) {
    for (const load of DEMO_LOADERS) await load(app, Caller.system(regionId), key);
  }
  return { users: DEMO_USERS, password };
}

async function createRegions(app: INestApplicationContext): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { key, name, demo } of DEMO_REGIONS) {
    const region = await app.get(RegionService).create(Caller.system(null), { name, demo });
    ids.set(key, region.id);
  }
  return ids;
}

async function createUsers(app: INestApplicationContext, regionIds: Map<string, string>, password: string): Promise<void> {
  const users = app.get(UserRepository);
  const passwordHash = await app.get(PasswordHasher).hash(password);
  await app.get(Database).write(Caller.system(null), async (tx) => {
    for (const { name, email, role, regions } of DEMO_USERS) {
      const id = uuidv7();
      const administrator = role === 'administrator';
      await users.insert(tx, { id, name, email, language: 'de', administrator, passwordHash, activatedAt: new Date() });
      for (const key of regions) {
        if (role !== 'administrator') await users.setRole(tx, id, regionIds.get(key) ?? '', role);
      }
    }
  });
}
