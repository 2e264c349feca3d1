import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { Caller } from '../../platform/access/index.js';
import { Database, migrate, RUNTIME_ROLE } from '../../platform/database/index.js';
import { AppError, isUnavailable } from '../../platform/errors/index.js';
import { EventLog } from '../../platform/events/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { CrashPlatform, crashSettings, LEAVE_TRACE, type CrashAddresses } from './crash-platform.js';
import { drawDisasters, seededRandom, type Scene } from './disasters.js';
import { KillableCluster } from './killable-cluster.js';
import { RedisServer } from './redis-server.js';
import { WorkerProcess } from './worker-process.js';

export interface CrashOptions {
  backend: 'PostgreSQL' | 'Redis';
  runs: number;
  disasters: number;
  seed: number;
  /** When an outbox row counts as lost by the queue. */
  overdueMs: number;
  log: (line: string) => void;
}

export interface CrashReport {
  backend: string;
  seed: number;
  seconds: number;
  /** Runs whose work was decided, of which each must leave one trace. */
  wanted: number;
  traces: number;
  missing: number;
  /** Runs with more than one trace. */
  twice: number;
  disasters: Record<string, number>;
}

const WORKERS = 2;
const WRITERS = 4;
const RETRY_MS = 200;

/** Carries runs through event, outbox and queue while what they need is killed, and counts what came out. */
export async function runCrash(options: CrashOptions): Promise<CrashReport> {
  const started = performance.now();
  const cluster = await KillableCluster.start();
  const redis = options.backend === 'Redis' ? await startRedis() : undefined;
  const addresses = { databaseUrl: cluster.url, redisUrl: redis?.url };
  const workers: WorkerProcess[] = [];
  try {
    await prepare(addresses);
    while (workers.length < WORKERS) workers.push(new WorkerProcess(addresses, options.overdueMs));
    const emptyQueues = () => asOwner(addresses, 'DELETE FROM bullmq.job; DELETE FROM bullmq.meta').then(() => undefined);
    const disasters = await live({ workers, cluster, redis, emptyQueues }, addresses, options);
    const result = await count(addresses);
    const { backend, seed } = options;
    return { backend, seed, ...result, disasters, seconds: Math.round((performance.now() - started) / 1_000) };
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
    await redis?.stop();
    await cluster.stop();
  }
}

async function startRedis(): Promise<RedisServer> {
  const program = RedisServer.program();
  if (!program) throw new Error('There is no redis-server on the PATH');
  return RedisServer.start(program);
}

const REGION = uuidv7();

/** `crash_trace` has no key on purpose: a second trace must be possible to be seen. */
async function prepare(addresses: CrashAddresses): Promise<void> {
  await migrate(crashSettings(addresses, 'api'));
  await asOwner(
    addresses,
    `CREATE TABLE crash_wanted (run_id uuid PRIMARY KEY);
     CREATE TABLE crash_trace (run_id uuid NOT NULL);
     GRANT SELECT, INSERT ON crash_wanted, crash_trace TO ${RUNTIME_ROLE};
     INSERT INTO region (id, name) VALUES ('${REGION}', 'Crash')`,
  );
}

/** Writes runs in portions, with a disaster while each is under way, and waits until all work is done. */
async function live(scene: Scene, addresses: CrashAddresses, options: CrashOptions): Promise<Record<string, number>> {
  const { runs, disasters, seed, overdueMs, log } = options;
  const platform = CrashPlatform.with(crashSettings(addresses, 'api'), overdueMs);
  const app = await NestFactory.createApplicationContext(platform, { logger: false });
  const happened: Record<string, number> = {};
  try {
    const write = writer(app.get(Database), app.get(EventLog), app.get(Outbox));
    const random = seededRandom(seed);
    let left = runs;
    let ahead = disasters;
    for (const [kind, delay, strike] of drawDisasters(disasters, scene, random)) {
      const portion = Math.ceil(left / ahead--);
      left -= portion;
      const writing = writeAll(write, portion);
      await pause(delay);
      log(`${options.backend}: ${kind} after ${delay} ms, ${runs - left} runs decided`);
      await strike(scene, random);
      happened[kind] = (happened[kind] ?? 0) + 1;
      await writing;
    }
    while ((await patiently(() => app.get(Outbox).overview())).count > 0) await pause(RETRY_MS);
    return happened;
  } finally {
    await app.close();
  }
}

type Write = (run: string) => Promise<void>;

/** One run: a change with its event and its outbox row. */
function writer(database: Database, events: EventLog, outbox: Outbox): Write {
  const caller = Caller.system(REGION);
  return async (run) => {
    await database.write(caller, async (tx) => {
      await tx.query('INSERT INTO crash_wanted (run_id) VALUES ($1)', [run]);
      const eventId = await events.record(tx, { kind: 'crash.wanted', subjects: [{ type: 'crashes', id: run }] });
      await outbox.add(tx, { ...LEAVE_TRACE, eventId, subjectId: run });
    });
  };
}

async function writeAll(write: Write, count: number): Promise<void> {
  const runs = Array.from({ length: count }, () => uuidv7());
  const one = async () => {
    for (let run = runs.pop(); run; run = runs.pop()) await writeOnce(write, run);
  };
  await Promise.all(Array.from({ length: WRITERS }, one));
}

/** A commit whose answer was lost may have happened: then the second try meets its own first. */
async function writeOnce(write: Write, run: string): Promise<void> {
  await patiently(async () => {
    try {
      await write(run);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'already_exists')) throw error;
    }
  });
}

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      await pause(RETRY_MS);
    }
  }
}

async function count(addresses: CrashAddresses): Promise<Pick<CrashReport, 'wanted' | 'traces' | 'missing' | 'twice'>> {
  const [row] = await asOwner<{ wanted: number; traces: number; missing: number; twice: number }>(
    addresses,
    `SELECT (SELECT count(*)::int FROM crash_wanted) AS wanted, (SELECT count(*)::int FROM crash_trace) AS traces,
            (SELECT count(*)::int FROM crash_wanted WHERE run_id NOT IN (SELECT run_id FROM crash_trace)) AS missing,
            (SELECT count(*)::int FROM (SELECT run_id FROM crash_trace GROUP BY run_id HAVING count(*) > 1) AS twice) AS twice`,
  );
  if (!row) throw new Error('PostgreSQL did not count');
  return row;
}

async function asOwner<Row extends pg.QueryResultRow>(addresses: CrashAddresses, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: addresses.databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
