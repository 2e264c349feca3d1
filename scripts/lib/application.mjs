import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from './root.mjs';

/** The data folder of this installation, from the root of the clone if not absolute. */
export const dataDir = () => resolve(ROOT, process.env.DATA_DIR?.trim() || '.data');

/** @param {string} name below backend/dist */
export const compiled = (name) => join(ROOT, 'backend', 'dist', name);

/** Whether the database is ours to run. */
export const isEmbedded = () => !process.env.DATABASE_URL?.trim();

/**
 * The environment of a backend process on the embedded database.
 * @param {string} folder the data folder
 * @param {string} databaseUrl as the owner
 */
export function embeddedEnvironment(folder, databaseUrl) {
  return {
    ...process.env,
    EMBEDDED: '1',
    DATA_DIR: folder,
    DATABASE_URL: databaseUrl,
    SECRET_KEY: process.env.SECRET_KEY?.trim() || secretKey(folder),
  };
}

/**
 * The key all tokens derive from, made on the first start. Whoever loses it loses every link sent.
 * @param {string} folder
 */
function secretKey(folder) {
  const file = join(folder, 'secret-key');
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}

/** The environment of a backend process on a database of the operator's own. */
export const ownEnvironment = () => ({ ...process.env, DATA_DIR: dataDir() });
