import { compoundFile, type Folder } from '../../../test/support/compound-file-writer.js';
import { internetMail, outlookFile } from '../../../test/support/mail-files.js';
import { BrokenFile, CompoundFile } from './compound-file.js';
import { readInternetMessage } from './internet-message.js';
import { readOutlookMessage } from './outlook-message.js';
import { OutlookProperties, PROPERTY } from './outlook-properties.js';
import { addressOf } from './read-mail.js';

const SECTOR = 512;
const FIXED = '__properties_version1.0';
const LARGE = Buffer.alloc(100_000, 'x');

/** What blocks its worker is only late once the timers had their turn. */
const turned = () => new Promise((resolve) => setImmediate(resolve));

const numbered = (name: string, count: number, folderOf: (at: number) => Folder): Record<string, Folder> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `__${name}_version1.0_#${at.toString(16).toUpperCase().padStart(8, '0')}`,
      folderOf(at),
    ]),
  );

/** Reads a file and tells how many bytes of streams that took. */
function bytesRead(read: () => unknown): number {
  const { prototype } = CompoundFile;
  const own = Object.getOwnPropertyDescriptor(prototype, 'read') as TypedPropertyDescriptor<CompoundFile['read']>;
  let bytes = 0;
  prototype.read = function (this: CompoundFile, stream) {
    bytes += stream.size;
    return own.value?.call(this, stream) ?? Buffer.alloc(0);
  };
  try {
    read();
  } finally {
    Object.defineProperty(prototype, 'read', own);
  }
  return bytes;
}

describe('a file of Outlook that is made to hurt', () => {
  it.each<[string, (at: number) => Folder, string]>([
    ['attachments', () => ({ streams: { '__substg1.0_37010102': LARGE } }), 'attach'],
    ['names of recipients', () => ({ streams: { '__substg1.0_3001001F': LARGE } }), 'recip'],
    ['fixed properties of attachments', () => ({ streams: { [FIXED]: LARGE } }), 'attach'],
    ['fixed properties of recipients', () => ({ streams: { [FIXED]: LARGE } }), 'recip'],
  ])('is refused where its %s lie in one place', (_, folderOf, name) => {
    const file = compoundFile({ storages: numbered(name, 150, folderOf) }, { shared: true });
    expect(() => readOutlookMessage(file)).toThrow(BrokenFile);
  });

  it('is read up to its own size', () => {
    const file = compoundFile({ storages: numbered('attach', 150, () => ({ streams: { [FIXED]: LARGE } })) }, { shared: true });
    const read = bytesRead(() => expect(() => readOutlookMessage(file)).toThrow(BrokenFile));
    expect(read).toBeLessThan(file.length + LARGE.length);
  });

  it('is read no further than its first attachments and recipients', () => {
    const part = (): Folder => ({ streams: { [FIXED]: Buffer.alloc(24) } });
    const attachments = compoundFile({ storages: numbered('attach', 1_000, part) });
    expect(bytesRead(() => readOutlookMessage(attachments))).toBe(200 * 24);
    expect(readOutlookMessage(attachments).notices).toEqual(['many_attachments']);
    const recipients = compoundFile({ storages: numbered('recip', 2_500, part) });
    expect(bytesRead(() => readOutlookMessage(recipients))).toBe(2_000 * 24);
  });

  it('may say of itself what it likes, of which the first thousands are read', () => {
    const property = (tag: number, value: number): Buffer => {
      const bytes = Buffer.alloc(16);
      bytes.writeUInt32LE(tag);
      bytes.writeUInt32LE(value, 8);
      return bytes;
    };
    const CODEPAGE = PROPERTY.messageCodepage * 0x10000 + 3;
    const many = Array.from({ length: 5_000 }, (_, at) => property(CODEPAGE, at));
    const file = new CompoundFile(compoundFile({ streams: { [FIXED]: Buffer.concat([Buffer.alloc(8), ...many]) } }));
    expect(new OutlookProperties(file, file.root, 'part').number(PROPERTY.messageCodepage)).toBe(3_999);
  });

  it('has no texts without end', () => {
    const body = outlookFile({ subject: 'x', body: 'a'.repeat(2_900_000) });
    const html = outlookFile({ subject: 'x', html: 'a'.repeat(6_500_000) });
    const propertiesOf = (bytes: Buffer): OutlookProperties => {
      const file = new CompoundFile(bytes);
      return new OutlookProperties(file, file.root, 'message');
    };
    expect(propertiesOf(body).text(PROPERTY.body)).toHaveLength(2_900_000);
    expect(propertiesOf(html).html()).toHaveLength(6_400_000);
    expect(readOutlookMessage(body).text).toHaveLength(400_000);
  });

  it('is read where a chain goes on behind its stream, but no further than that', () => {
    const bytes = Buffer.alloc(2_000_000, 'x');
    const file = compoundFile({ streams: { long: bytes } });
    const directory = (file.readUInt32LE(48) + 1) * SECTOR;
    file.writeUInt32LE(5_000, directory + 128 + 120);
    const read = new CompoundFile(file);
    const stream = read.root.streams.get('long');
    const found = stream && read.read(stream);
    expect([found?.length, found && found.buffer.byteLength < 20_000]).toEqual([5_000, true]);
  });
});

describe('the tables of a compound file', () => {
  const good = compoundFile({ streams: { long: LARGE, short: Buffer.from('kurz') } });

  /** A file whose further tables are named in sectors of their own, at its end. */
  const withTables = (...lists: number[][]): Buffer => {
    const first = good.length / SECTOR - 1;
    const sectors = lists.map((list, at) => {
      const bytes = Buffer.alloc(SECTOR, 0xff);
      list.forEach((number, index) => bytes.writeUInt32LE(number, index * 4));
      bytes.writeUInt32LE(at + 1 < lists.length ? first + at + 1 : 0xfffffffe, SECTOR - 4);
      return bytes;
    });
    const file = Buffer.concat([good, ...sectors]);
    file.writeUInt32LE(0xffffffff, 44);
    file.writeUInt32LE(first, 68);
    return file;
  };

  it('are refused where their list is longer than the file can need', () => {
    expect(() => new CompoundFile(withTables(...Array.from({ length: 100 }, () => [])))).toThrow(BrokenFile);
    expect(() => new CompoundFile(withTables([]))).not.toThrow();
  });

  it('are refused where one sector is named twice', () => {
    const table = good.readUInt32LE(76);
    const named = Array.from({ length: 127 }, () => table);
    expect(() => new CompoundFile(withTables(...Array.from({ length: 100 }, () => named)))).toThrow(BrokenFile);
    const inHeader = Buffer.from(good);
    for (let at = 0; at < 109; at += 1) inHeader.writeUInt32LE(table, 76 + at * 4);
    inHeader.writeUInt32LE(109, 44);
    expect(() => new CompoundFile(inHeader)).toThrow(BrokenFile);
  });

  it('are no longer than the file needs: what comes behind tells of sectors it does not have', () => {
    const file = Buffer.from(good);
    for (let at = file.readUInt32LE(44); at < 109; at += 1) file.writeUInt32LE(1_000_000 + at, 76 + at * 4);
    file.writeUInt32LE(109, 44);
    const read = new CompoundFile(file);
    const stream = read.root.streams.get('long');
    expect(stream && read.read(stream).equals(LARGE)).toBe(true);
  });

  it.each([
    ['small sectors', 60],
    ['entries', 48],
  ])('of %s are refused where they come back to where they were', (_, place) => {
    const file = Buffer.from(good);
    const start = file.readUInt32LE(place);
    const table = (file.readUInt32LE(76) + 1) * SECTOR;
    file.writeUInt32LE(start, table + start * 4);
    expect(() => new CompoundFile(file)).toThrow(BrokenFile);
  });
});

describe('who wrote a mail', () => {
  it.each([
    ['Jane <jane@chamber.example>', { name: null, address: 'jane@chamber.example' }],
    ['jane@chamber.example  ', { name: null, address: 'jane@chamber.example' }],
    ['"@" <@>', null],
    ['Jane', null],
    [`${'@'.repeat(1_000_000)} "`, null],
    [`${'a@b'.repeat(400_000)}" x`, null],
  ])('is told by its header lines', async (from, sender) => {
    const headers = Buffer.from(`Received: x\r\nFrom: ${from}\r\nTo: x`, 'utf16le');
    const read = readOutlookMessage(compoundFile({ streams: { '__substg1.0_007D001F': headers } }));
    await turned();
    expect(read.sender).toEqual(sender);
  });

  it.each(['[', '(', ' (', '[ '])('is told, however many %s their name has', async (bracket) => {
    const told = addressOf(bracket.repeat(1_000_000), 'a@b.example');
    const { sender } = await readInternetMessage(
      internetMail({ From: `"${'['.repeat(200_000)}" <a@b.example>`, To: 'x@y.example', Subject: 'x' }, 'x'),
    );
    await turned();
    expect([told?.address, sender?.address]).toEqual(['a@b.example', 'a@b.example']);
    expect([told?.name?.length, sender?.name?.length]).toEqual([bracket.length === 1 ? 200 : expect.any(Number), 200]);
  });
});
