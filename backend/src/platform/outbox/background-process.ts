import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { runsJobs, SETTINGS, type Settings } from '../config/index.js';
import { QueueWorkers } from '../queue/index.js';
import { OutboxRelay } from './outbox-relay.js';

/** Starts background work in the processes whose role it is, and ends it before connections close. */
@Injectable()
export class BackgroundProcess implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly relay: OutboxRelay,
    private readonly workers: QueueWorkers,
  ) {}

  /** Does not wait for the queue: the process serves requests, and its work catches up once the queue is there. */
  onApplicationBootstrap(): void {
    if (!runsJobs(this.settings.role)) return;
    this.relay.start();
    this.workers.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.relay.stop();
    await this.workers.stop();
  }
}
