import { createHash } from 'node:crypto';
import {
  CONTACT_NOTE_FIELDS,
  foldMail,
  limitOf,
  MAIL_SUBJECT_MAX,
  MAIL_TEXT_MAX,
  MOST_RECIPIENTS,
  type ContactMail,
  type MailText,
} from '@knotenpunkt/shared';
import { calendarDayOf } from '../../platform/calendar/index.js';
import type { ReadMail } from './read-mail.js';

/** Whether something that was brought is a mail, and not a note or a signature. */
export function isMail({ source }: ReadMail): boolean {
  return source !== 'note' && source !== 'signature';
}

/** The text of a mail in its parts; a note is one. */
export function textsOf(mail: ReadMail): MailText {
  return isMail(mail) ? foldMail(mail.text) : { text: mail.text, quoted: null, footer: null };
}

/** What is kept of a mail as it came. */
export function keptOf(
  { sentAt, sender, recipients }: ReadMail,
  { text, quoted }: MailText,
): Pick<ContactMail, 'sentAt' | 'sender' | 'recipients' | 'moreRecipients' | 'text' | 'quoted'> {
  return {
    sentAt: sentAt?.toISOString() ?? null,
    sender,
    recipients: recipients.slice(0, MOST_RECIPIENTS),
    moreRecipients: Math.max(0, recipients.length - MOST_RECIPIENTS),
    text: text.slice(0, MAIL_TEXT_MAX),
    quoted: quoted?.slice(0, MAIL_TEXT_MAX) ?? null,
  };
}

/** The same mail has the same key, wherever it comes from; one without a Message-ID is told by what it says. */
export function messageKeyOf({ messageId, subject, sentAt, sender, text }: ReadMail): string {
  const told = messageId ? messageId.replace(/[<>\s]/g, '') : JSON.stringify([subject, sentAt, sender?.address, text]);
  return `${messageId ? 'id' : 'sum'}:${createHash('sha256').update(told).digest('hex')}`;
}

/** The day a mail was sent, no later than today; today where it does not say. */
export function dayOf({ sentAt }: ReadMail, now: Date): string {
  return calendarDayOf(sentAt && sentAt < now ? sentAt : now);
}

/** A note is the subject of itself. */
const LONGEST_NOTE = limitOf(CONTACT_NOTE_FIELDS)('text');

/** What a mail is about: its subject, else how it begins. */
export function subjectOf(mail: ReadMail, text: string): string {
  if (!isMail(mail)) return text.slice(0, LONGEST_NOTE);
  const told = mail.subject ?? text.split('\n').find((line) => line.trim() !== '') ?? '';
  return told.trim().slice(0, MAIL_SUBJECT_MAX);
}
