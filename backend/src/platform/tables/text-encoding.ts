import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';

/** How texts of offices are written. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const MARKS: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** In UTF-16 about every other byte of a European text is zero; in the other encodings none is. */
const SHARE_OF_ZEROS = 0.3;

/**
 * Recognises the encoding of a text: by its byte order mark, as UTF-16 by its zeros, as UTF-8 where all of it is valid;
 * what is left was written by a Windows program in Western Europe.
 * @param beginning the first bytes of the file
 */
export async function encodingOf(path: string, beginning: Buffer): Promise<TextEncoding> {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => beginning[at] === byte));
  return marked?.[0] ?? wideEncoding(beginning) ?? ((await isUtf8(path)) ? 'utf-8' : 'windows-1252');
}

function wideEncoding(beginning: Buffer): TextEncoding | undefined {
  const zeros = [0, 0];
  for (const [at, byte] of beginning.entries()) if (byte === 0) zeros[at % 2]! += 1;
  const enough = (beginning.length / 2) * SHARE_OF_ZEROS;
  const [even = 0, odd = 0] = zeros;
  if (odd > enough && even < enough) return 'utf-16le';
  return even > enough && odd < enough ? 'utf-16be' : undefined;
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of createReadStream(path)) if (!accepts(decoder, chunk as Buffer)) return false;
  return accepts(decoder);
}

/** @param bytes the next of the text; none at its end */
function accepts(decoder: TextDecoder, bytes?: Buffer): boolean {
  try {
    decoder.decode(bytes, { stream: bytes !== undefined });
    return true;
  } catch {
    return false;
  }
}
