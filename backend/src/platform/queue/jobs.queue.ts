import { JOB_STATES, type JobState, type QueuedJob, type QueueName, type QueueOverview } from '@knotenpunkt/shared';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Job as QueueJob } from 'bullmq';
import { SETTINGS, type Settings } from '../config/index.js';
import { runtimeUrl } from '../database/index.js';
import { AppError } from '../errors/index.js';
import { QueueBackend, type JobQueue } from './backend.queue.js';
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
    await Promise.allSettled(queues.map((queue) => queue.status === 'fulfilled' && queue.value.close()));
    await this.backend.close();
  }

  /**
   * Puts jobs in, in one round trip. The id of a job is that of its outbox row: a job which is still waiting, running
   * or failed is not put in a second time, one which is done has left the queue and its outbox row is gone.
   */
  async enqueue(name: QueueName, jobs: readonly { name: string; data: JobData }[]): Promise<void> {
    const queue = await this.open(name);
    await queue.addBulk(jobs.map((job) => ({ ...job, opts: { jobId: job.data.outboxId } })));
  }

  async overview(name: QueueName): Promise<QueueOverview> {
    const queue = await this.open(name);
    const [counts, paused, [oldest]] = await Promise.all([
      queue.getJobCounts(...JOB_STATES),
      queue.isPaused(),
      queue.getJobs('waiting', 0, 0, true),
    ]);
    return {
      name,
      paused,
      counts: {
        waiting: counts.waiting ?? 0,
        active: counts.active ?? 0,
        delayed: counts.delayed ?? 0,
        failed: counts.failed ?? 0,
      },
      oldestWaitingSince: oldest ? instant(oldest.timestamp) : null,
    };
  }

  /** A page of the jobs in one state, with how many there are in all; failed ones with the newest first. */
  async page(name: QueueName, state: JobState, first: number, last: number): Promise<{ jobs: QueuedJob[]; total: number }> {
    const queue = await this.open(name);
    const [jobs, total] = await Promise.all([
      queue.getJobs(state, first, last, state !== 'failed'),
      queue.getJobCountByTypes(state),
    ]);
    // A job may finish between the reading of the list and of itself.
    return { jobs: jobs.filter((job) => job !== undefined).map((job) => shown(job, state)), total };
  }

  async pause(name: QueueName): Promise<void> {
    await (await this.open(name)).pause();
  }

  async resume(name: QueueName): Promise<void> {
    await (await this.open(name)).resume();
  }

  /** Gives every failed job all its attempts again. */
  async retryFailed(name: QueueName): Promise<void> {
    const queue = await this.open(name);
    await queue.retryJobs({ state: 'failed' });
  }

  /** @throws AppError `not_found`, or `conflict` where the job has not failed (any more) */
  async retry(name: QueueName, id: string): Promise<void> {
    const job = await (await this.open(name)).getJob(id);
    if (!job) throw new AppError('not_found');
    if (!(await job.isFailed())) throw new AppError('conflict');
    await job.retry('failed', { resetAttemptsMade: true });
  }

  /** BullMQ remembers for good that a first connection failed, so such a queue is thrown away. */
  private open(name: QueueName): Promise<JobQueue> {
    const known = this.opened.get(name);
    if (known) return known;
    const queue = this.backend.openQueue(name);
    const opening = queue.waitUntilReady().then(
      () => queue,
      async (error: unknown) => {
        this.opened.delete(name);
        await queue.close();
        throw new AppError('unavailable', { cause: error });
      },
    );
    this.opened.set(name, opening);
    return opening;
  }
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
