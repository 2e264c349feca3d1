import { randomBytes } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readJson, writeJson } from '../json-file.mjs';
import { Refusal } from '../refusal.mjs';
import { reaches } from './account.mjs';

/** Persistent places every account reaches, for clones below a closed folder such as /root. */
const OPEN_PLACES = ['/var/lib', '/opt', '/srv'];

/**
 * What a data folder remembers about its PostgreSQL.
 * @typedef {{ home: string, port?: number }} Placement `home` may be relative to the data folder
 */

/** @param {string} dataDir */
const placementFile = (dataDir) => join(dataDir, 'postgres.json');

/**
 * Makes the folder for everything that outlives a start.
 * @param {string} dataDir
 */
export function prepareDataDir(dataDir) {
  try {
    if (!existsSync(dataDir)) {
      mkdirSync(dataDir, { recursive: true });
      chmodSync(dataDir, 0o711);
    }
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Refusal(`Cannot write to the data folder ${dataDir} (${error.code}); set DATA_DIR to a folder you own.`);
  }
}

/**
 * @param {string} dataDir
 * @returns {string | undefined} the folder of the PostgreSQL that belongs to `dataDir`, if one was ever made
 */
export function knownHome(dataDir) {
  /** @type {Placement | undefined} */
  const placement = readJson(placementFile(dataDir));
  return placement && resolve(dataDir, placement.home);
}

/**
 * @param {string} dataDir
 * @param {import('./account.mjs').Account} account
 * @returns {string} a new folder the account reaches: in the data folder if possible
 */
export function makeHome(dataDir, account) {
  const inside = reaches(dataDir, account);
  const home = inside ? 'postgres' : join(openPlace(account), `knotenpunkt-${randomBytes(4).toString('hex')}`);
  const path = resolve(dataDir, home);
  mkdirSync(path, { recursive: true });
  chmodSync(path, 0o711);
  if (!inside) writeFileSync(join(path, 'belongs-to.txt'), `${dataDir}\n`);
  if (recordHome(dataDir, home)) return path;
  if (!inside) rmSync(path, { recursive: true });
  return /** @type {string} */ (knownHome(dataDir));
}

/**
 * @param {string} dataDir
 * @param {string} home
 * @returns {boolean} false where another process was first
 */
function recordHome(dataDir, home) {
  try {
    writeFileSync(placementFile(dataDir), JSON.stringify({ home }), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {import('./account.mjs').Account} account */
function openPlace(account) {
  const place = OPEN_PLACES.find((folder) => existsSync(folder) && reaches(folder, account));
  if (place) return place;
  throw new Refusal(
    `The user ${account?.name} cannot reach the data folder, nor any of ${OPEN_PLACES.join(', ')}; set DATA_DIR to a folder it can reach.`,
  );
}

/** @param {string} dataDir */
export const rememberedPort = (dataDir) => /** @type {Placement | undefined} */ (readJson(placementFile(dataDir)))?.port;

/**
 * @param {string} dataDir
 * @param {number} port
 */
export function rememberPort(dataDir, port) {
  writeJson(placementFile(dataDir), { ...readJson(placementFile(dataDir)), port });
}
