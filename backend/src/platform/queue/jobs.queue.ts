import { JOB_STATES, type JobState, type QueuedJob, type QueueName, type QueueOverview } from '@knotenpunkt/shared';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Job as QueueJob, JobType } from 'bullmq';
import { SETTINGS, type Settings } from '../config/index.js';
import { runtimeUrl } from '../database/index.js';
import { AppError } from '../errors/index.js';
import { isStoreAway, QueueBackend, type JobQueue } from './backend.queue.js';
import type { JobData } from './job.js';

/** Puts jobs in and shows and steers what is in. Opens a queue when it is first needed. */
@Injectable()
export class JobQueues implements OnApplicationShutdown {
  private readonly logger = new Logger(JobQueues.name);
  private readonly opened = new Map<QueueName, Promise<JobQueue>>();
  readonly backend: QueueBackend;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.backend = new QueueBackend({
      redisUrl: settings.redisUrl,
      databaseUrl: runtimeUrl(settings),
      onError: (error) => this.logger.warn({ msg: 'queue connection in trouble', reason: error.message }),
    });
  }

  async onApplicationShutdown(): Promise<void> {
    const queues = await Promise.allSettled(this.opened.values());
    await Promise.allSettled(queues.map((queue) => (queue.status === 'fulfilled' ? queue.value.close() : Promise.resolve())));
    await this.backend.close();
  }

  /** @throws AppError `unavailable` where the queues cannot be reached right now */
  async reach(): Promise<void> {
    try {
      await this.backend.reach();
    } catch (error) {
      throw translated(error);
    }
  }

  /**
   * Puts jobs in, in one round trip. The id of a job is that of its outbox row: a job which is still waiting, running
   * or failed is not put in a second time, one which is done has left the queue and its outbox row is gone.
   */
  async enqueue(name: QueueName, jobs: readonly { name: string; data: JobData }[]): Promise<void> {
    await this.with(name, (queue) => queue.addBulk(jobs.map((job) => ({ ...job, opts: { jobId: job.data.outboxId } }))));
  }

  async overview(name: QueueName): Promise<QueueOverview> {
    return this.with(name, async (queue) => {
      const [counts, paused] = await Promise.all([countJobs(queue), queue.isPaused()]);
      const [oldest] = counts.waiting > 0 ? await queue.getJobs('waiting', counts.waiting - 1, counts.waiting - 1) : [];
      return { name, paused, counts, oldestWaitingSince: oldest ? instant(oldest.timestamp) : null };
    });
  }

  /** A page of the jobs in one state, the newest first, with how many there are in all. */
  async page(name: QueueName, state: JobState, first: number, last: number): Promise<{ jobs: QueuedJob[]; total: number }> {
    return this.with(name, async (queue) => {
      const [jobs, counts] = await Promise.all([queue.getJobs(state, first, last), countJobs(queue)]);
      return { jobs: jobs.map((job) => shown(job, state)), total: counts[state] };
    });
  }

  async pause(name: QueueName): Promise<void> {
    await this.with(name, (queue) => queue.pause());
  }

  async resume(name: QueueName): Promise<void> {
    await this.with(name, (queue) => queue.resume());
  }

  /** Tries all jobs again that have failed by now. */
  async retryFailed(name: QueueName): Promise<void> {
    await this.with(name, (queue) => queue.retryJobs({ state: 'failed', timestamp: Date.now() }));
  }

  /** @throws AppError `not_found`, or `conflict` where the job has not failed (any more) */
  async retry(name: QueueName, id: string): Promise<void> {
    await this.with(name, async (queue) => {
      const job = await queue.getJob(id);
      if (!job) throw new AppError('not_found');
      if (!(await job.isFailed())) throw new AppError('conflict');
      await job.retry('failed', { resetAttemptsMade: true });
    });
  }

  private async with<T>(name: QueueName, work: (queue: JobQueue) => Promise<T>): Promise<T> {
    try {
      return await work(await this.open(name));
    } catch (error) {
      throw translated(error);
    }
  }

  /** BullMQ remembers for good that a first connection failed, so such a queue is thrown away. */
  private open(name: QueueName): Promise<JobQueue> {
    const known = this.opened.get(name);
    if (known) return known;
    const opening = this.openNew(name).catch((error: unknown) => {
      this.opened.delete(name);
      throw error;
    });
    this.opened.set(name, opening);
    return opening;
  }

  private async openNew(name: QueueName): Promise<JobQueue> {
    await this.backend.reach();
    const queue = this.backend.openQueue(name);
    try {
      await queue.waitUntilReady();
      return queue;
    } catch (error) {
      await queue.close();
      throw error;
    }
  }
}

/** On PostgreSQL, BullMQ counts the waiting jobs of a paused queue apart, under a name that its types lack. */
const WAITING_IN_PAUSE = 'paused' as JobType;

async function countJobs(queue: JobQueue): Promise<Record<JobState, number>> {
  const counts = await queue.getJobCounts(...JOB_STATES, WAITING_IN_PAUSE);
  const { waiting = 0, active = 0, delayed = 0, failed = 0 } = counts;
  return { waiting: waiting + (counts[WAITING_IN_PAUSE] ?? 0), active, delayed, failed };
}

function translated(error: unknown): unknown {
  return isStoreAway(error) ? new AppError('unavailable', { cause: error }) : error;
}

function shown(job: QueueJob<JobData>, state: JobState): QueuedJob {
  return {
    id: String(job.id),
    name: job.name,
    state,
    createdAt: instant(job.timestamp),
    startedAt: job.processedOn ? instant(job.processedOn) : null,
    finishedAt: job.finishedOn ? instant(job.finishedOn) : null,
    attempts: job.attemptsMade,
    nextAttemptAt: state === 'delayed' ? instant((job.processedOn ?? job.timestamp) + job.delay) : null,
    error: job.failedReason ?? null,
    requestId: job.data.requestId,
  };
}

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();
