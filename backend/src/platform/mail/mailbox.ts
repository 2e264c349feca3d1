import addressParser from 'nodemailer/lib/addressparser';

/** A mail address with the name of whom it belongs to. */
export interface Mailbox {
  name: string | null;
  address: string;
}

/** Longest display name gateways show unharmed, in characters. */
const MAX_DISPLAY_NAME = 75;

/** Reads `Name <address>` or a bare address, as MAIL_FROM gives it. */
export function parseMailbox(text: string): Mailbox {
  const [first] = addressParser(text, { flatten: true });
  return { name: first?.name || null, address: first?.address ?? '' };
}

/** A name that no mail program takes for an address, and no header for its end. */
export function displayName(name: string): string {
  return headerText(name.replace(/[@:,;"<>\\]/g, ' '), MAX_DISPLAY_NAME);
}

/** Longest subject line, in characters: far below the 998 octets of a header line (RFC 5322, 2.1.1). */
const MAX_SUBJECT = 200;

/** Text for a header: one line of limited length without control characters, so that it cannot begin another header. */
export function headerText(text: string, maxLength = MAX_SUBJECT): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return [...line].slice(0, maxLength).join('').trim();
}

/** One plain address: a local part and a domain with a dot, nothing that SMTP commands or headers could be made of. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}@(?=.{1,255}$)[^\s@<>()[\]\\,;:"\p{Cc}.]+(\.[^\s@<>()[\]\\,;:"\p{Cc}.]+)+$/u;

export function isMailAddress(address: string): boolean {
  return ADDRESS.test(address);
}
