import { fork } from 'node:child_process';
import { compiled, dataDir, embeddedEnvironment, isEmbedded, ownEnvironment } from './lib/application.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { requireNode } from './lib/node-version.mjs';
import { portTrouble } from './lib/ports.mjs';
import { ensureCluster } from './lib/postgres.mjs';
import { prepareDataDir } from './lib/postgres/home.mjs';
import { endChild } from './lib/processes.mjs';
import { Refusal, runScript } from './lib/refusal.mjs';
import { stopSignal } from './lib/stop-signal.mjs';

/** Together with PostgreSQL's share (two times three seconds at worst) below the ten a stop may take. */
const STOP_SECONDS = 4;

const log = (/** @type {string} */ line) => console.log(line);

await runScript(async () => {
  requireNode();
  const signal = stopSignal();
  await requireFreePort();
  prepareDataDir(dataDir());
  await ensureInstalled({ log, signal });
  await ensureBuilt({ log, signal });
  return isEmbedded() ? serveEmbedded(signal) : serve(ownEnvironment(), signal);
});

/** Before anything is installed or started: a second server cannot take the port anyway. */
async function requireFreePort() {
  const port = Number(process.env.PORT?.trim() || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Refusal(`PORT must be a number from 0 to 65535, not "${process.env.PORT}".`, 78);
  }
  const trouble = await portTrouble(port);
  if (trouble === 'EADDRINUSE')
    throw new Refusal(`Port ${port} is taken by another program; stop it or choose another with PORT.`);
  if (trouble) throw new Refusal(`Cannot listen on port ${port} (${trouble}); choose another with PORT.`);
}

/** @param {AbortSignal} signal */
async function serveEmbedded(signal) {
  const cluster = await ensureCluster({ dataDir: dataDir(), log });
  const lost = new AbortController();
  keepRunning(cluster).catch((error) => {
    console.error(error.message);
    lost.abort();
  });
  try {
    return await serve(embeddedEnvironment(dataDir(), cluster.url), AbortSignal.any([signal, lost.signal]));
  } finally {
    await cluster.stop();
  }
}

/**
 * Starts PostgreSQL again whenever it ends by itself; the application waits and reconnects.
 * @param {import('./lib/postgres.mjs').Cluster} cluster
 */
async function keepRunning(cluster) {
  for (;;) {
    await cluster.ended;
    log('PostgreSQL ended unexpectedly; starting it again.');
    await cluster.restart();
  }
}

/**
 * Runs the application until it ends or is asked to.
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} signal
 * @returns {Promise<number>} its exit code
 */
async function serve(env, signal) {
  signal.throwIfAborted();
  // Its own process group: it hears of Ctrl-C from here, once.
  const child = fork(compiled('main.js'), { env, detached: true });
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  const end = () => endChild(child, { seconds: STOP_SECONDS });
  signal.addEventListener('abort', end);
  return ended;
}
