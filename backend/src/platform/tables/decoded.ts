import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import iconv from 'iconv-lite';
import type { TextEncoding } from './text-encoding.js';

/** The text of a file, decoded while it is read, without its byte order mark. */
export function decoded(path: string, encoding: TextEncoding): Readable {
  const text = iconv.decodeStream(encoding) as Readable & NodeJS.ReadWriteStream;
  // What fails ends the text with its error, where its reader meets it.
  pipeline(createReadStream(path), text, () => undefined);
  return text;
}

/** The beginning of a text; its last character may be cut. */
export function decodedBeginning(bytes: Buffer, encoding: TextEncoding): string {
  return iconv.decode(bytes, encoding);
}
