import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './json-file.mjs';
import { run } from './processes.mjs';
import { Refusal } from './refusal.mjs';
import { ROOT } from './root.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage */

/**
 * Whether node_modules holds what the lock file says. npm keeps its own record of what it
 * installed, so a package added by hand counts as installed, too.
 * @param {{ packages: Record<string, LockedPackage> } | undefined} installed node_modules/.package-lock.json
 * @param {{ packages: Record<string, LockedPackage> }} locked package-lock.json
 */
export function isInstalled(installed, locked) {
  if (!installed) return false;
  return Object.entries(locked.packages)
    .filter(([path, wanted]) => path.includes('node_modules/') && !wanted.link)
    .every(([path, wanted]) => {
      const present = installed.packages[path];
      if (!present) return wanted.optional === true;
      return present.version === wanted.version && present.integrity === wanted.integrity;
    });
}

/**
 * Runs `npm ci` if the lock file names anything that is not installed.
 * @param {{ log: (line: string) => void, signal: AbortSignal }} options
 */
export async function ensureInstalled({ log, signal }) {
  const installed = readJson(join(ROOT, 'node_modules', '.package-lock.json'));
  if (isInstalled(installed, readJson(join(ROOT, 'package-lock.json')))) return;
  log('Installing packages (npm ci) …');
  const [command, ...args] = npm();
  // Build tools are development packages; NODE_ENV=production would leave them out.
  const { code } = await run(command, [...args, 'ci', '--include=dev', '--no-progress'], { cwd: ROOT, signal });
  signal.throwIfAborted();
  if (code !== 0) throw new Refusal(`npm ci failed with exit code ${code}; what it printed above says why.`, code);
}

/** @returns {[string, ...string[]]} the npm that called us, or the one on the PATH */
function npm() {
  const caller = process.env.npm_execpath;
  if (caller?.endsWith('npm-cli.js') && existsSync(caller)) return [process.execPath, caller];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}
