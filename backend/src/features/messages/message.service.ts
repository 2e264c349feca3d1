import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { LedgerRepository } from './ledger.repository.js';
import type { NewMessage } from './new-message.js';
import { SEND } from './wake-up.js';

/** The ledger of mails. Its rows are the truth; jobs only wake a worker. */
@Injectable()
export class Messages {
  /** Transactions that wake a worker already. */
  private readonly waking = new WeakSet<Tx>();

  constructor(
    private readonly ledger: LedgerRepository,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Enters mails into the ledger, in the transaction that gives rise to them. A transaction of a region enters them into the
   * region's ledger; one without region (logins) into the installation's, which no region sees.
   * @returns ids of the mails that are new; those whose key was known stay as they are
   */
  async queue(tx: Tx, messages: readonly NewMessage[]): Promise<string[]> {
    const queued = await this.ledger.insert(tx, messages);
    if (queued.length > 0) await this.wakeWorker(tx);
    return queued;
  }

  /** Has what is due sent after the commit. One wake-up is enough for all mails of a transaction. */
  async wakeWorker(tx: Tx): Promise<void> {
    if (this.waking.has(tx)) return;
    this.waking.add(tx);
    await this.outbox.add(tx, SEND);
  }
}
