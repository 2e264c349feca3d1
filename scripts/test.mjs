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

await runScript(async () => {
  requireNode();
  const { kinds, patterns } = readArguments();
  await ensureInstalled({ log, signal });
  if (kinds.has('check') || kinds.has('journeys')) await ensureBuilt({ log, signal });
  await runAll(kinds, patterns).catch(countAsFailed);
  signal.throwIfAborted();
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

/**
 * @param {Set<string>} kinds
 * @param {string[]} patterns
 */
async function runAll(kinds, patterns) {
  const jest = (/** @type {string} */ project, /** @type {object} */ options) =>
    runJest({ project, patterns, signal, workers: 2, env: {}, ...options });
  const quick = [];
  if (kinds.has('check')) quick.push(heading('check').then(() => runChecks({ atOnce: 1, signal })));
  if (kinds.has('unit')) quick.push(unitInEachZone(jest, quick.length > 0));
  for (const tally of await Promise.all(quick)) count(tally);

  if (!kinds.has('integration') && !kinds.has('journeys')) return;
  await withServices(async (env) => {
    if (kinds.has('integration')) {
      if (!env.TEST_REDIS_URL)
        skip('queues on Redis', 'no Redis was found', 'install redis-server or valkey-server, or set REDIS_URL');
      await heading('integration');
      count(await jest('integration', { env }));
    }
    if (!kinds.has('journeys')) return;
    if (!env.TEST_CHROMIUM)
      return skip('browser journeys', 'no Chromium was found', 'install chromium, or set TEST_CHROMIUM to its path');
    await heading('journeys');
    count(await jest('journeys', { env, workers: 1 }));
  });
}

/**
 * @param {(project: string, options: object) => Promise<import('./lib/jest.mjs').Tally>} jest
 * @param {boolean} beside whether something else prints at the same time
 */
async function unitInEachZone(jest, beside) {
  const sum = { passed: 0, failed: 0 };
  for (const TZ of ZONES) {
    if (!beside) await heading(`unit (TZ=${TZ})`);
    const tally = await jest('unit', { env: { TZ }, workers: 1, capture: beside });
    sum.passed += tally.passed;
    sum.failed += tally.failed;
  }
  return sum;
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

/** @param {string} title */
async function heading(title) {
  signal.throwIfAborted();
  log(`\n── ${title} ──`);
}

/** @param {import('./lib/jest.mjs').Tally} tally */
function count({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
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

/** @param {unknown} error something that kept the remaining tests from running */
function countAsFailed(error) {
  console.error(error instanceof Refusal ? error.message : error);
  count({ passed: 0, failed: 1 });
}
