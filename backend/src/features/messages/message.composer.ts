import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/config/index.js';
import type { Tx } from '../../platform/database/index.js';
import {
  buildMail,
  isAllowedRecipient,
  isMailAddress,
  parseMailbox,
  type BuiltMail,
  type Letterhead,
  type Mailbox,
} from '../../platform/mail/index.js';
import type { ClaimedRow, LedgerEntry } from './ledger.repository.js';
import { LetterheadRepository } from './letterhead.repository.js';
import { MessageKinds, type ClaimedMessage } from './message.kinds.js';

/** A mail ready to leave. */
export interface ComposedMail extends BuiltMail {
  row: ClaimedRow;
  title: string;
  /** SHA-256 of the content. */
  hash: string;
}

export interface Composed {
  ready: ComposedMail[];
  /** What is not to be sent, and why. */
  settled: LedgerEntry[];
}

interface Claimed {
  row: ClaimedRow;
  message: ClaimedMessage;
}

/** A kind could not write one of its mails. The transaction it read in cannot be trusted any more. */
export class ComposingError extends Error {
  constructor(
    readonly row: ClaimedRow,
    cause: unknown,
  ) {
    super(`Mail ${row.id} of kind ${row.kind} could not be written`, { cause });
  }
}

/** Writes claimed mails, or decides against them. */
@Injectable()
export class MessageComposer {
  private readonly from: Mailbox;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly kinds: MessageKinds,
    private readonly letterheads: LetterheadRepository,
  ) {
    this.from = parseMailbox(settings.mailFrom);
  }

  /** @throws ComposingError naming the mail that could not be written */
  async compose(tx: Tx, rows: readonly ClaimedRow[]): Promise<Composed> {
    const composed: Composed = { ready: [], settled: [] };
    const letterheads = await this.letterheads.of(
      tx,
      rows.map((row) => row.letterheadRegionId),
    );
    const claimed = rows.map((row) => {
      const letterhead = letterheads.get(row.letterheadRegionId);
      if (!letterhead) throw new ComposingError(row, new Error('Its region is gone'));
      return { row, message: asMessage(row, letterhead) };
    });
    await this.prepare(tx, claimed);
    for (const { row, message } of claimed) {
      const result = await this.composeOne(tx, row, message).catch((error: unknown) => {
        throw new ComposingError(row, error);
      });
      if ('state' in result) composed.settled.push(result);
      else composed.ready.push(result);
    }
    return composed;
  }

  /** What concerns many mails at once is read once; where that fails, one of them is to blame as much as any other. */
  private async prepare(tx: Tx, claimed: readonly Claimed[]): Promise<void> {
    const firstOfKind = new Map([...claimed].reverse().map(({ row }) => [row.kind, row]));
    for (const [kind, row] of firstOfKind) {
      const messages = claimed.map(({ message }) => message).filter((message) => message.kind === kind);
      try {
        await this.kinds.get(kind).prepare?.(tx, messages);
      } catch (error) {
        throw new ComposingError(row, error);
      }
    }
  }

  private async composeOne(tx: Tx, row: ClaimedRow, message: ClaimedMessage): Promise<ComposedMail | LedgerEntry> {
    const { id, recipientAddress: address } = row;
    if (!isMailAddress(address)) return { id, state: 'suppressed', reason: 'address_invalid' };
    if (!isAllowedRecipient(address, this.settings.mailAllow))
      return { id, state: 'suppressed', reason: 'recipient_not_allowed' };

    const letter = await this.kinds.get(row.kind).compose(tx, message);
    if ('notSent' in letter) return { id, state: letter.notSent, reason: letter.reason };

    const mail = buildMail({
      id,
      from: this.from,
      to: { name: row.recipientName, address },
      date: row.datedAt,
      letter,
      letterhead: message.letterhead,
      language: row.language,
    });
    const hash = createHash('sha256').update(mail.content).digest('base64url');
    if (row.contentHash !== null && row.contentHash !== hash) return { id, state: 'unknown', reason: 'content_changed' };
    return { ...mail, row, title: letter.subject, hash };
  }
}

function asMessage(row: ClaimedRow, letterhead: Letterhead): ClaimedMessage {
  return {
    id: row.id,
    kind: row.kind,
    recipient: { address: row.recipientAddress, name: row.recipientName, language: row.language },
    subject: row.subjectType !== null && row.subjectId !== null ? { type: row.subjectType, id: row.subjectId } : null,
    details: row.details,
    letterhead,
  };
}
