import type { Readable } from 'node:stream';
import { checkLength } from './limits.js';

/** Pictures, sounds and keys are not imported; they are let go while they are read, however large they are. */
const DROPPED = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]/i;

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
  private line = '';
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
    if (this.line.endsWith('\r')) this.line = this.line.slice(0, -1);
    this.atStart = true;
    this.number += 1;
  }

  end(): string {
    const { line } = this;
    this.line = '';
    this.dropped = false;
    return line;
  }

  private append(piece: string): void {
    if (this.dropped) return;
    this.line += piece;
    this.dropped = DROPPED.test(this.line);
    if (this.dropped) this.line = '';
    checkLength(this.line.length, this.number);
  }
}
