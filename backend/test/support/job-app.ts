import { Injectable, type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { AppModule } from '../../src/app.module.js';
import type { Settings } from '../../src/platform/config/index.js';
import { DEFAULT_RELAY_TIMING, RELAY_TIMING } from '../../src/platform/outbox/index.js';
import { HandlesJob, type Job, type JobHandler } from '../../src/platform/queue/index.js';
import { cloneDatabase, type TestDatabase } from './database.js';
import { testSettings } from './settings.js';

/** The application without HTTP, doing background work, with a handler of the tests' own. */
export interface JobApp {
  database: TestDatabase;
  module: TestingModule;
  probe: Probe;
  get: <T>(provider: Type<T> | (abstract new (...args: never[]) => T)) => T;
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
  ...(process.env.TEST_REDIS_URL ? [['Redis', process.env.TEST_REDIS_URL] as [string, string]] : []),
];

/** Overdue after a second instead of thirty, so that no test waits for longer. */
const QUICK = { ...DEFAULT_RELAY_TIMING, pollMs: 100, troubleMs: 100, overdueMs: 1_000 };

export async function startJobApp(given: Partial<Settings> = {}, shared?: TestDatabase): Promise<JobApp> {
  const database = shared ?? (await cloneDatabase());
  const settings = testSettings(database, { role: 'worker', ...given });
  const module = await Test.createTestingModule({ imports: [AppModule.with(settings)], providers: [Probe] })
    .overrideProvider(RELAY_TIMING)
    .useValue(QUICK)
    .compile();
  module.useLogger(false);
  await module.init();
  return {
    database,
    module,
    probe: module.get(Probe),
    get: (provider) => module.get(provider, { strict: false }),
    close: async () => {
      await module.close();
      if (!shared) await database.drop();
    },
  };
}

/** Waits until something is so; the test's own timeout ends a vain wait. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}
