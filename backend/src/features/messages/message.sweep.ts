import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Caller } from '../../platform/access/index.js';
import { MINUTES } from '../../platform/clock/index.js';
import { runsJobs, SETTINGS, type Settings } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { MailTransport } from '../../platform/mail/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { LedgerRepository } from './ledger.repository.js';
import { SEND } from './wake-up.js';

/**
 * Looks into every ledger once a minute: takes back the claims of dead workers and wakes a worker where mails are due, be it
 * for another attempt or because they waited for a mail server. Several processes may do so at once.
 */
@Injectable()
export class MessageSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(MessageSweep.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly database: Database,
    private readonly ledger: LedgerRepository,
    private readonly outbox: Outbox,
    private readonly transport: MailTransport,
  ) {}

  onApplicationBootstrap(): void {
    if (!runsJobs(this.settings.role) || !this.transport.available) return;
    this.timer = setInterval(() => this.begin(), MINUTES);
    this.begin();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** One look into every ledger, the installation's included. */
  async sweep(): Promise<void> {
    for (const regionId of [null, ...(await this.ledger.regions())]) {
      const caller = Caller.system(regionId);
      if (!(await this.ledger.needsAttention(caller))) continue;
      await this.database.write(caller, async (tx) => {
        await this.ledger.rescue(tx);
        await this.outbox.add(tx, SEND);
      });
    }
  }

  private begin(): void {
    this.running = this.running
      .then(() => this.sweep())
      .catch((error: unknown) => this.logger.warn({ msg: 'ledgers of mails cannot be swept right now', err: error }));
  }
}
