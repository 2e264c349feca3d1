import { plainName, type FilingNotice, type FilingSource, type MailAddress, type MailRecipient } from '@knotenpunkt/shared';

/** An attachment with its bytes. */
export interface ReadAttachment {
  readonly name: string;
  readonly bytes: Buffer;
  /** A picture shown within the text. */
  readonly inline: boolean;
}

/** A mail as it was read, from whatever it came in. */
export interface ReadMail {
  readonly source: FilingSource;
  readonly messageId: string | null;
  readonly subject: string | null;
  readonly sentAt: Date | null;
  readonly sender: MailAddress | null;
  readonly recipients: readonly MailRecipient[];
  /** Plain text, earlier mails and all. */
  readonly text: string;
  readonly attachments: readonly ReadAttachment[];
  readonly notices: readonly FilingNotice[];
}

/** Most attachments that are looked at. */
export const MOST_LOOKED_AT = 200;

/** Most recipients that are read: mail servers take some hundred at a time. */
export const RECIPIENTS_READ = 2_000;

/** Most characters of a text that are read. */
export const TEXT_READ = 400_000;

/** A text of one line, without control characters; null where nothing is left. */
export function lineOf(given: string | null | undefined, most: number): string | null {
  const line = (given ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line.slice(0, most).trim() || null;
}

/** A text of several lines, without what cannot be stored or seen. */
export function textOf(given: string): string {
  return given
    .slice(0, TEXT_READ)
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/[^\P{Cc}\n\t]|\p{Surrogate}/gu, '');
}

/** Somebody in a header; null where neither name nor address says anything. */
export function addressOf(name: string | null | undefined, address: string | null | undefined): MailAddress | null {
  const written = lineOf(address, 254)?.toLowerCase() ?? null;
  const told = written?.includes('@') ? written : null;
  const called = lineOf(plainName(name ?? ''), 200);
  const named = called?.toLowerCase() === told ? null : called;
  return told || named ? { name: named, address: told } : null;
}
