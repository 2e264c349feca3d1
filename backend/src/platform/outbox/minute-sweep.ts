import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { MINUTES } from '../clock/index.js';

/**
 * Looks once a minute whether something waits to be done, from the start of the process on. It hangs on a timer of the
 * process, not on the queue: a flushed queue cannot stop it.
 */
export abstract class MinuteSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(this.constructor.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  /** @param active whether this process sweeps at all */
  constructor(private readonly active: boolean) {}

  /** One look, at everything there is. */
  protected abstract look(): Promise<void>;

  /** Looks, where a look is under way in this process after that one: who has waited knows that what was due has begun. */
  sweep(): Promise<void> {
    const look = this.running.then(() => this.look());
    this.running = look.catch(() => undefined);
    return look;
  }

  onApplicationBootstrap(): void {
    if (!this.active) return;
    this.timer = setInterval(() => this.begin(), MINUTES);
    this.begin();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private begin(): void {
    this.sweep().catch((error: unknown) => this.logger.warn({ msg: 'the sweep fails right now', err: error }));
  }
}
