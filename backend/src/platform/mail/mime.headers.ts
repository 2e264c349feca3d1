import { domainToASCII } from 'node:url';
import { displayName, headerText, type Mailbox } from './mailbox.js';

/** Longest line, where a space allows a break (RFC 5322, 2.1.1). */
const WIDTH = 76;

/** One header, its words separated by spaces or breaks (RFC 5322, 2.2.3). The words hold nothing but what a header may. */
export function header(name: string, words: readonly string[]): string {
  const lines: string[] = [];
  let line = `${name}:`;
  for (const word of words) {
    const full = line.length + 1 + word.length > WIDTH && line !== `${name}:`;
    if (full) lines.push(line);
    line = full ? ` ${word}` : `${line} ${word}`;
  }
  return [...lines, line].join('\r\n');
}

/** Text as people type it, in one header. */
export function textHeader(name: string, text: string): string {
  const line = headerText(text);
  return header(name, isPlain(line) ? line.split(' ') : encodedWords(line));
}

/** An address with the name of whom it belongs to, as people type it. */
export function mailboxHeader(name: string, mailbox: Mailbox): string {
  const owner = displayName(mailbox.name ?? '');
  const address = spelledOut(mailbox.address);
  if (!owner) return header(name, [address]);
  return header(name, [...phrase(owner), `<${address}>`]);
}

/** A name in atoms, in quotation marks or encoded (RFC 5322, 3.2.5). It holds no quotation mark and no backslash. */
function phrase(text: string): string[] {
  if (!isPlain(text)) return encodedWords(text);
  return /^[\w!#$%&'*+/=?^`{|}~ -]+$/.test(text) ? text.split(' ') : [`"${text}"`];
}

/** Needs no encoding, and is not taken for something encoded. */
function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text) && !text.includes('=?');
}

/** Octets of one encoded word: with the name of a header before it, it fits into a line. */
const WORD = 39;

/** RFC 2047, 2: no character is torn apart. Between two of them the space is not shown. */
function encodedWords(text: string): string[] {
  const words = [''];
  for (const character of text) {
    const longer = `${words.at(-1)}${character}`;
    if (Buffer.byteLength(longer) > WORD) words.push(character);
    else words[words.length - 1] = longer;
  }
  return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`);
}

/** Without what a header could be made of. A domain in other letters is spelled in ASCII, unless what stands before it is not (RFC 6532). */
function spelledOut(address: string): string {
  const plain = address.replace(/[\s<>()[\]\\,;:"\p{Cc}]/gu, '');
  const at = plain.lastIndexOf('@') + 1;
  const domain = isPlain(plain.slice(0, at)) && !isPlain(plain.slice(at)) ? domainToASCII(plain.slice(at)) : '';
  return domain ? plain.slice(0, at) + domain : plain;
}
