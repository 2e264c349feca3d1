import { decompressRTF } from '@kenjiuno/decompressrtf';
import iconv from 'iconv-lite';
import { deEncapsulateSync } from 'rtf-stream-parser';
import { BrokenFile } from './compound-file.js';
import { textOfHtml } from './mail-html.js';
import { TEXT_READ } from './read-mail.js';

/** The header of compressed RTF (MS-OXRTFCP 2.1.3.1.1). */
const HEADER = 16;
/** RTF of letters is a fraction of this; pictures lie in attachments. */
const MOST_BYTES = 8 * 1024 * 1024;

/** The text of a body that is there as RTF only, whether it was HTML before or not. @throws BrokenFile */
export function textOfCompressedRtf(compressed: Buffer): string {
  return textOfRtf(decompressed(compressed));
}

/** The library believes the size a file says about itself, and would go on behind its end. */
function decompressed(bytes: Buffer): Buffer {
  const [size, rawSize] = bytes.length >= HEADER ? [bytes.readUInt32LE(0) + 4, bytes.readUInt32LE(4)] : [0, 0];
  if (size < HEADER || size > bytes.length || rawSize > MOST_BYTES || size > MOST_BYTES) throw new BrokenFile('broken RTF');
  return Buffer.from(decompressRTF([...bytes.subarray(0, size)])).subarray(0, rawSize);
}

/** Groups within groups: Outlook needs a dozen. The library takes the square of them. */
const MOST_LEVELS = 100;
/** Groups and control words: a long exchange of mails has some ten thousand. The library takes a second for so many. */
const MOST_SIGNS = 100_000;

function textOfRtf(rtf: Buffer): string {
  const { levels, signs } = extentOf(rtf);
  if (levels > MOST_LEVELS || signs > MOST_SIGNS) return plainTextOfRtf(rtf.toString('latin1'));
  try {
    const { mode, text } = deEncapsulateSync(rtf, { decode: iconv.decode, outputMode: 'string' });
    return mode === 'html' ? textOfHtml(String(text)) : String(text);
  } catch {
    return plainTextOfRtf(rtf.toString('latin1'));
  }
}

/** How deep the groups of a text lie in each other, and how many signs of the format it has. */
function extentOf(rtf: Buffer): { levels: number; signs: number } {
  let [open, levels, signs] = [0, 0, 0];
  for (const byte of rtf) {
    if (byte === OPENED) open += 1;
    if (byte === CLOSED) open -= 1;
    if (open > levels) levels = open;
    if (byte === OPENED || byte === CLOSED || byte === CONTROL) signs += 1;
  }
  return { levels, signs };
}

const OPENED = '{'.charCodeAt(0);
const CLOSED = '}'.charCodeAt(0);
const CONTROL = '\\'.charCodeAt(0);

/** Groups that are not text: fonts, colours, pictures, and what readers are told to leave out. */
const LEFT_OUT = /^\\(?:\*|(?:fonttbl|colortbl|stylesheet|info|pict|object|listtable|generator|themedata|header|footer)\b)/;
const TOKENS = /\\'[0-9a-f]{2}|\\u-?\d+ ?(?:\\'[0-9a-f]{2}|\?)?|\\[a-z]+(?:-?\d+)? ?|\\[^a-z]|[{}]|[^\\{}\r\n]+/gi;

/** What signs and words of the format stand for. */
const MEANING: Readonly<Record<string, string>> = {
  ...{ '\\par': '\n', '\\line': '\n', '\\sect': '\n', '\\row': '\n', '\\tab': '\t', '\\cell': '\t' },
  ...{ '\\emdash': '–', '\\endash': '–', '\\bullet': '-', '\\~': ' ', '\\{': '{', '\\}': '}', '\\\\': '\\' },
};

/** RTF somebody wrote as such: its words, without any of its looks. */
export function plainTextOfRtf(rtf: string): string {
  const parts: string[] = [];
  let [depth, silentFrom, length] = [0, Infinity, 0];
  for (const [token] of rtf.matchAll(TOKENS)) {
    if (token === '{') depth += 1;
    if (token === '}') depth -= 1;
    if (depth < silentFrom) silentFrom = LEFT_OUT.test(token) ? depth : Infinity;
    if (depth >= silentFrom || length > TEXT_READ) continue;
    const text = meaningOf(token);
    parts.push(text);
    length += text.length;
  }
  return parts.join('');
}

function meaningOf(token: string): string {
  if (/^[^\\{}]/.test(token)) return token;
  if (token.startsWith("\\'")) return iconv.decode(Buffer.from(token.slice(2), 'hex'), 'cp1252');
  const [, unit] = /^\\u(-?\d+)/.exec(token) ?? [];
  return unit ? String.fromCharCode((Number(unit) + 0x10000) % 0x10000) : (MEANING[token.trimEnd()] ?? '');
}
