import MailComposer from 'nodemailer/lib/mail-composer';
import { letterHtml } from './letter.html.js';
import type { AddressedLetter } from './letter.js';
import { letterText } from './letter.text.js';
import { displayName, headerText, type Mailbox } from './mailbox.js';

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
export async function buildMail(mail: MailToBuild): Promise<BuiltMail> {
  const { id, from, to, date, letter, letterhead } = mail;
  const node = new MailComposer({
    from: { name: displayName(letterhead.name), address: from.address },
    to: { name: displayName(to.name ?? ''), address: to.address },
    subject: headerText(letter.subject),
    date,
    messageId: messageIdOf(id, from),
    text: plainLines(letterText(mail)),
    html: plainLines(letterHtml(mail)),
    textEncoding: 'quoted-printable',
    baseBoundary: id,
    newline: '\r\n',
    headers: UNANSWERED,
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  return { envelope: { from: from.address, to: to.address }, content: await node.build() };
}

/** Keeps answering machines quiet: RFC 3834, 5, and the header Exchange asks for ([MS-OXCMAIL] 2.1.3.2.20). */
const UNANSWERED = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' };

/** `Message-ID` of a mail of the ledger (RFC 5322, 3.6.4). */
export function messageIdOf(id: string, from: Mailbox): string {
  return `<${id}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`;
}

/** Line feeds alone end lines, and no other control character is in the text: the encoding makes CRLF of them. */
function plainLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}
