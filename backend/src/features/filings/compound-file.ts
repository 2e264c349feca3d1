/** A stream of a compound file. */
interface Stream {
  readonly start: number;
  readonly size: number;
}

/** A storage: what folders are among files. */
export interface Storage {
  readonly streams: ReadonlyMap<string, Stream>;
  readonly storages: ReadonlyMap<string, Storage>;
}

const SIGNATURE = 'd0cf11e0a1b11ae1';
const HEADER = 512;
const ENTRY = 128;
/** Sector numbers from here on mean something else (MS-CFB 2.1). */
const END = 0xfffffffa;
const NONE = 0xffffffff;
/** Tables of sectors named in the header itself. */
const NAMED_IN_HEADER = 109;
/** Storages within storages: a mail in a mail in a mail has eight. */
const MOST_LEVELS = 24;
/** Entries of one file: five hundred recipients with all their properties have thirty thousand. */
const MOST_ENTRIES = 60_000;

enum Kind {
  Storage = 1,
  Stream = 2,
  Root = 5,
}

interface Entry extends Stream {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

/** Thrown where a file does not keep to its format. */
export class BrokenFile extends Error {}

/** Whether bytes begin as a compound file does. */
export function isCompoundFile(bytes: Buffer): boolean {
  return bytes.subarray(0, 8).toString('hex') === SIGNATURE;
}

/**
 * The container of Outlook's files (MS-CFB). Whatever it says about itself, reading ends: no sector stands in a chain twice, no entry
 * in the tree twice, the tables are no longer than it takes to name all sectors, and all that is read is no more than the file.
 * @throws BrokenFile
 */
export class CompoundFile {
  readonly root: Storage;
  private readonly sectorSize: number;
  private readonly smallSize: number;
  /** Streams below this size lie in small sectors. */
  private readonly cutoff: number;
  private readonly next: Uint32Array;
  private readonly nextSmall: Uint32Array;
  /** All small sectors, one after another. */
  private readonly small: Buffer;
  /** Bytes of streams that may still be read: in a sound file no two share a sector, and each is read once. */
  private left: number;

  constructor(private readonly bytes: Buffer) {
    if (!isCompoundFile(bytes) || bytes.length < HEADER) throw new BrokenFile('not a compound file');
    this.sectorSize = 1 << powerAt(bytes, 30, 9, 12);
    this.smallSize = 1 << powerAt(bytes, 32, 6, 6);
    this.cutoff = bytes.readUInt32LE(56);
    this.left = bytes.length;
    this.next = this.numbers(this.tableSectors());
    this.nextSmall = this.numbers(this.chain(bytes.readUInt32LE(60), this.tablesOf(this.smallSize)));
    const entries = this.entries(bytes.readUInt32LE(48));
    const [first] = entries;
    if (first?.kind !== Kind.Root) throw new BrokenFile('no root');
    this.small =
      first.size > 0 ? this.joined(this.chain(first.start, first.size / this.sectorSize), first.size) : Buffer.alloc(0);
    this.root = storageOf(entries, first, new Set([0]), MOST_LEVELS);
  }

  /** The bytes of a stream. @throws BrokenFile also once more was read than the file has: then streams lie in one another */
  read({ start, size }: Stream): Buffer {
    this.left -= size;
    if (this.left < 0) throw new BrokenFile('streams in the same place');
    if (size === 0) return Buffer.alloc(0);
    if (size >= this.cutoff) return this.joined(this.chain(start, size / this.sectorSize), size);
    const sectors = chainOf(start, this.nextSmall, size / this.smallSize);
    const parts = sectors.map((at) => this.small.subarray(at * this.smallSize, (at + 1) * this.smallSize));
    return exactly(Buffer.concat(parts), size);
  }

  /** The sectors in which the table of sectors itself lies, as far as they tell of sectors the file has. */
  private tableSectors(): number[] {
    const most = Math.min(this.bytes.readUInt32LE(44), this.tablesOf(this.sectorSize));
    const sectors = new Set<number>();
    for (const sector of this.namedTables()) {
      if (sectors.size >= most) break;
      if (sectors.has(sector)) throw new BrokenFile('a table in two places');
      sectors.add(sector);
    }
    return [...sectors];
  }

  /** The numbers of these sectors: in the header, then in sectors of their own. */
  private *namedTables(): Generator<number> {
    yield* used(Array.from({ length: NAMED_IN_HEADER }, (_, at) => this.bytes.readUInt32LE(76 + at * 4)));
    const most = this.tablesOf(this.sectorSize) / (this.sectorSize / 4 - 1);
    const seen = new Set<number>();
    let at = this.bytes.readUInt32LE(68);
    while (at < END) {
      if (seen.has(at) || seen.size > most) throw new BrokenFile('a chain without end');
      seen.add(at);
      const numbers = this.numbers([at]);
      yield* used(numbers.subarray(0, -1));
      at = numbers.at(-1) ?? NONE;
    }
  }

  /** How many sectors a table has that tells of as many sectors of a size as the file can have. */
  private tablesOf(size: number): number {
    return Math.ceil(Math.ceil(this.bytes.length / size) / (this.sectorSize / 4));
  }

  private entries(start: number): Entry[] {
    const perSector = this.sectorSize / ENTRY;
    const sectors = this.chain(start, MOST_ENTRIES / perSector + 1);
    if (sectors.length * perSector > MOST_ENTRIES) throw new BrokenFile('too many entries');
    const directory = this.joined(sectors, sectors.length * this.sectorSize);
    return Array.from({ length: directory.length / ENTRY }, (_, at) => entryOf(directory.subarray(at * ENTRY, (at + 1) * ENTRY)));
  }

  private chain(start: number, most: number): number[] {
    return chainOf(start, this.next, most);
  }

  private joined(sectors: readonly number[], size: number): Buffer {
    return exactly(Buffer.concat(sectors.map((at) => this.sector(at))), size);
  }

  /** The last sector of a file may be cut. */
  private sector(at: number): Buffer {
    const from = (at + 1) * this.sectorSize;
    if (from >= this.bytes.length) throw new BrokenFile('a sector beyond the end');
    return this.bytes.subarray(from, from + this.sectorSize);
  }

  private numbers(sectors: readonly number[]): Uint32Array {
    const bytes = Buffer.concat(sectors.map((at) => this.sector(at)));
    return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => bytes.readUInt32LE(at * 4));
  }
}

function powerAt(bytes: Buffer, at: number, least: number, most: number): number {
  const power = bytes.readUInt16LE(at);
  if (power < least || power > most) throw new BrokenFile('a sector of no size');
  return power;
}

/** Those numbers that are of sectors. */
function used(numbers: Iterable<number>): number[] {
  return [...numbers].filter((number) => number < END);
}

/** Sectors of a chain, none of them twice. @param most so many of them are needed; what a chain has behind these is not read */
function chainOf(start: number, next: Uint32Array, most: number): number[] {
  const sectors = new Set<number>();
  for (let at = start; at < END && sectors.size < most; at = next[at] ?? NONE) {
    if (at >= next.length || sectors.has(at)) throw new BrokenFile('a chain without end');
    sectors.add(at);
  }
  return [...sectors];
}

function exactly(bytes: Buffer, size: number): Buffer {
  if (bytes.length < size) throw new BrokenFile('a stream that is cut off');
  return bytes.subarray(0, size);
}

function entryOf(bytes: Buffer): Entry {
  const length = Math.max(0, Math.min(bytes.readUInt16LE(64), 64) - 2);
  return {
    name: bytes.toString('utf16le', 0, length),
    kind: bytes.readUInt8(66),
    left: bytes.readUInt32LE(68),
    right: bytes.readUInt32LE(72),
    child: bytes.readUInt32LE(76),
    start: bytes.readUInt32LE(116),
    size: bytes.readUInt32LE(120),
  };
}

/** The entries of a storage form a tree; each of the file stands in one of them once. */
function storageOf(entries: readonly Entry[], parent: Entry, seen: Set<number>, levels: number): Storage {
  if (levels === 0) throw new BrokenFile('storages without end');
  const streams = new Map<string, Stream>();
  const storages = new Map<string, Storage>();
  const waiting = [parent.child];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entry = entries[at];
    if (at >= END || !entry) continue;
    if (seen.has(at)) throw new BrokenFile('a tree without end');
    seen.add(at);
    waiting.push(entry.left, entry.right);
    if (entry.kind === Number(Kind.Stream)) streams.set(entry.name, entry);
    if (entry.kind === Number(Kind.Storage)) storages.set(entry.name, storageOf(entries, entry, seen, levels - 1));
  }
  return { streams, storages };
}
