import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiled, embeddedEnvironment } from './lib/application.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { requireNode } from './lib/node-version.mjs';
import { throwawayCluster } from './lib/postgres.mjs';
import { run } from './lib/processes.mjs';
import { runScript } from './lib/refusal.mjs';
import { stopSignal } from './lib/stop-signal.mjs';

const log = (/** @type {string} */ line) => console.log(line);

/** Measures on an empty PostgreSQL that writes to disk as the real one does, and leaves nothing behind. */
await runScript(async () => {
  requireNode();
  const signal = stopSignal();
  await ensureInstalled({ log, signal });
  await ensureBuilt({ log, signal });
  const folder = mkdtempSync(join(tmpdir(), 'knotenpunkt-bench-'));
  const cluster = await throwawayCluster({ durable: true });
  try {
    const env = { ...embeddedEnvironment(folder, cluster.url), BENCH_DATABASE_SUPER_URL: cluster.superUrl };
    return (await run(process.execPath, [compiled('bench/main.js'), ...process.argv.slice(2)], { env, signal })).code;
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
