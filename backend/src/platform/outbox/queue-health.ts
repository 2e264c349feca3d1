import type { OutboxOverview } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { JobQueues } from '../queue/index.js';
import { Outbox } from './outbox.js';

export interface BackgroundHealth {
  /** Whether the store of the queues answers. */
  reachable: boolean;
  /** Work that waits for it; grows while workers or the store are away. */
  outbox: OutboxOverview;
}

/** How background work stands, for health checks and metrics. */
@Injectable()
export class QueueHealth {
  constructor(
    private readonly queues: JobQueues,
    private readonly outbox: Outbox,
  ) {}

  /** @throws AppError `unavailable` where the database itself is away */
  async check(): Promise<BackgroundHealth> {
    const [reachable, outbox] = await Promise.all([
      this.queues.reach().then(
        () => true,
        () => false,
      ),
      this.outbox.overview(),
    ]);
    return { reachable, outbox };
  }
}
