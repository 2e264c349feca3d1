import type { Readable } from 'node:stream';
import { checkLength } from './limits.js';

/** Pictures, sounds and keys are not imported; they are let go while they are read, however large they are. */
const DROPPED = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]/i;

/** By so many characters a line has said what it is, in a group or not. */
const NAMED_WITHIN = 200;

/**
 * The lines of a vCard file, unfolded (RFC 6350, 3.2).
 * @throws TableError `cell_too_large`
 */
export async function* vcardLines(text: Readable): AsyncGenerator<string> {
  const unfolding = new Unfolding();
  for await (const chunk of text) {
    const pieces = String(chunk).split('\n');
    const last = pieces.length - 1;
    for (const [at, piece] of pieces.entries()) {
      const line = unfolding.add(piece);
      if (line !== undefined) yield line;
      if (at < last) unfolding.endPhysicalLine();
    }
  }
  yield unfolding.end();
}

/** Puts a line together that stands in several, each of which may come in pieces. */
class Unfolding {
  private pieces: string[] = [];
  private length = 0;
  /** How the line begins: looking through all of it at every piece would take as long as its square. */
  private beginning = '';
  private atStart = true;
  private dropped = false;
  private number = 1;

  /** @returns the line before, once another one begins */
  add(piece: string): string | undefined {
    if (piece === '') return undefined;
    const before = this.atStart && !/^[ \t]/.test(piece) ? this.end() : undefined;
    this.append(this.atStart && before === undefined ? piece.slice(1) : piece);
    this.atStart = false;
    return before;
  }

  endPhysicalLine(): void {
    const last = this.pieces.at(-1);
    if (last?.endsWith('\r')) {
      this.pieces[this.pieces.length - 1] = last.slice(0, -1);
      this.length -= 1;
    }
    this.atStart = true;
    this.number += 1;
  }

  end(): string {
    const line = this.pieces.join('');
    this.forget();
    this.dropped = false;
    return line;
  }

  private append(piece: string): void {
    if (this.dropped) return;
    this.pieces.push(piece);
    this.length += piece.length;
    if (this.beginning.length < NAMED_WITHIN) this.readName(piece);
    checkLength(this.length, this.number);
  }

  private readName(piece: string): void {
    this.beginning += piece.slice(0, NAMED_WITHIN);
    if (!DROPPED.test(this.beginning)) return;
    this.dropped = true;
    this.forget();
  }

  private forget(): void {
    this.pieces = [];
    this.length = 0;
    this.beginning = '';
  }
}
