import { plainLines } from './plain-lines.js';
import { quotedPrintable } from './quoted-printable.js';

/**
 * Whole lines of a letter, each with its end. Letters to many share most of theirs; those are written and encoded once, as lines in
 * quoted-printable do not depend on the ones before.
 */
export class Lines {
  private quoted: string | undefined;

  constructor(readonly text: string) {}

  /** In quoted-printable, without control characters. */
  get encoded(): string {
    this.quoted ??= quotedPrintable(plainLines(this.text));
    return this.quoted;
  }
}

export function textOf(lines: readonly Lines[]): string {
  return lines.map(({ text }) => text).join('');
}

export function encodedOf(lines: readonly Lines[]): string {
  return lines.map(({ encoded }) => encoded).join('');
}
