import { compiled, dataDir, embeddedEnvironment, isEmbedded, ownEnvironment } from './lib/application.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { requireNode } from './lib/node-version.mjs';
import { ensureCluster, runningCluster } from './lib/postgres.mjs';
import { run } from './lib/processes.mjs';
import { runScript } from './lib/refusal.mjs';
import { stopSignal } from './lib/stop-signal.mjs';

// What the command itself prints on stdout may be piped into a file.
const log = (/** @type {string} */ line) => console.error(line);

await runScript(async () => {
  requireNode();
  const signal = stopSignal();
  await ensureInstalled({ log, signal });
  await ensureBuilt({ log, signal });
  if (!isEmbedded()) return command(ownEnvironment(), signal);

  const running = runningCluster(dataDir());
  if (running) return command(embeddedEnvironment(dataDir(), running.url), signal);
  const cluster = await ensureCluster({ dataDir: dataDir(), log });
  try {
    return await command(embeddedEnvironment(dataDir(), cluster.url), signal);
  } finally {
    await cluster.stop();
  }
});

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} signal
 */
async function command(env, signal) {
  const { code } = await run(process.execPath, [compiled('cli.js'), ...process.argv.slice(2)], { env, signal, stdio: 'inherit' });
  return code;
}
