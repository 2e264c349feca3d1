import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../access/index.js';
import { Database, type Tx } from '../database/index.js';
import { AppError } from '../errors/index.js';

/** Bytes of one chunk: small enough that a file never stands in memory whole. */
const CHUNK = 256 * 1024;

/** A content as stored: the same bytes in a region are stored once. */
export interface Content {
  id: string;
  size: number;
  /** The first chunk, by which its type is recognised. */
  beginning: Buffer;
}

/** Keeps bytes in PostgreSQL, so that one database and one backup hold everything. */
@Injectable()
export class FileContents {
  constructor(private readonly database: Database) {}

  /**
   * Stores bytes, chunk by chunk.
   * @param open begins to read them; called anew where the transaction begins anew
   * @param limit most bytes
   * @throws AppError `too_large` where more come; the transaction then keeps nothing
   */
  async store(tx: Tx, open: () => Readable, limit: number): Promise<Content> {
    const id = uuidv7();
    await tx.query('INSERT INTO file_content (id, region_id) VALUES ($1, $2)', [id, tx.regionId]);
    const hash = createHash('sha256');
    let [size, position] = [0, 0];
    let beginning: Buffer = Buffer.alloc(0);
    for await (const chunk of inChunks(open())) {
      size += chunk.length;
      if (size > limit) throw new AppError('too_large', { values: { limit: Math.floor(limit / 1024 / 1024) } });
      if (position === 0) beginning = chunk;
      hash.update(chunk);
      await tx.query('INSERT INTO file_chunk (region_id, content_id, position, bytes) VALUES ($1, $2, $3, $4)', [
        tx.regionId,
        id,
        position++,
        chunk,
      ]);
    }
    return { id: await this.once(tx, id, hash.digest(), size), size, beginning };
  }

  /** The bytes of a content, read chunk by chunk as they are asked for. */
  read(caller: Caller, id: string): Readable {
    return Readable.from(this.chunks(caller, id), { objectMode: false });
  }

  private async *chunks(caller: Caller, id: string): AsyncGenerator<Buffer> {
    for (let position = 0; ; position += 1) {
      const [chunk] = await this.database.read<{ bytes: Buffer }>(
        caller,
        'SELECT bytes FROM file_chunk WHERE content_id = $1 AND position = $2',
        [id, position],
      );
      if (!chunk) return;
      yield chunk.bytes;
    }
  }

  /** Gives way to the same bytes where they are stored already. */
  private async once(tx: Tx, id: string, sha256: Buffer, size: number): Promise<string> {
    const [stored] = await tx.query<{ id: string }>('SELECT id FROM file_content WHERE sha256 = $1', [sha256]);
    if (stored) {
      await tx.query('DELETE FROM file_content WHERE id = $1', [id]);
      return stored.id;
    }
    await tx.query('UPDATE file_content SET sha256 = $2, size = $3 WHERE id = $1', [id, sha256, size]);
    return id;
  }
}

async function* inChunks(bytes: Readable): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const piece of bytes) {
    waiting.push(piece as Buffer);
    length += (piece as Buffer).length;
    while (length >= CHUNK) {
      const all = Buffer.concat(waiting);
      yield all.subarray(0, CHUNK);
      waiting = [all.subarray(CHUNK)];
      length -= CHUNK;
    }
  }
  if (length > 0) yield Buffer.concat(waiting);
}
