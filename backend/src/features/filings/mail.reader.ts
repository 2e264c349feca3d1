import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import {
  FILE_MAX_BYTES,
  HOME_ZONE,
  isSignature,
  readPastedMail,
  type MailRecipient,
  type PastedAddress,
  type RecipientKind,
} from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { instantOf } from '../../platform/calendar/index.js';
import { AppError } from '../../platform/errors/index.js';
import { BrokenFile, isCompoundFile } from './compound-file.js';
import { isInternetMessage, readInternetMessage } from './internet-message.js';
import { readOutlookMessage } from './outlook-message.js';
import { addressOf, lineOf, RECIPIENTS_READ, textOf, type ReadMail } from './read-mail.js';

/** Something that was brought, as it lies on the disk. */
export interface BroughtFile {
  readonly name: string;
  readonly path: string;
}

/** Texts that were pasted come as a file with this ending. */
const TEXT = '.txt';

/** Reads mails out of whatever they come in, by what it is and not by what it is called. */
@Injectable()
export class MailReader {
  /** One at a time: each may be as large as a file may be, several times over while it is taken apart. */
  private turn: Promise<unknown> = Promise.resolve();

  /** @throws AppError `too_large`, `file_unreadable` with the reason `mail` or `text` */
  read(file: BroughtFile): Promise<ReadMail> {
    const mine = this.turn.then(() => this.readNow(file));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async readNow({ name, path }: BroughtFile): Promise<ReadMail> {
    const { size } = await stat(path);
    if (size > FILE_MAX_BYTES) throw new AppError('too_large', { values: { limit: FILE_MAX_BYTES / 1024 / 1024 } });
    const bytes = await readFile(path);
    try {
      if (extname(name).toLowerCase() === TEXT) return readText(bytes);
      if (isCompoundFile(bytes)) return readOutlookMessage(bytes);
      if (isInternetMessage(bytes)) return await readInternetMessage(bytes);
    } catch (error) {
      throw error instanceof BrokenFile ? unreadable('mail', error) : error;
    }
    throw unreadable('mail');
  }
}

/** @throws AppError */
function readText(bytes: Buffer): ReadMail {
  const text = textOf(bytes.toString('utf8')).trim();
  if (text === '') throw unreadable('text');
  const pasted = readPastedMail(text);
  if (!pasted) return { ...NOTHING, source: isSignature(text) ? 'signature' : 'note', text };
  return {
    ...NOTHING,
    source: 'pasted_mail',
    subject: lineOf(pasted.subject, 4_000),
    sentAt: pasted.sent ? instantOfPasted(pasted.sent) : null,
    sender: addressOf(pasted.sender.name, pasted.sender.address),
    recipients: [...recipientsOf(pasted.to, 'to'), ...recipientsOf(pasted.cc, 'cc')].slice(0, RECIPIENTS_READ),
    text: pasted.text,
  };
}

const NOTHING = {
  messageId: null,
  subject: null,
  sentAt: null,
  sender: null,
  recipients: [],
  attachments: [],
  notices: [],
} as const;

function recipientsOf(addresses: readonly PastedAddress[], kind: RecipientKind): MailRecipient[] {
  return addresses.flatMap(({ name, address }) => {
    const told = addressOf(name, address);
    return told ? [{ ...told, kind }] : [];
  });
}

/** Copied mails say the time on the clocks here, unless they name another one. */
function instantOfPasted(sent: string): Date {
  return /[+-]\d{2}:\d{2}$/.test(sent) ? new Date(sent) : instantOf(sent, HOME_ZONE);
}

function unreadable(reason: 'mail' | 'text', cause?: unknown): AppError {
  return new AppError('file_unreadable', { values: { reason }, cause });
}
