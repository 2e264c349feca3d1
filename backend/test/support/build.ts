import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface BuildScripts {
  ensureBuilt: (options: { log: (line: string) => void; signal: AbortSignal }) => Promise<void>;
}

/** Most a build takes on a loaded machine, in milliseconds. */
export const BUILD_PATIENCE = 300_000;

/**
 * Builds what changed since the last build, for tests that start processes of the built backend.
 * @throws what the compiler said, where it fails
 */
export async function ensureBuilt(): Promise<void> {
  const file = join(import.meta.dirname, '../../../scripts/lib/build.mjs');
  const scripts = (await import(pathToFileURL(file).href)) as BuildScripts;
  await scripts.ensureBuilt({ log: () => undefined, signal: new AbortController().signal });
}
