import type { Language, MessageKindName, MessageReason } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import type { Letter, Letterhead } from '../../platform/mail/index.js';

/** Values a kind composes its letter from. Never a secret: tokens are derived again when the letter is composed. */
export type MessageDetails = Readonly<Record<string, string | number | boolean | null>>;

export interface Recipient {
  address: string;
  /** Name for the greeting and the display name; null where only the address is known. */
  name: string | null;
  language: Language;
}

/** A mail whose turn has come, as its kind sees it. */
export interface ClaimedMessage {
  id: string;
  kind: MessageKindName;
  recipient: Recipient;
  /** The record the mail is about. */
  subject: { type: string; id: string } | null;
  details: MessageDetails;
  /** Who writes. */
  letterhead: Letterhead;
}

/** The reason not to send after all, found when the turn came. */
export interface NotSent {
  notSent: 'superseded' | 'suppressed';
  reason: MessageReason;
}

/** How mails of one kind are written; registered by the feature that queues them. */
export interface MessageKind {
  readonly kind: MessageKindName;
  /**
   * Reads for all mails claimed together, in a few statements, what `compose` will ask for each of them: for kinds of which many
   * go out at once.
   */
  prepare?(tx: Tx, messages: readonly ClaimedMessage[]): Promise<void>;
  /**
   * Reads again what the mail is about and writes it, or says why it must not go out any more. Called for every
   * attempt: the same rows must give the same letter, letter for letter.
   * @param tx the transaction that claims the mail, in the mail's region
   */
  compose(tx: Tx, message: ClaimedMessage): Promise<Letter | NotSent>;
}

/** All kinds of mail the system can write. */
@Injectable()
export class MessageKinds {
  private readonly kinds = new Map<string, MessageKind>();

  /** @throws Error where a kind is registered twice, at the start of the process */
  register(kind: MessageKind): void {
    if (this.kinds.has(kind.kind)) throw new Error(`Mails of kind ${kind.kind} are written by two classes`);
    this.kinds.set(kind.kind, kind);
  }

  /** @throws Error where nobody writes such mails */
  get(name: string): MessageKind {
    const kind = this.kinds.get(name);
    if (!kind) throw new Error(`Nobody writes mails of kind ${name}`);
    return kind;
  }
}
