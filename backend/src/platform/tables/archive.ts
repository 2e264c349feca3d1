import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { TableError, tableErrorFrom } from './table-file.js';

/** More than any workbook has: sheets, pictures, comments. */
const MOST_PARTS = 10_000;

/** Largest part once unpacked, in MB. */
const PART_MAX_MB = 1_024;

/** Text packs to a tenth or twentieth; what packs to less than a hundredth was made to burst. */
const HIGHEST_RATIO = 100;
/** A part that is small unpacked does no harm, in bytes. */
const HARMLESS = 1024 * 1024;

/** The parts of a packed file, each unpacked while it is read. */
export class Archive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws TableError `broken`, or `bomb` where a part says of itself that it is one */
  static async open(path: string): Promise<Archive> {
    const zip = await openPromise(path, { autoClose: false }).catch((error: unknown) => {
      throw tableErrorFrom(error);
    });
    try {
      return new Archive(zip, await entriesOf(zip));
    } catch (error) {
      zip.close();
      throw tableErrorFrom(error);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /**
   * Unpacks a part while it is read. What unpacks to more than it said ends with an error.
   * @throws TableError `broken` where there is no such part, or it cannot be unpacked
   */
  async read(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    if (!entry) throw new TableError('broken');
    return this.zip.openReadStreamPromise(entry).catch((error: unknown) => {
      throw tableErrorFrom(error);
    });
  }

  close(): void {
    this.zip.close();
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (isBomb(entry)) throw new TableError('bomb', { limit: PART_MAX_MB });
    entries.set(entry.fileName, entry);
    if (entries.size > MOST_PARTS) throw new TableError('broken');
  }
  return entries;
}

function isBomb({ compressedSize, uncompressedSize }: Entry): boolean {
  if (uncompressedSize <= HARMLESS) return false;
  return uncompressedSize > PART_MAX_MB * 1024 * 1024 || uncompressedSize > compressedSize * HIGHEST_RATIO;
}
