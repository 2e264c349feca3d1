import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeJson } from './json-file.mjs';
import { run } from './processes.mjs';
import { Refusal } from './refusal.mjs';
import { ROOT, WORKSPACES } from './root.mjs';

const STAMP = join(ROOT, 'node_modules', '.knotenpunkt-build.json');
const NOT_SOURCE = new Set(['node_modules', 'dist', 'test', '.turbo', '.data', 'coverage']);

/**
 * @param {string} folder
 * @returns {Generator<string>}
 */
function* filesBelow(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

/**
 * A digest of everything a build reads, by name and content.
 * @param {string} root
 */
export function sourceDigest(root) {
  const digest = createHash('sha256');
  const add = (/** @type {string} */ path) => digest.update(`${path}\0`).update(readFileSync(path)).update('\0');
  for (const file of ['package-lock.json', 'tsconfig.base.json', 'turbo.json']) add(join(root, file));
  for (const workspace of WORKSPACES) {
    for (const entry of readdirSync(join(root, workspace), { withFileTypes: true })) {
      const path = join(root, workspace, entry.name);
      if (NOT_SOURCE.has(entry.name) || entry.name.endsWith('.tsbuildinfo')) continue;
      for (const file of entry.isDirectory() ? filesBelow(path) : [path]) add(file);
    }
  }
  return digest.digest('hex');
}

/**
 * Builds what changed since the last build. Comparing digests takes milliseconds; asking turbo, a second.
 * @param {{ log: (line: string) => void, signal: AbortSignal }} options
 */
export async function ensureBuilt({ log, signal }) {
  const digest = sourceDigest(ROOT);
  const complete = WORKSPACES.every((workspace) => existsSync(join(ROOT, workspace, 'dist')));
  if (complete && readJson(STAMP)?.digest === digest) return;
  log('Building …');
  for (const workspace of ['shared', 'backend']) removeOrphans(join(ROOT, workspace));
  const { code, output } = await run(process.execPath, [join(ROOT, 'node_modules', 'turbo', 'bin', 'turbo'), 'run', 'build'], {
    cwd: ROOT,
    signal,
    capture: true,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', DO_NOT_TRACK: '1' },
  });
  signal.throwIfAborted();
  if (code !== 0) throw new Refusal(`${output.trim()}\nThe build failed; what it printed above says why.`, code);
  writeJson(STAMP, { digest });
}

/**
 * tsc never deletes: a migration removed from the sources would still be found and run.
 * @param {string} workspace
 */
function removeOrphans(workspace) {
  const dist = join(workspace, 'dist');
  if (!existsSync(dist)) return;
  for (const file of filesBelow(dist)) {
    const source = file.replace(dist, join(workspace, 'src')).replace(/\.(js|d\.ts)(\.map)?$/, '.ts');
    if (source.endsWith('.ts') && !existsSync(source)) rmSync(file);
  }
}
