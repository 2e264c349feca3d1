import { parseArgs } from 'node:util';
import { ensureBuilt } from './lib/build.mjs';
import { runChecks } from './lib/checks.mjs';
import { findChromium } from './lib/chromium.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runJest } from './lib/jest.mjs';
import { requireNode } from './lib/node-version.mjs';
import { throwawayCluster } from './lib/postgres.mjs';
import { throwawayRedis } from './lib/redis.mjs';
import { Refusal, runScript } from './lib/refusal.mjs';
import { stopSignal } from './lib/stop-signal.mjs';

/**
 * `npm test` runs everything. `npm test -- --only=integration outbox` runs one kind, and of it
 * the files whose path contains "outbox".
 */
const KINDS = ['check', 'unit', 'integration', 'journeys'];

/** Dates must not depend on the zone of the machine: a zone without and one with summer time. */
const ZONES = ['UTC', 'Europe/Berlin'];

const log = (/** @type {string} */ line) => console.log(line);
const signal = stopSignal();
const total = { passed: 0, failed: 0 };
/** @type {string[]} specs that failed, and passed when run once more */
const unsteady = [];

await runScript(async () => {
  requireNode();
  const { kinds, patterns } = readArguments();
  const installed = await stage('install', () => ensureInstalled({ log, signal }));
  if (installed) await runAll(kinds, patterns);
  signal.throwIfAborted();
  for (const spec of unsteady) log(`UNSTEADY ${spec}: failed, and passed when run once more; see above`);
  log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});

function readArguments() {
  const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
  const kinds = values.only ? values.only.split(',') : KINDS;
  const unknown = kinds.find((kind) => !KINDS.includes(kind));
  if (unknown) throw new Refusal(`There is no kind of test "${unknown}"; there are ${KINDS.join(', ')}.`);
  return { kinds: new Set(kinds), patterns: positionals };
}

/** @typedef {(project: string, options: Pick<import('./lib/jest.mjs').JestRun, 'env' | 'workers' | 'capture'>) => Promise<import('./lib/jest.mjs').Tally>} RunProject */

/**
 * @param {Set<string>} kinds
 * @param {string[]} patterns
 */
async function runAll(kinds, patterns) {
  /** @type {RunProject} */
  const jest = (project, options) => runJest({ project, patterns, signal, ...options });
  // The types of backend and interface come from the built contract, the journeys need all of it.
  const needsBuild = kinds.has('check') || kinds.has('journeys');
  const built = !needsBuild || (await stage('build', () => ensureBuilt({ log, signal })));
  const both = kinds.has('check') && kinds.has('unit');
  await Promise.all([
    kinds.has('check') && stage('check', () => runChecks({ atOnce: both ? 1 : 2, signal })),
    kinds.has('unit') && unitInEachZone(jest, { workers: both ? 1 : 2, capture: both }),
  ]);
  if (!kinds.has('integration') && !kinds.has('journeys')) return;
  await stage('PostgreSQL and Redis', () =>
    withServices(async (env) => {
      if (!env.TEST_REDIS_URL)
        skip('queues on Redis', 'no Redis was found', 'install redis-server or valkey-server, or set REDIS_URL');
      // Many wait for processes and the database more than they work.
      if (kinds.has('integration')) await stage('integration', () => jest('integration', { env, workers: 3 }));
      if (!kinds.has('journeys') || !built) return;
      if (env.TEST_CHROMIUM) await stage('browser journeys', () => jest('journeys', { env, workers: 2 }));
      else skip('browser journeys', 'no Chromium was found', 'install chromium, or set TEST_CHROMIUM to its path');
    }),
  );
}

/**
 * @param {RunProject} jest
 * @param {{ workers: number, capture: boolean }} options
 */
async function unitInEachZone(jest, options) {
  for (const TZ of ZONES) await stage(`unit, TZ=${TZ}`, () => jest('unit', { env: { TZ }, ...options }));
}

/**
 * Runs one part and counts it. A part that breaks counts as one failure; the others still run.
 * @param {string} title
 * @param {() => Promise<import('./lib/jest.mjs').Tally | void>} work
 * @returns {Promise<boolean>} whether it came to its end
 */
async function stage(title, work) {
  signal.throwIfAborted();
  log(`\n── ${title} ──`);
  try {
    count((await work()) ?? { passed: 0, failed: 0 });
    return true;
  } catch (error) {
    signal.throwIfAborted();
    console.error(error instanceof Refusal ? error.message : error);
    count({ passed: 0, failed: 1 });
    return false;
  }
}

/**
 * Runs `work` with PostgreSQL and Redis made for it, and removes them whatever happens.
 * @param {(env: NodeJS.ProcessEnv) => Promise<void>} work
 */
async function withServices(work) {
  const cluster = await throwawayCluster();
  try {
    const redis = await throwawayRedis();
    try {
      const env = { TEST_DATABASE_SUPER_URL: cluster.superUrl, TEST_DATABASE_URL: cluster.url, TZ: 'Europe/Berlin' };
      await work({ ...env, TEST_REDIS_URL: redis?.url, TEST_CHROMIUM: findChromium() });
    } finally {
      await redis?.stop();
    }
  } finally {
    await cluster.stop();
  }
}

/** @param {import('./lib/jest.mjs').Tally} tally */
function count({ passed, failed, unsteady: more = [] }) {
  total.passed += passed;
  total.failed += failed;
  unsteady.push(...more);
}

/**
 * Locally a missing program is announced; in CI it would hide that nothing was tested.
 * @param {string} what
 * @param {string} reason
 * @param {string} remedy
 */
function skip(what, reason, remedy) {
  log(`\nSKIPPED ${what}: ${reason}; ${remedy}.`);
  if (process.env.CI === 'true') count({ passed: 0, failed: 1 });
}
