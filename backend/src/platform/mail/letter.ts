import type { Language } from '@knotenpunkt/shared';

/**
 * What a mail says, free of its looks. Both bodies, HTML and plain text, are made from it, so that neither can say
 * less than the other. All texts are plain; line breaks are kept.
 */
export interface Letter {
  /** Subject line. */
  subject: string;
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
}

export type LetterBlock =
  | { type: 'text'; text: string }
  /** Smaller print: conditions, what to do otherwise. */
  | { type: 'note'; text: string }
  /** Labelled lines: when, where, what. */
  | { type: 'facts'; facts: readonly { label: string; value: string }[] }
  /** Links to act on; the first is the main one. */
  | { type: 'links'; links: readonly { label: string; url: string }[] }
  /** A code to type in. */
  | { type: 'code'; label: string; code: string };

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
