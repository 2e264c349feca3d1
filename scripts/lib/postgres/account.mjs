import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Refusal } from '../refusal.mjs';

/**
 * The system account PostgreSQL runs as. Undefined: as whoever runs this script.
 * @typedef {{ uid: number, gid: number, name: string } | undefined} Account
 */

/** PostgreSQL refuses to run as root. `nobody` exists everywhere; without an entry in the user database initdb fails. */
const CANDIDATES = ['postgres', 'nobody'];

/**
 * @param {string} passwd the text of /etc/passwd
 * @returns {{ name: string, uid: number, gid: number }[]}
 */
export function parsePasswd(passwd) {
  return passwd
    .split('\n')
    .map((line) => line.split(':'))
    .filter((columns) => columns.length >= 7)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/**
 * @param {string | undefined} cluster data directory; where it exists, its owner is the account
 * @returns {Account}
 */
export function accountFor(cluster) {
  if (process.getuid?.() !== 0) return undefined;
  const users = parsePasswd(readFileSync('/etc/passwd', 'utf8'));
  const owner = cluster && existsSync(cluster) ? statSync(cluster).uid : 0;
  const account = owner !== 0 ? users.find((user) => user.uid === owner) : firstOf(users);
  if (account) return account;
  throw new Refusal(
    owner !== 0
      ? `The database in ${cluster} belongs to the unknown user ${owner}; hand it to an existing user with chown.`
      : `PostgreSQL does not run as root, and there is no user ${CANDIDATES.join(' or ')} to run it as; create one or start as an ordinary user.`,
  );
}

/** @param {{ name: string, uid: number, gid: number }[]} users */
function firstOf(users) {
  return CANDIDATES.map((name) => users.find((user) => user.name === name && user.uid !== 0)).find(Boolean);
}

/**
 * Whether the account may pass through a folder (or read a file) of this mode and owner.
 * @param {{ mode: number, uid: number, gid: number }} entry
 * @param {{ uid: number, gid: number }} account
 * @param {number} bit 1 to pass through, 4 to read, 5 for both
 */
export function permits(entry, account, bit) {
  const shift = entry.uid === account.uid ? 6 : entry.gid === account.gid ? 3 : 0;
  return ((entry.mode >> shift) & bit) === bit;
}

/**
 * @param {string} path an existing folder
 * @param {Account} account
 * @returns {boolean} whether the account reaches it through all folders above it
 */
export function reaches(path, account) {
  const folder = resolve(path);
  if (!account) return canEnter(folder);
  if (!permits(statSync(folder), account, 1)) return false;
  return dirname(folder) === folder || reaches(dirname(folder), account);
}

/** @param {string} folder */
function canEnter(folder) {
  try {
    accessSync(folder, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
