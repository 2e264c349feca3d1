import { RESENDABLE_STATES, type MailStatus, type Message } from '@knotenpunkt/shared';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../../platform/access/index.js';
import { SETTINGS, type Settings } from '../../platform/config/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog } from '../../platform/events/index.js';
import type { ListQuery, Page } from '../../platform/listing/index.js';
import { MailHealth } from '../../platform/mail/index.js';
import { MessageRepository } from './message.repository.js';
import { Messages } from './message.service.js';

/** What people do with the ledger: read it, and send again what failed. */
@Injectable()
export class MessageDesk {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly database: Database,
    private readonly messages: MessageRepository,
    private readonly ledger: Messages,
    private readonly events: EventLog,
    private readonly health: MailHealth,
  ) {}

  page(caller: Caller, query: ListQuery): Promise<Page> {
    return this.messages.page(caller, query);
  }

  /** @throws AppError `not_found` */
  async get(caller: Caller, id: string): Promise<Message> {
    const message = await this.messages.find(caller, id);
    if (!message) throw new AppError('not_found');
    return message;
  }

  async status(caller: Caller): Promise<MailStatus> {
    const counts = await this.messages.counts(caller);
    return { route: this.health.route, production: this.settings.mailAllow.includes('*'), ...counts };
  }

  /**
   * Sends one mail again, written anew.
   * @throws AppError `conflict` where it is on its way or has arrived
   */
  async sendAgain(caller: Caller, id: string): Promise<Message> {
    await this.get(caller, id);
    await this.database.write(caller, async (tx) => {
      if (!(await this.messages.queueAgain(tx, id, RESENDABLE_STATES))) throw new AppError('conflict');
      await this.queuedAgain(tx, [id]);
    });
    return this.get(caller, id);
  }

  /** @returns how many mails are sent again */
  async sendFailedAgain(caller: Caller): Promise<number> {
    return this.database.write(caller, async (tx) => {
      const ids = await this.messages.queueFailedAgain(tx);
      await this.queuedAgain(tx, ids);
      return ids.length;
    });
  }

  /** Sends the caller a mail, to see whether mail arrives. */
  async sendTrial(caller: Caller): Promise<Message> {
    const account = caller.userId === null ? undefined : await this.messages.account(caller.userId);
    if (!account) throw new AppError('not_found');
    const [id = ''] = await this.database.write(caller, (tx) =>
      this.ledger.queue(tx, [
        {
          kind: 'messages.trial',
          dedupeKey: `trial-${uuidv7()}`,
          recipient: { address: account.email, name: account.name, language: account.language },
        },
      ]),
    );
    return this.get(caller, id);
  }

  private async queuedAgain(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.ledger.wakeWorker(tx);
    if (tx.caller.identity.regionId === null) return;
    for (const id of ids) await this.events.record(tx, { kind: 'messages.queued_again', subjects: [{ type: 'messages', id }] });
  }
}
