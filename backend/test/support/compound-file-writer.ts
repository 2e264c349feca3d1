/** Streams and storages by their names, as they stand in a compound file. */
export interface Folder {
  streams?: Record<string, Buffer>;
  storages?: Record<string, Folder>;
}

const SECTOR = 512;
const SMALL = 64;
const CUTOFF = 4_096;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const TABLE = 0xfffffffd;

interface Entry {
  name: string;
  kind: 1 | 2 | 5;
  bytes: Buffer;
  right: number;
  child: number;
  start: number;
}

/**
 * Writes the container of Outlook's files (MS-CFB, version 3), up to about 6 MB.
 * @param shared streams of 4 KB and more with the very same bytes lie in one place, as no program writes them
 */
export function compoundFile(root: Folder, { shared = false } = {}): Buffer {
  const entries = entriesOf(root);
  const sectors: Buffer[] = [];
  const next: number[] = [];
  const place = (bytes: Buffer): number => {
    const count = Math.ceil(bytes.length / SECTOR);
    const start = sectors.length;
    for (let at = 0; at < count; at += 1) {
      sectors.push(padded(bytes.subarray(at * SECTOR, (at + 1) * SECTOR), SECTOR));
      next.push(at + 1 < count ? start + at + 1 : END);
    }
    return count > 0 ? start : END;
  };

  const placed = new Map<Buffer, number>();
  const placeOnce = (bytes: Buffer): number => {
    const start = (shared ? placed.get(bytes) : undefined) ?? place(bytes);
    placed.set(bytes, start);
    return start;
  };

  const small: Buffer[] = [];
  const smallNext: number[] = [];
  for (const entry of entries.filter(({ kind }) => kind === 2)) {
    if (entry.bytes.length >= CUTOFF) entry.start = placeOnce(entry.bytes);
    else if (entry.bytes.length > 0) {
      entry.start = smallNext.length;
      const count = Math.ceil(entry.bytes.length / SMALL);
      small.push(padded(entry.bytes, count * SMALL));
      for (let at = 0; at < count; at += 1) smallNext.push(at + 1 < count ? entry.start + at + 1 : END);
    }
  }
  const [rootEntry] = entries;
  if (!rootEntry) throw new Error('a file has a root');
  rootEntry.bytes = Buffer.concat(small);
  rootEntry.start = place(rootEntry.bytes);
  const smallTable = place(numbers(smallNext));
  const directory = place(Buffer.concat(entries.map(entryBytes)));

  const tables = tableCount(sectors.length);
  const table = [...next, ...Array.from({ length: tables }, () => TABLE)];
  const first = sectors.length;
  sectors.push(...chunks(padded(numbers(table), tables * SECTOR, 0xff)));
  return Buffer.concat([
    header({ tables, first, directory, smallTable, smallCount: Math.ceil((smallNext.length * 4) / SECTOR) }),
    ...sectors,
  ]);
}

/** The entries of a storage hang on each other to the right, in the order of their names. */
function entriesOf(root: Folder): Entry[] {
  const entries: Entry[] = [];
  const add = (name: string, kind: Entry['kind'], bytes: Buffer): number =>
    entries.push({ name, kind, bytes, right: FREE, child: FREE, start: kind === 1 ? 0 : END }) - 1;
  const fill = (at: number, { streams = {}, storages = {} }: Folder): void => {
    const names = [...Object.keys(streams), ...Object.keys(storages)].sort(
      (one, other) => one.length - other.length || (one < other ? -1 : 1),
    );
    let last: number | null = null;
    for (const name of names) {
      const folder = storages[name];
      const index = add(name, folder ? 1 : 2, streams[name] ?? Buffer.alloc(0));
      const before = entries[last ?? at];
      if (before && last === null) before.child = index;
      else if (before) before.right = index;
      last = index;
      if (folder) fill(index, folder);
    }
  };
  fill(add('Root Entry', 5, Buffer.alloc(0)), root);
  return entries;
}

function entryBytes({ name, kind, bytes, right, child, start }: Entry): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 0, 62, 'utf16le');
  entry.writeUInt16LE(name.length * 2 + 2, 64);
  entry.writeUInt8(kind, 66);
  entry.writeUInt8(1, 67);
  [FREE, right, child].forEach((index, at) => entry.writeUInt32LE(index, 68 + at * 4));
  entry.writeUInt32LE(start, 116);
  entry.writeUInt32LE(bytes.length, 120);
  return entry;
}

interface Places {
  tables: number;
  first: number;
  directory: number;
  smallTable: number;
  smallCount: number;
}

function header({ tables, first, directory, smallTable, smallCount }: Places): Buffer {
  const bytes = Buffer.alloc(SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  [0x3e, 3, 0xfffe, 9, 6].forEach((value, at) => bytes.writeUInt16LE(value, 24 + at * 2));
  const fields = [tables, directory, 0, CUTOFF, smallTable, smallCount, END, 0];
  fields.forEach((value, at) => bytes.writeUInt32LE(value, 44 + at * 4));
  for (let at = 0; at < 109; at += 1) bytes.writeUInt32LE(at < tables ? first + at : FREE, 76 + at * 4);
  return bytes;
}

/** Sectors of the table of sectors, in which it stands itself. */
function tableCount(sectors: number): number {
  let count = 1;
  while (count * (SECTOR / 4) < sectors + count) count += 1;
  return count;
}

function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, at) => bytes.writeUInt32LE(value, at * 4));
  return bytes;
}

function padded(bytes: Buffer, size: number, filler = 0): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(size - bytes.length, filler)]);
}

function chunks(bytes: Buffer): Buffer[] {
  return Array.from({ length: bytes.length / SECTOR }, (_, at) => bytes.subarray(at * SECTOR, (at + 1) * SECTOR));
}
