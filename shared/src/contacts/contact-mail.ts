/** Whether the coordination wrote a mail or got it. */
export const MAIL_DIRECTIONS = ['sent', 'received'] as const;
export type MailDirection = (typeof MAIL_DIRECTIONS)[number];

export const RECIPIENT_KINDS = ['to', 'cc'] as const;
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];

/** Most recipients that are kept with a mail; of more their number is. */
export const MOST_RECIPIENTS = 100;

/** Most characters of a mail's subject. */
export const MAIL_SUBJECT_MAX = 300;

/** Most characters of a mail's text, and of earlier mails below it. */
export const MAIL_TEXT_MAX = 50_000;

/** Most attachments of one mail that are kept. */
export const MOST_ATTACHMENTS = 50;

/** Somebody a mail names; mail programs leave out either part at times. */
export interface MailAddress {
  name: string | null;
  /** In lower case. */
  address: string | null;
}

export interface MailRecipient extends MailAddress {
  kind: RecipientKind;
}

/** A mail as it was filed. */
export interface ContactMail {
  /** The Message-ID, else a checksum: the same mail has the same key. */
  messageKey: string;
  /** A checksum of what it says: the same mail has the same, whether it came as a file or was copied. Null where it says too little. */
  contentKey: string | null;
  /** An instant; null where the mail does not say. */
  sentAt: string | null;
  direction: MailDirection | null;
  sender: MailAddress | null;
  recipients: MailRecipient[];
  /** Recipients that are not among them. */
  moreRecipients: number;
  /** Plain text. */
  text: string;
  /** Earlier mails below it, where they were kept. */
  quoted: string | null;
  /** The files that came with it and were kept. */
  fileIds: string[];
}

/** A file that came with a mail. Its content is at `/api/files/<id>/content`. */
export interface NoteFile {
  id: string;
  name: string;
  /** In bytes. */
  size: number;
}
