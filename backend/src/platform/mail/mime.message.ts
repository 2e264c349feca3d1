import { letterHtmlLines } from './letter.html.js';
import type { AddressedLetter, Letter } from './letter.js';
import { encodedOf } from './letter.lines.js';
import { letterTextLines } from './letter.text.js';
import type { Mailbox } from './mailbox.js';
import { header, mailboxHeader, textHeader } from './mime.headers.js';
import { base64Lines, base64Part, multipart, textPart } from './mime.parts.js';

export interface MailToBuild extends AddressedLetter {
  /** Id of the mail in the ledger; `Message-ID` and the boundaries are made of it. */
  id: string;
  from: Mailbox;
  to: Mailbox;
  date: Date;
}

/** A mail ready to be handed to a server. */
export interface BuiltMail {
  envelope: { from: string; to: string };
  content: Buffer;
}

/** Builds the bytes of a mail. The same letter gives the same bytes, in every attempt and every process. */
export function buildMail(mail: MailToBuild): BuiltMail {
  const { from, to } = mail;
  const content = Buffer.from(`${headersOf(mail).join('\r\n')}\r\n${bodyOf(mail)}`);
  return { envelope: { from: from.address, to: to.address }, content };
}

/** `Message-ID` of a mail of the ledger (RFC 5322, 3.6.4). */
function messageIdOf(id: string, from: Mailbox): string {
  return `<${id}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`;
}

function headersOf({ id, from, to, date, letter, letterhead }: MailToBuild): string[] {
  return [
    mailboxHeader('From', { name: letterhead.name, address: from.address }),
    mailboxHeader('To', to),
    ...(letter.replyTo ? [mailboxHeader('Reply-To', letter.replyTo)] : []),
    textHeader('Subject', letter.subject),
    `Message-ID: ${messageIdOf(id, from)}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    ...UNANSWERED,
    ...unsubscribing(letter),
    'MIME-Version: 1.0',
  ];
}

/** Keeps answering machines quiet: RFC 3834, 5, and the header Exchange asks for ([MS-OXCMAIL] 2.1.3.2.20). */
const UNANSWERED = ['Auto-Submitted: auto-generated', 'X-Auto-Response-Suppress: OOF, AutoReply'];

/** RFC 2369, 3.2 and RFC 8058: mail programs offer to end such mails with one click. */
function unsubscribing({ unsubscribe }: Letter): string[] {
  if (!unsubscribe) return [];
  const addresses = [unsubscribe.url, ...(unsubscribe.mailto === null ? [] : [`mailto:${unsubscribe.mailto}`])];
  const words = addresses.map((address) => `<${address}>`).join(', ');
  return [header('List-Unsubscribe', words.split(' ')), 'List-Unsubscribe-Post: List-Unsubscribe=One-Click'];
}

/**
 * Plain text and HTML; a meeting twice: as the last of the alternatives, without name or disposition, which calendars answer from, and
 * as a file, for programs that take no notice of the former. Both in base64, so that no server on the way changes a line.
 */
function bodyOf(mail: MailToBuild): string {
  const { id, letter } = mail;
  const bodies = [textPart('plain', encodedOf(letterTextLines(mail))), textPart('html', encodedOf(letterHtmlLines(mail)))];
  if (!letter.calendar) return multipart('alternative', id, bodies);
  const { method, body, fileName } = letter.calendar;
  const base64 = base64Lines(body);
  const calendar = base64Part([`Content-Type: text/calendar; charset=utf-8; method=${method}`], base64);
  const named = [`Content-Type: application/ics; name=${fileName}`, `Content-Disposition: attachment; filename=${fileName}`];
  return multipart('mixed', id, [multipart('alternative', id, [...bodies, calendar]), base64Part(named, base64)]);
}
