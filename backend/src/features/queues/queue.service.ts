import { QUEUE_NAMES, type BackgroundWork, type JobState, type QueuedJob, type QueueName } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Outbox } from '../../platform/outbox/index.js';
import { JobQueues } from '../../platform/queue/index.js';

/** Shows and steers background work. */
@Injectable()
export class QueueService {
  constructor(
    private readonly queues: JobQueues,
    private readonly outbox: Outbox,
  ) {}

  async overview(): Promise<BackgroundWork> {
    const [outbox, ...queues] = await Promise.all([
      this.outbox.overview(),
      ...QUEUE_NAMES.map((name) => this.queues.overview(name)),
    ]);
    return { queues, outbox };
  }

  jobs(name: QueueName, state: JobState, first: number, last: number): Promise<{ jobs: QueuedJob[]; total: number }> {
    return this.queues.page(name, state, first, last);
  }

  /** Lets running jobs end and starts no others, in every worker. */
  pause(name: QueueName): Promise<void> {
    return this.queues.pause(name);
  }

  resume(name: QueueName): Promise<void> {
    return this.queues.resume(name);
  }

  retryFailed(name: QueueName): Promise<void> {
    return this.queues.retryFailed(name);
  }

  /** @throws AppError `not_found`, or `conflict` where the job has not failed (any more) */
  retry(name: QueueName, id: string): Promise<void> {
    return this.queues.retry(name, id);
  }
}
