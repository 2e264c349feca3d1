import type { MessageKindName } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import type { MessageDetails, Recipient } from './message.kinds.js';
import { MessageRepository } from './message.repository.js';

/** A mail to be sent, as a feature orders it. */
export interface NewMessage {
  kind: MessageKindName;
  /** Says which mail this is: a second one with the same key is never made. Made by the feature, without secrets. */
  dedupeKey: string;
  recipient: Recipient;
  /** The record the mail is about. */
  subject?: { type: string; id: string };
  details?: MessageDetails;
  /** Only for mails of the installation: the region on whose paper it is written. */
  letterheadRegionId?: string;
}

/** The ledger of mails. Its rows are the truth; jobs only wake a worker. */
@Injectable()
export class Messages {
  constructor(private readonly messages: MessageRepository) {}

  /**
   * Enters mails into the ledger, in the transaction that gives rise to them. A transaction of a region enters them into the
   * region's ledger; one without region (logins) into the installation's, which no region sees.
   * @returns ids of the mails that are new; those whose key was known stay as they are
   */
  async queue(tx: Tx, messages: readonly NewMessage[]): Promise<string[]> {
    return this.messages.insert(tx, messages);
  }
}
