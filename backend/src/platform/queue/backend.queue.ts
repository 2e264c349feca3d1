import type { QueueName } from '@knotenpunkt/shared';
import {
  createPostgresBackend,
  createRedisBackend,
  Queue,
  Worker,
  type BackendFactory,
  type IQueueBackend,
  type JobProgress,
  type JobsOptions,
  type Processor,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { JobData } from './job.js';
import { patientPool } from './patient-pool.js';

export type JobQueue = Queue<JobData, void, string, JobData, void, string, IQueueBackend, object>;
export type JobWorker = Worker<JobData, void, string, IQueueBackend, JobProgress, object>;

/** Schema of BullMQ's tables where PostgreSQL carries the queues. It holds nothing a backup needs. */
export const QUEUE_SCHEMA = 'bullmq';

/** Keys of this application where it shares a Redis with others. */
const PREFIX = 'knotenpunkt';

/** A crashed worker's jobs are taken over after about this long; BullMQ's own defaults wait a minute. */
const LOCK_MS = 5_000;

const WORKER_OPTIONS = {
  lockDuration: LOCK_MS,
  stalledInterval: LOCK_MS,
  // Deploys and restarts interrupt honest jobs; only one that takes its worker down every time ends here.
  maxStalledCount: 10,
  runRetryDelay: 1_000,
  autorun: false,
};

/**
 * Eight attempts over about four minutes. A finished job leaves the queue at once: one kept under its id would
 * swallow a later enqueueing of the same outbox row.
 */
const JOB_OPTIONS: JobsOptions = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 2_000, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: false,
};

interface Address {
  /** Redis, where one is set; PostgreSQL otherwise. */
  redisUrl: string | undefined;
  databaseUrl: string;
  /** Connections in trouble report here; they reconnect by themselves. */
  onError: (error: Error) => void;
}

/** The connections of one kind of store; BullMQ gets them through the factory. */
interface Store {
  factory: BackendFactory<IQueueBackend, object>;
  reach: () => Promise<unknown>;
  close: () => Promise<void>;
}

interface ErrorSource {
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** Where the queues live: in Redis where an address of one is set, otherwise in PostgreSQL. Only this file knows of two. */
export class QueueBackend {
  private readonly store: Store;

  constructor(private readonly address: Address) {
    this.store = address.redisUrl === undefined ? postgresStore(address) : redisStore(address.redisUrl, address.onError);
  }

  /** @throws Error at once where the store is away */
  async reach(): Promise<void> {
    await this.store.reach();
  }

  openQueue(name: QueueName): JobQueue {
    const options = { connection: {}, prefix: PREFIX, defaultJobOptions: JOB_OPTIONS };
    return this.heard(new Queue(name, options, this.store.factory));
  }

  openWorker(name: QueueName, process: Processor<JobData, void>, concurrency: number): JobWorker {
    const options = { ...WORKER_OPTIONS, connection: {}, prefix: PREFIX, concurrency };
    return this.heard(new Worker(name, process, options, this.store.factory));
  }

  close(): Promise<void> {
    return this.store.close();
  }

  /** An error event nobody listens to would end the process. */
  private heard<T extends ErrorSource>(emitter: T): T {
    emitter.on('error', this.address.onError);
    return emitter;
  }
}

function postgresStore({ databaseUrl, onError }: Address): Store {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    // Every worker keeps one connection to listen on.
    max: 12,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    options: `-c search_path=${QUEUE_SCHEMA}`,
    application_name: 'knotenpunkt-queue',
  });
  pool.on('error', onError);
  // A connection in use reports its end nowhere else, and unheard that would end the process.
  pool.on('connect', (client) => client.on('error', onError));
  // One of every queue and worker.
  pool.setMaxListeners(0);
  const connection = patientPool(pool);
  return {
    factory: (name, options, use) => createPostgresBackend(name, { ...options, connection }, use),
    reach: () => connection.query('SELECT'),
    close: () => connection.end(),
  };
}

function redisStore(url: string, onError: Address['onError']): Store {
  // A producer must hear at once that Redis is away; a worker waits for it to come back.
  const producer = new Redis(url, { lazyConnect: true, enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  const consumer = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: null });
  producer.on('error', onError);
  consumer.on('error', onError);
  let connected: Promise<void> | undefined;
  return {
    factory: (name, options, use) =>
      createRedisBackend(name, { ...options, connection: use?.withBlockingConnection ? consumer : producer }, use),
    reach: async () => {
      connected ??= producer.connect().catch(() => undefined);
      await connected;
      await producer.ping();
    },
    close: () => {
      producer.disconnect();
      consumer.disconnect();
      return Promise.resolve();
    },
  };
}

/** How ioredis begins the messages of errors without a code. */
const REDIS_AWAY = /^(Stream isn't writeable|Connection is closed|Reached the max retries per request limit)/;
const SOCKET_CODES = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT'];

/** Whether an error says no more than that the store is not there right now. */
export function isStoreAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '' } = error as Error & { code?: string };
  return SOCKET_CODES.includes(code) || REDIS_AWAY.test(error.message);
}
