import { Injectable, type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { Redis } from 'ioredis';
import { v7 as uuidv7 } from 'uuid';
import { ClockModule } from '../../src/platform/clock/index.js';
import { ConfigModule, type Settings } from '../../src/platform/config/index.js';
import { Database, DatabaseModule } from '../../src/platform/database/index.js';
import { DEFAULT_RELAY_TIMING, OutboxModule } from '../../src/platform/outbox/index.js';
import { HandlesJob, JobQueues, QueueModule, type Job, type JobHandler } from '../../src/platform/queue/index.js';
import { cloneDatabase, type TestDatabase } from './database.js';
import { asOwner } from './regions.js';
import { testSettings } from './settings.js';

/** The platform without HTTP and features, doing background work, with a handler of the tests' own. */
export interface JobApp {
  database: TestDatabase;
  module: TestingModule;
  probe: Probe;
  get: <T>(provider: Type<T> | (abstract new (...args: never[]) => T)) => T;
  /** Loses everything that is in the queues, their settings included, as a flushed Redis does. */
  emptyQueues: () => Promise<void>;
  close: () => Promise<void>;
}

/** Handles `probe.run`: keeps what it was given and does what a test told it. */
@Injectable()
@HandlesJob('maintenance', 'probe.run')
export class Probe implements JobHandler {
  readonly runs: Job[] = [];
  behave: (job: Job) => Promise<unknown> = () => Promise.resolve();

  async handle(job: Job): Promise<void> {
    this.runs.push(job);
    await this.behave(job);
  }
}

/** Both places queues live in; Redis only where the tests were given one. */
export const BACKENDS: [string, string | undefined][] = [
  ['PostgreSQL', undefined],
  ...(process.env.TEST_REDIS_URL ? [['Redis', ownRedis(process.env.TEST_REDIS_URL)] as [string, string]] : []),
];

/** Spec files that run at the same time must not meet in one Redis database. */
function ownRedis(url: string): string {
  return `${url.replace(/\/\d*$/, '')}/${process.env.JEST_WORKER_ID ?? '0'}`;
}

/** Overdue after a second instead of thirty, so that no test waits for longer. */
const QUICK = { ...DEFAULT_RELAY_TIMING, pollMs: 100, troubleMs: 100, overdueMs: 1_000 };

interface Options {
  redisUrl?: string | undefined;
  /** Database of another application, which it also lives on. */
  shared?: TestDatabase;
  /** Features that take part. */
  features?: Type[];
  settings?: Partial<Settings>;
}

export async function startJobApp({ redisUrl, shared, features = [], settings: given }: Options = {}): Promise<JobApp> {
  const database = shared ?? (await cloneDatabase());
  const settings = testSettings(database, { role: 'worker', redisUrl, ...given });
  const platform = [ConfigModule.with(settings), ClockModule, DatabaseModule.with([]), QueueModule, OutboxModule.with(QUICK)];
  const module = await Test.createTestingModule({ imports: [...platform, ...features], providers: [Probe] }).compile();
  module.useLogger(false);
  await module.init();
  return {
    database,
    module,
    probe: module.get(Probe),
    get: (provider) => module.get(provider, { strict: false }),
    emptyQueues: () => emptyQueues(database, redisUrl),
    close: async () => {
      await module.close();
      if (redisUrl && !shared) await emptyQueues(database, redisUrl);
      if (!shared) await database.drop();
    },
  };
}

/** A job that has used up its attempts, as one does after some minutes; answers its id. */
export async function failedJob({ probe, get }: JobApp, error: string): Promise<string> {
  probe.behave = () => Promise.reject(new Error(error));
  const data = { outboxId: uuidv7(), regionId: null, eventId: null, subjectId: null, requestId: 'a-request' };
  await get(Database).open(`INSERT INTO outbox (id, queue, job, enqueued_at) VALUES ($1, 'maintenance', 'probe.run', now())`, [
    data.outboxId,
  ]);
  const queue = get(JobQueues).backend.openQueue('maintenance');
  const job = await queue.add('probe.run', data, { jobId: data.outboxId, attempts: 1 });
  await until(() => job.isFailed());
  await queue.close();
  probe.behave = () => Promise.resolve();
  return data.outboxId;
}

async function emptyQueues(database: TestDatabase, redisUrl: string | undefined): Promise<void> {
  if (redisUrl === undefined) {
    await asOwner(database, (client) => client.query('DELETE FROM bullmq.job; DELETE FROM bullmq.meta'));
    return;
  }
  const redis = new Redis(redisUrl);
  await redis.flushdb();
  redis.disconnect();
}

/** Waits until something is so; the test's own timeout ends a vain wait. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}
