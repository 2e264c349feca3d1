import MailComposer from 'nodemailer/lib/mail-composer';
import type Mail from 'nodemailer/lib/mailer';
import { letterHtml } from './letter.html.js';
import type { AddressedLetter, Letter } from './letter.js';
import { letterText } from './letter.text.js';
import { displayName, headerText, type Mailbox } from './mailbox.js';
import { mimeBytes } from './mime.bytes.js';
import { plainLines } from './plain-lines.js';

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
  const { id, from, to, date, letter, letterhead } = mail;
  const node = new MailComposer({
    from: shown({ name: letterhead.name, address: from.address }),
    to: shown(to),
    replyTo: letter.replyTo && shown(letter.replyTo),
    subject: headerText(letter.subject),
    date,
    messageId: messageIdOf(id, from),
    text: plainLines(letterText(mail)),
    html: plainLines(letterHtml(mail)),
    ...calendarParts(letter),
    textEncoding: 'quoted-printable',
    baseBoundary: id,
    newline: '\r\n',
    headers: { ...UNANSWERED, ...unsubscribing(letter) },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  return { envelope: { from: from.address, to: to.address }, content: mimeBytes(node) };
}

/** Keeps answering machines quiet: RFC 3834, 5, and the header Exchange asks for ([MS-OXCMAIL] 2.1.3.2.20). */
const UNANSWERED = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' };

/** `Message-ID` of a mail of the ledger (RFC 5322, 3.6.4). */
export function messageIdOf(id: string, from: Mailbox): string {
  return `<${id}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`;
}

function shown({ name, address }: Mailbox): { name: string; address: string } {
  return { name: displayName(name ?? ''), address };
}

/**
 * The meeting twice: as the last of the alternatives, without name or disposition, which calendars answer from, and as a file,
 * for programs that take no notice of the former. Both in base64, so that no server on the way changes a line.
 */
function calendarParts({ calendar }: Letter): Pick<Mail.Options, 'alternatives' | 'attachments'> {
  if (!calendar) return {};
  const { method, body, fileName } = calendar;
  const contentType = `text/calendar; charset=utf-8; method=${method}`;
  return {
    alternatives: [{ contentType, content: body, contentTransferEncoding: 'base64' }],
    attachments: [{ filename: fileName, contentType: 'application/ics', content: body, contentTransferEncoding: 'base64' }],
  };
}

/** RFC 2369, 3.2 and RFC 8058: mail programs offer to end such mails with one click. */
function unsubscribing({ unsubscribe }: Letter): Record<string, string> {
  if (!unsubscribe) return {};
  const addresses = [unsubscribe.url, ...(unsubscribe.mailto === null ? [] : [`mailto:${unsubscribe.mailto}`])];
  return {
    'List-Unsubscribe': addresses.map((address) => `<${address}>`).join(', '),
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}
