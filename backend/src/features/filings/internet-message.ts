import { Readable } from 'node:stream';
import { pastedDate, type MailRecipient, type RecipientKind } from '@knotenpunkt/shared';
import { simpleParser, type AddressObject, type Attachment, type EmailAddress, type ParsedMail } from 'mailparser';
import { textOfHtml } from './mail-html.js';
import { BrokenFile } from './compound-file.js';
import {
  addressOf,
  lineOf,
  MOST_LOOKED_AT,
  RECIPIENTS_READ,
  textOf,
  TEXT_READ,
  type ReadAttachment,
  type ReadMail,
} from './read-mail.js';

/** Milliseconds after which reading is given up, and bytes that are read without looking at the clock. */
const PATIENCE = 10_000;
const PIECE = 64 * 1024;

/** Header lines of a mail to two thousand people have fewer bytes and fewer comments; nested comments take the square of them to read. */
const MOST_HEAD = 256 * 1024;
const MOST_COMMENTS = 2_500;
const COMMENT = '('.charCodeAt(0);

const READING = {
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipImageLinks: true,
  skipTextLinks: true,
  keepCidLinks: true,
  maxHtmlLengthToParse: TEXT_READ * 4,
};

const HEADER_LINE = /^(?:[!-9;-~]+:[ \t]?.*|From .*|[ \t].*)$/;

/** Whether bytes begin as a mail does (RFC 5322, 2.2): with header lines, one of them well known. */
export function isInternetMessage(bytes: Buffer): boolean {
  const beginning = bytes.subarray(0, 8_192).toString('latin1').replace(/^ï»¿/, '').trimStart();
  const lines = (beginning.split(/\r?\n\r?\n|\r\r/)[0] ?? '').split(/\r\n?|\n/).slice(0, -1);
  const told = /^(?:From|To|Subject|Date|Message-ID|Received|Return-Path|MIME-Version|Content-Type|Delivered-To|X-[\w-]+):/im;
  return told.test(beginning) && lines.every((line) => line === '' || HEADER_LINE.test(line));
}

/** Reads an .eml file. @throws BrokenFile */
export async function readInternetMessage(bytes: Buffer): Promise<ReadMail> {
  const parsed = await parse(bytes);
  const attachments = parsed.attachments.flatMap((attachment) => attachmentOf(attachment));
  const sender = addressesOf(parsed.from)[0] ?? addressesOf(headerAddress(parsed, 'sender'))[0];
  return {
    source: 'eml',
    messageId: lineOf(parsed.messageId, 998),
    subject: lineOf(parsed.subject, 4_000),
    sentAt: dateOf(parsed),
    sender: sender ? addressOf(sender.name, sender.address) : null,
    recipients: [...recipientsOf(parsed.to, 'to'), ...recipientsOf(parsed.cc, 'cc')].slice(0, RECIPIENTS_READ),
    text: textOf(parsed.text?.trim() ? parsed.text : textOfHtml(parsed.html || '')),
    attachments: attachments.slice(0, MOST_LOOKED_AT),
    notices: [
      ...(isEncrypted(parsed) ? (['encrypted'] as const) : []),
      ...(attachments.some(({ name }) => /^winmail\.dat$/i.test(name)) ? (['packed_by_outlook'] as const) : []),
      ...(attachments.length > MOST_LOOKED_AT ? (['many_attachments'] as const) : []),
    ],
  };
}

/** The parser reads as the bytes come: between two pieces it can be told to stop. */
async function parse(bytes: Buffer): Promise<ParsedMail> {
  if (!isModest(headOf(bytes))) throw new BrokenFile('headers without end');
  const until = performance.now() + PATIENCE;
  const pieces = function* (): Generator<Buffer> {
    for (let at = 0; at < bytes.length; at += PIECE) {
      if (performance.now() > until) throw new BrokenFile('takes too long');
      yield bytes.subarray(at, at + PIECE);
    }
  };
  try {
    return await simpleParser(Readable.from(pieces()), READING);
  } catch (cause) {
    throw new BrokenFile('not read', { cause });
  }
}

/** Everything before the first empty line. */
function headOf(bytes: Buffer): Buffer {
  const ends = ['\r\n\r\n', '\n\n'].map((end) => bytes.indexOf(end)).filter((at) => at >= 0);
  return bytes.subarray(0, Math.min(bytes.length, ...ends));
}

function isModest(head: Buffer): boolean {
  if (head.length > MOST_HEAD) return false;
  let comments = 0;
  for (const byte of head) if (byte === COMMENT) comments += 1;
  return comments <= MOST_COMMENTS;
}

function attachmentOf({ filename, content, contentType, related, contentDisposition }: Attachment): ReadAttachment[] {
  if (!Buffer.isBuffer(content)) return [];
  const inline = related || (contentDisposition === 'inline' && contentType.startsWith('image/'));
  const name = lineOf(filename, 200) ?? (contentType === 'message/rfc822' ? 'mail.eml' : nameFor(contentType));
  return [{ name, bytes: content, inline }];
}

/** Parts without a name are called by their type. */
function nameFor(contentType: string): string {
  const ending = /\/([a-z0-9]{2,5})$/i.exec(contentType)?.[1] ?? 'dat';
  return `anlage.${ending === 'plain' ? 'txt' : ending}`;
}

function recipientsOf(given: AddressObject | AddressObject[] | undefined, kind: RecipientKind): MailRecipient[] {
  return addressesOf(given).flatMap(({ name, address }) => {
    const told = addressOf(name, address);
    return told ? [{ ...told, kind }] : [];
  });
}

/** Members of a group (RFC 5322, 3.4) stand for themselves. */
function addressesOf(given: AddressObject | AddressObject[] | undefined): EmailAddress[] {
  const objects = given === undefined ? [] : [given].flat();
  return objects.flatMap(({ value }) => value).flatMap((one) => one.group ?? [one]);
}

function headerAddress({ headers }: ParsedMail, name: string): AddressObject | undefined {
  const value = headers.get(name);
  return typeof value === 'object' && 'value' in value && Array.isArray(value.value) ? (value as AddressObject) : undefined;
}

/** A date that exists: of others the parser makes the present, or some other day. */
function dateOf({ date, headerLines }: ParsedMail): Date | null {
  const written = headerLines.find(({ key }) => key === 'date')?.line ?? '';
  if (!date || Number.isNaN(Date.parse(written.replace(/^date:\s*/i, ''))) || pastedDate(written) === null) return null;
  return date.getUTCFullYear() >= 1970 && date.getUTCFullYear() < 2200 ? date : null;
}

function isEncrypted({ headers, attachments }: ParsedMail): boolean {
  const type = headers.get('content-type');
  const value = typeof type === 'object' && 'value' in type ? String(type.value) : '';
  const smime = attachments.some(({ filename }) => /\.p7m$/i.test(filename ?? ''));
  return smime || /^multipart\/encrypted|^application\/(?:x-)?pkcs7-mime/i.test(value);
}
