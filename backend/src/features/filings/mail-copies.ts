import { createHash } from 'node:crypto';
import { HOME_ZONE, type MailAddress } from '@knotenpunkt/shared';
import { calendarDayOf, wallClockOf } from '../../platform/calendar/index.js';
import { MINUTES } from '../../platform/clock/index.js';
import type { ReadMail } from './read-mail.js';

/** So many letters and digits of a text are its beginning: what mail programs add and leave out stands further below. */
const BEGINNING = 80;

/** Copied mails tell no seconds, and each program rounds in its own way. */
const SAME_TIME = 2 * MINUTES;

/** What HTML leaves behind in a text, and only in some programs. */
const LEFTOVERS = /<(?:https?:|mailto:)[^<>]*>|\[cid:[^[\]]*\]/gi;

/**
 * What a mail says: the same of a file and of a text that was copied out of a mail program, which has no Message-ID.
 * @param text without earlier mails
 * @returns null where it does not say when it was sent, by whom and about what
 */
export function contentKeyOf({ sentAt, sender, subject }: ReadMail, text: string): string | null {
  if (!sentAt || !sender || !subject) return null;
  const told = JSON.stringify([calendarDayOf(sentAt), bare(subject), bare(text).slice(0, BEGINNING)]);
  return createHash('sha256').update(told).digest('hex');
}

/** Whether a mail that says the same was sent by the same at the same time. */
export function isCopy(mail: Pick<ReadMail, 'sentAt' | 'sender'>, other: { sentAt: Date; sender: MailAddress }): boolean {
  const { sentAt, sender } = mail;
  return sentAt !== null && sender !== null && isSameTime(sentAt, other.sentAt) && isSameSender(sender, other.sender);
}

function isSameTime(one: Date, other: Date): boolean {
  return isTimeless(one) || isTimeless(other) || Math.abs(one.getTime() - other.getTime()) < SAME_TIME;
}

/** Some programs copy the day alone. */
const isTimeless = (instant: Date): boolean => wallClockOf(instant, HOME_ZONE).endsWith('T00:00');

/** Some copy the name alone. */
function isSameSender(one: MailAddress, other: MailAddress): boolean {
  if (one.address && other.address) return one.address === other.address;
  return one.name !== null && other.name !== null && bare(one.name) === bare(other.name);
}

/** Letters and digits alone. */
function bare(text: string): string {
  return text
    .replace(LEFTOVERS, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
