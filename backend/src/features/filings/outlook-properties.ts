import iconv from 'iconv-lite';
import type { CompoundFile, Storage } from './compound-file.js';
import { TEXT_READ } from './read-mail.js';

/** Properties of Outlook's items by their numbers (MS-OXPROPS). */
export const PROPERTY = {
  subject: 0x0037,
  sentOn: 0x0039,
  headers: 0x007d,
  deliveredOn: 0x0e06,
  senderName: 0x0c1a,
  senderAddress: 0x0c1f,
  senderSmtp: 0x5d01,
  representedName: 0x0042,
  representedAddress: 0x0065,
  representedSmtp: 0x5d02,
  recipientKind: 0x0c15,
  displayName: 0x3001,
  address: 0x3003,
  smtpAddress: 0x39fe,
  messageId: 0x1035,
  messageClass: 0x001a,
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  attachBytes: 0x3701,
  attachMethod: 0x3705,
  attachLongName: 0x3707,
  attachName: 0x3704,
  attachContentId: 0x3712,
  attachHidden: 0x7ffe,
  internetCodepage: 0x3fde,
  messageCodepage: 0x3ffd,
} as const;

type Property = (typeof PROPERTY)[keyof typeof PROPERTY];

/** Types of values (MS-OXCDATA 2.11.1). */
const TYPE = {
  number: 0x0003,
  flag: 0x000b,
  ansi: 0x001e,
  unicode: 0x001f,
  time: 0x0040,
  binary: 0x0102,
  object: 0x000d,
} as const;

/** Bytes before the first of the fixed properties: of a message, of a message within one, of recipients and attachments. */
const BEFORE_FIXED = [32, 24, 8] as const;
const FIXED = '__properties_version1.0';
/** Each is a number and what it says. */
const FIXED_SIZE = 16;
/** Most fixed properties that are read: messages have some hundred, with those of other programs. */
const MOST_FIXED = 4_000;

/** Most bytes of a text that are read: as many characters as of a page of HTML, four bytes each. */
const TEXT_BYTES = TEXT_READ * 4 * 4;

/** Between 1601 and 1970, in steps of 100 nanoseconds. */
const EPOCH = 116_444_736_000_000_000n;

/** Windows' own codepage for Western Europe: what old Outlooks write where they do not say. */
const WESTERN = 1252;

/** The properties of a message, a recipient or an attachment. */
export class OutlookProperties {
  /** One after another, as they lie there: hundreds of parts may have thousands each, and few are asked for. */
  private readonly fixed: Buffer;

  /** @param codepage in which texts are that are not in Unicode; said by the message itself, else Western Europe's */
  constructor(
    private readonly file: CompoundFile,
    readonly storage: Storage,
    place: 'message' | 'inner' | 'part',
    private readonly codepage?: number,
  ) {
    const stream = storage.streams.get(FIXED);
    const bytes = stream ? file.read(stream) : Buffer.alloc(0);
    const before = BEFORE_FIXED[['message', 'inner', 'part'].indexOf(place)] ?? 0;
    this.fixed = bytes.subarray(before, before + MOST_FIXED * FIXED_SIZE);
  }

  text(property: Property): string | null {
    const unicode = this.bytes(property, TYPE.unicode)?.subarray(0, TEXT_BYTES);
    if (unicode) return ended(unicode.toString('utf16le'));
    const ansi = this.bytes(property, TYPE.ansi)?.subarray(0, TEXT_BYTES);
    return ansi ? ended(decoded(ansi, this.textCodepage)) : null;
  }

  binary(property: Property): Buffer | null {
    return this.bytes(property, TYPE.binary);
  }

  number(property: Property): number | null {
    return this.fixedValue(property, TYPE.number)?.readUInt32LE(0) ?? null;
  }

  flag(property: Property): boolean {
    return this.fixedValue(property, TYPE.flag)?.readUInt16LE(0) === 1;
  }

  time(property: Property): Date | null {
    const ticks = this.fixedValue(property, TYPE.time)?.readBigUInt64LE(0);
    if (ticks === undefined || ticks <= EPOCH) return null;
    const date = new Date(Number((ticks - EPOCH) / 10_000n));
    return date.getUTCFullYear() < 2200 ? date : null;
  }

  /** A message within an attachment. */
  object(property: Property): Storage | null {
    return this.storage.storages.get(streamName(property, TYPE.object)) ?? null;
  }

  /** A text as HTML is: in the codepage the message names for it. */
  html(): string | null {
    const bytes = this.binary(PROPERTY.html)?.subarray(0, TEXT_BYTES);
    return bytes ? decoded(bytes, this.number(PROPERTY.internetCodepage) ?? this.textCodepage) : this.text(PROPERTY.html);
  }

  get textCodepage(): number {
    return this.codepage ?? this.number(PROPERTY.messageCodepage) ?? WESTERN;
  }

  /** Of several with the same number the last one. */
  private fixedValue(property: Property, type: number): Buffer | undefined {
    const tag = (property << 16) | type;
    for (let at = Math.floor(this.fixed.length / FIXED_SIZE) - 1; at >= 0; at -= 1)
      if (this.fixed.readUInt32LE(at * FIXED_SIZE) === tag)
        return this.fixed.subarray(at * FIXED_SIZE + 8, (at + 1) * FIXED_SIZE);
    return undefined;
  }

  private bytes(property: Property, type: number): Buffer | null {
    const stream = this.storage.streams.get(streamName(property, type));
    return stream ? this.file.read(stream) : null;
  }
}

/** `__substg1.0_0037001F` */
function streamName(property: number, type: number): string {
  return `__substg1.0_${hex(property)}${hex(type)}`;
}

const hex = (number: number): string => number.toString(16).toUpperCase().padStart(4, '0');

function ended(text: string): string {
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}

/** Codepages by the names iconv has for them. */
export function decoded(bytes: Buffer, codepage: number): string {
  if (codepage === 65001) return bytes.toString('utf8');
  const name =
    codepage === 20127 ? 'ascii' : codepage >= 28591 && codepage <= 28605 ? `iso-8859-${codepage - 28590}` : `cp${codepage}`;
  return iconv.decode(bytes, iconv.encodingExists(name) ? name : `cp${WESTERN}`);
}
