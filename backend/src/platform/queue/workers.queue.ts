import { QUEUE_NAMES, type QueueName } from '@knotenpunkt/shared';
import { Injectable, Logger } from '@nestjs/common';
import { DelayedError, UnrecoverableError, type Job as QueueJob } from 'bullmq';
import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '../database/index.js';
import { isUnavailable } from '../errors/index.js';
import type { JobWorker } from './backend.queue.js';
import type { Job, JobData } from './job.js';
import { JobHandlers } from './job-handlers.js';
import { JobQueues } from './jobs.queue.js';

/** Jobs of one process at once. Mail waits for other servers, documents and imports keep a core busy. */
const CONCURRENCY: Record<QueueName, number> = {
  mail: 5,
  invitations: 2,
  'follow-ups': 2,
  documents: 1,
  imports: 1,
  maintenance: 1,
};

const RETRY_MS = 1_000;

/** Runs the jobs of every queue in this process. */
@Injectable()
export class QueueWorkers {
  private readonly logger = new Logger(QueueWorkers.name);
  private workers: JobWorker[] = [];
  private stopping = false;
  private starting: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly queues: JobQueues,
    private readonly handlers: JobHandlers,
    private readonly database: Database,
  ) {}

  start(): void {
    this.starting = Promise.all(QUEUE_NAMES.map((name) => this.startOne(name)));
  }

  /** Waits for the jobs that run now. A worker that starts only now would ask a closed store for ever. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.allSettled(this.workers.map((worker) => worker.close()));
    await this.starting;
  }

  /** BullMQ remembers for good that a first connection failed, so such a worker is thrown away. */
  private async startOne(name: QueueName): Promise<void> {
    while (!this.stopping) {
      const worker = this.queues.backend.openWorker(name, (job, token) => this.run(name, job, token), CONCURRENCY[name]);
      this.workers.push(worker);
      try {
        await worker.waitUntilReady();
        if (!this.stopping) void worker.run();
        return;
      } catch (error) {
        this.logger.warn({ msg: 'queue is not reachable yet', queue: name, reason: (error as Error).message });
        this.workers = this.workers.filter((other) => other !== worker);
        await worker.close();
        await pause(RETRY_MS);
      }
    }
  }

  private async run(queue: QueueName, queued: QueueJob<JobData>, token?: string): Promise<void> {
    const job: Job = { ...queued.data, queue, name: queued.name, attempt: queued.attemptsMade + 1 };
    const about = { queue, job: job.name, jobId: job.outboxId, requestId: job.requestId, attempt: job.attempt };
    const started = performance.now();
    try {
      await this.handle(job);
      this.logger.log({ msg: 'job done', ...about, milliseconds: Math.round(performance.now() - started) });
    } catch (error) {
      if (isUnavailable(error)) {
        // The database being away is no fault of the job and costs it no attempt.
        await queued.moveToDelayed(Date.now() + RETRY_MS, token);
        throw new DelayedError();
      }
      this.logger.error({ msg: 'job failed', ...about, err: error });
      throw error;
    }
  }

  /** A handler that returned has done its job: its outbox row goes, where the handler has not taken it already. */
  private async handle(job: Job): Promise<void> {
    const handler = this.handlers.find(job.queue, job.name);
    if (!handler) throw new UnrecoverableError(`Nothing handles ${job.name} of the queue ${job.queue}`);
    await handler.handle(job);
    await this.database.open('DELETE FROM outbox WHERE id = $1', [job.outboxId]);
  }
}
