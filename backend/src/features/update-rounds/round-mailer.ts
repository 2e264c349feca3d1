import { Injectable } from '@nestjs/common';
import type { Language, MessageKindName } from '@knotenpunkt/shared';
import type { Tx } from '../../platform/database/index.js';
import { withCopy, type Office } from '../invitations/index.js';
import { Messages, type NewMessage } from '../messages/index.js';
import { RoundLinks } from './round.links.js';

/** A letter about one request. */
export interface RoundOrder {
  requestId: string;
  name: string | null;
  address: string;
  language: Language;
  office: Office | null;
}

/** Orders letters of rounds, each with the copy for an office, in a handful of statements. */
@Injectable()
export class RoundMailer {
  constructor(
    private readonly messages: Messages,
    private readonly links: RoundLinks,
  ) {}

  /**
   * @param occasion tells letters of one kind to the same people apart: ordered twice, they are sent once
   * @returns how many mails are new
   */
  async order(
    tx: Tx,
    kind: MessageKindName,
    { dueOn, occasion }: { dueOn: string; occasion: string },
    orders: readonly RoundOrder[],
  ): Promise<number> {
    if (orders.length === 0) return 0;
    const ids = orders.map(({ requestId }) => requestId);
    const generations = await this.links.issue(tx, ids, dueOn);
    const mails = orders.flatMap((order) => mailsOf(order, kind, occasion, generations.get(order.requestId) ?? 1));
    return (await this.messages.queue(tx, mails)).length;
  }

  /** Lets links that are out work for longer. */
  async prolong(tx: Tx, ids: readonly string[], dueOn: string): Promise<void> {
    await this.links.issue(tx, ids, dueOn);
  }
}

function mailsOf(order: RoundOrder, kind: MessageKindName, occasion: string, generation: number): NewMessage[] {
  const { requestId, name, address, language, office } = order;
  const mail: NewMessage = {
    kind,
    dedupeKey: `${kind}:${requestId}:${generation}:${occasion}`,
    recipient: { address, name, language },
    subject: { type: 'update-requests', id: requestId },
    details: { generation },
  };
  return withCopy(mail, { name: name ?? '', office });
}
