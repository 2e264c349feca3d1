import type { Language } from '@knotenpunkt/shared';
import type { CalendarMethod } from '../calendar/index.js';
import type { Mailbox } from './mailbox.js';

/**
 * What a mail says, free of its looks. Both bodies, HTML and plain text, are made from it, so that neither can say
 * less than the other. All texts are plain; line breaks are kept.
 */
export interface Letter {
  /** Subject line. */
  subject: string;
  /** What lists of mails show beside the subject. */
  preview?: string;
  /** Small line above the heading: what kind of letter this is. */
  kicker?: string;
  heading: string;
  /** "Guten Tag Vorname Nachname". */
  greeting: string;
  body: readonly LetterBlock[];
  /** Complimentary close and who signs, one line each. */
  closing: readonly string[];
  /** Why the recipient gets this mail, for the foot. */
  reason: string;
  /** A meeting for the calendar of the recipient. */
  calendar?: { method: CalendarMethod; body: string; fileName: string };
  /** Where replies go, if not to the sender. */
  replyTo?: Mailbox;
  /** How to end mails of this kind, with one click: what people may do without. The address may bear a query. */
  unsubscribe?: { url: string; mailto: string | null };
}

export type LetterBlock =
  | { type: 'text'; text: string }
  /** Smaller print: conditions, what to do otherwise. */
  | { type: 'note'; text: string }
  | { type: 'heading'; text: string }
  /** Labelled lines: when, where, what. */
  | { type: 'facts'; facts: readonly LetterFact[] }
  /** Links to act on; the first is the main one, a quiet one is no button. */
  | { type: 'links'; intro?: string; links: readonly (LetterLink & { quiet?: true })[] }
  /** What is different from what was said before; null stands for nothing. */
  | { type: 'changes'; title: string; changes: readonly { label: string; before: string | null; after: string | null }[] }
  /** What the recipient is asked to do, each with a link of its own. */
  | { type: 'tasks'; tasks: readonly { text: string; due?: string; detail?: string; link: LetterLink }[] }
  /** Things said one after the other: decisions and their number. */
  | { type: 'list'; items: readonly { label?: string; text: string; detail?: string }[] }
  /** A code to type in. */
  | { type: 'code'; label: string; code: string };

export interface LetterFact {
  label: string;
  value: string;
  /** Smaller, below: the zone of a time, how to get in. */
  detail?: string;
  /** The first line of the value stands out; `main` most. */
  weight?: 'main' | 'strong';
}

export interface LetterLink {
  label: string;
  url: string;
}

/** Head and foot of the paper: who writes. */
export interface Letterhead {
  /** Name of the sender; also the display name of `From`. */
  name: string;
  /** Second line of the head, what the sender stands for. */
  tagline: string | null;
  /** Postal address, telephone and mail, one line each. */
  addressLines: readonly string[];
  imprintUrl: string;
  privacyUrl: string;
}

export interface AddressedLetter {
  letter: Letter;
  letterhead: Letterhead;
  language: Language;
}

/** The salutation somebody has of their own, with the comma that most are written without. */
export function greetingOf(addressLine: string): string {
  return /[,!.]$/.test(addressLine) ? addressLine : `${addressLine},`;
}
