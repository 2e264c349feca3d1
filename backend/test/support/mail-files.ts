import iconv from 'iconv-lite';
import { compoundFile, type Folder } from './compound-file-writer.js';

export interface OutlookRecipient {
  name: string;
  address?: string;
  kind?: 'to' | 'cc' | 'bcc';
}

export interface OutlookAttachment {
  name: string;
  bytes?: Buffer;
  /** A mail within the mail. */
  mail?: OutlookMail;
  contentId?: string;
}

export interface OutlookMail {
  subject: string;
  senderName?: string;
  senderAddress?: string;
  sentAt?: Date;
  recipients?: OutlookRecipient[];
  messageId?: string;
  body?: string;
  html?: string;
  rtf?: Buffer;
  attachments?: OutlookAttachment[];
  /** Texts are written in this codepage instead of Unicode, as Outlook did before 2003. */
  codepage?: number;
}

const KINDS = { to: 1, cc: 2, bcc: 3 } as const;

/** A mail as Outlook saves it: .msg (MS-OXMSG). */
export function outlookFile(mail: OutlookMail, options?: Parameters<typeof compoundFile>[1]): Buffer {
  return compoundFile(message(mail, 32), options);
}

function message(mail: OutlookMail, before: number): Folder {
  const properties = new Properties(mail.codepage);
  properties.text(0x001a, 'IPM.Note');
  properties.text(0x0037, mail.subject);
  properties.text(0x0c1a, mail.senderName);
  properties.text(0x5d01, mail.senderAddress);
  properties.text(0x1035, mail.messageId);
  properties.text(0x1000, mail.body);
  properties.binary(0x1013, mail.html === undefined ? undefined : Buffer.from(mail.html));
  properties.binary(0x1009, mail.rtf);
  if (mail.html !== undefined) properties.number(0x3fde, 65001);
  if (mail.codepage) properties.number(0x3ffd, mail.codepage);
  if (mail.sentAt) properties.time(0x0039, mail.sentAt);
  const storages: Record<string, Folder> = {};
  mail.recipients?.forEach(
    (recipient, at) => (storages[`__recip_version1.0_#${hex8(at)}`] = recipientOf(recipient, mail.codepage)),
  );
  mail.attachments?.forEach(
    (attachment, at) => (storages[`__attach_version1.0_#${hex8(at)}`] = attachmentOf(attachment, mail.codepage)),
  );
  return properties.folder(before, storages);
}

function recipientOf({ name, address, kind = 'to' }: OutlookRecipient, codepage: number | undefined): Folder {
  const properties = new Properties(codepage);
  properties.text(0x3001, name);
  properties.text(0x39fe, address);
  properties.number(0x0c15, KINDS[kind]);
  return properties.folder(8);
}

function attachmentOf({ name, bytes, mail, contentId }: OutlookAttachment, codepage: number | undefined): Folder {
  const properties = new Properties(codepage);
  properties.text(0x3707, name);
  properties.text(0x3712, contentId);
  properties.number(0x3705, mail ? 5 : 1);
  properties.binary(0x3701, bytes);
  return properties.folder(8, mail ? { '__substg1.0_3701000D': message(mail, 24) } : {});
}

class Properties {
  private readonly streams: Record<string, Buffer> = {};
  private readonly fixed: Buffer[] = [];

  constructor(private readonly codepage?: number) {}

  text(property: number, text: string | undefined): void {
    if (text === undefined) return;
    const bytes = this.codepage ? iconv.encode(text, `cp${this.codepage}`) : Buffer.from(text, 'utf16le');
    this.stream(property, this.codepage ? 0x001e : 0x001f, bytes);
  }

  binary(property: number, bytes: Buffer | undefined): void {
    if (bytes) this.stream(property, 0x0102, bytes);
  }

  number(property: number, value: number): void {
    const bytes = Buffer.alloc(8);
    bytes.writeUInt32LE(value);
    this.entry(property, 0x0003, bytes);
  }

  time(property: number, instant: Date): void {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(BigInt(instant.getTime()) * 10_000n + 116_444_736_000_000_000n);
    this.entry(property, 0x0040, bytes);
  }

  folder(before: number, storages: Record<string, Folder> = {}): Folder {
    const properties = Buffer.concat([Buffer.alloc(before), ...this.fixed]);
    return { streams: { ...this.streams, '__properties_version1.0': properties }, storages };
  }

  private stream(property: number, type: number, bytes: Buffer): void {
    this.streams[`__substg1.0_${hex4(property)}${hex4(type)}`] = bytes;
    const size = Buffer.alloc(8);
    size.writeUInt32LE(bytes.length);
    this.entry(property, type, size);
  }

  private entry(property: number, type: number, value: Buffer): void {
    const tag = Buffer.alloc(8);
    tag.writeUInt16LE(type);
    tag.writeUInt16LE(property, 2);
    tag.writeUInt32LE(6, 4);
    this.fixed.push(Buffer.concat([tag, value]));
  }
}

/** RTF as Outlook keeps it where it cannot be made smaller (MS-OXRTFCP 2.1.3.1). */
export function uncompressedRtf(rtf: string): Buffer {
  const text = Buffer.from(rtf, 'latin1');
  const header = Buffer.alloc(16);
  header.writeUInt32LE(text.length + 12, 0);
  header.writeUInt32LE(text.length, 4);
  header.write('MELA', 8, 'latin1');
  return Buffer.concat([header, text]);
}

const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');
const hex8 = (value: number): string => value.toString(16).toUpperCase().padStart(8, '0');

/** Header lines and a body as mail programs write them to .eml files. */
export function internetMail(headers: Record<string, string>, body = ''): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from([...lines, '', body].join('\n').replace(/\r?\n/g, '\r\n'), 'utf8');
}

export interface MailPart {
  type: string;
  /** Further header lines of the part. */
  headers?: Record<string, string>;
  content: string | Buffer;
}

/** The body of a mail of several parts, under the boundary `edge`. */
export function parts(...all: MailPart[]): string {
  const written = all.map(({ type, headers = {}, content }) => {
    const encoded = Buffer.isBuffer(content);
    const lines = Object.entries({
      'Content-Type': type,
      ...(encoded && { 'Content-Transfer-Encoding': 'base64' }),
      ...headers,
    }).map(([name, value]) => `${name}: ${value}`);
    const text = encoded ? (content.toString('base64').match(/.{1,76}/g) ?? []).join('\n') : content;
    return ['--edge', ...lines, '', text].join('\n');
  });
  return [...written, '--edge--', ''].join('\n');
}
