import { Inject, Injectable } from '@nestjs/common';
import { Caller } from '../../platform/access/index.js';
import { runsJobs, SETTINGS, type Settings } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { MailTransport } from '../../platform/mail/index.js';
import { MinuteSweep, Outbox } from '../../platform/outbox/index.js';
import { LedgerRepository } from './ledger.repository.js';
import { SEND } from './wake-up.js';

/**
 * Looks into every ledger once a minute: takes back the claims of dead workers and wakes a worker where mails are due, be it
 * for another attempt or because they waited for a mail server. Several processes may do so at once.
 */
@Injectable()
export class MessageSweep extends MinuteSweep {
  constructor(
    @Inject(SETTINGS) settings: Settings,
    private readonly database: Database,
    private readonly ledger: LedgerRepository,
    private readonly outbox: Outbox,
    transport: MailTransport,
  ) {
    super(runsJobs(settings.role) && transport.available);
  }

  /** One look into every ledger, the installation's included. */
  protected async look(): Promise<void> {
    for (const regionId of [null, ...(await this.ledger.regions())]) {
      const caller = Caller.system(regionId);
      if (!(await this.ledger.needsAttention(caller))) continue;
      await this.database.write(caller, async (tx) => {
        await this.ledger.rescue(tx);
        await this.outbox.add(tx, SEND);
      });
    }
  }
}
