import type { BuiltMail } from './mime.message.js';

/**
 * How an attempt ended.
 * `sent`: the server took responsibility. `refused`: refused for good. `deferred`: refused for now, or never reached.
 * `unknown`: broken off with content under way. `withdrawn`: called back by us before any content.
 */
export interface Delivery {
  result: 'sent' | 'refused' | 'deferred' | 'unknown' | 'withdrawn';
  /** The server's words, or what came instead of them. */
  reply: string;
  /** The server knows no such recipient, and will not later. */
  deadAddress?: boolean;
}

export interface MailToSend extends BuiltMail {
  /**
   * Awaited when the server waits for the content, before the first byte of it. Where it fails the attempt is withdrawn
   * and the server gets nothing.
   */
  beforeContent: () => Promise<void>;
}

/** What nodemailer tells about a failure. */
export interface SmtpFailure extends Error {
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
  /** A reply that the same mail would get again. */
  permanent?: boolean;
}

/** Steps at which a refusal concerns this one mail and not the way to the server. */
const ABOUT_THE_MAIL = ['MAIL FROM', 'RCPT TO', 'DATA'];

/** What a failed attempt means for the mail. RFC 5321, 4.2.1: 4yz may work later, 5yz will not. */
export function failedDelivery(error: SmtpFailure, contentBegun: boolean): Delivery {
  const reply = error.response ?? error.message;
  const aboutTheMail = ABOUT_THE_MAIL.includes(error.command ?? '');
  const answered = aboutTheMail && error.responseCode !== undefined;
  if (contentBegun && !answered) return { result: 'unknown', reply };
  if (isWithdrawn(error)) return { result: 'withdrawn', reply };
  const final = aboutTheMail && error.permanent === true;
  return final ? { result: 'refused', reply, deadAddress: isDeadAddress(error) } : { result: 'deferred', reply };
}

/** A recipient refused for another reason than policy. RFC 3463, 3.8: X.7.X says what the server does not want, not who is not there. */
function isDeadAddress({ command, response = '' }: SmtpFailure): boolean {
  return command === 'RCPT TO' && !/^5\d\d[ -]5\.7\./.test(response);
}

function isWithdrawn(error: SmtpFailure): boolean {
  return error.code === 'ESTREAM';
}
