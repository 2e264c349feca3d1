import type { Readable } from 'node:stream';
import { checkLength } from './limits.js';
import { StringTable } from './string-table.js';
import { readXml, type XmlHandler } from './xml.js';

/** Gathers the text of a cell, of which parts are formatted in other ways; its reading in Japanese characters is not part of it. */
export class RichText implements XmlHandler {
  private text_ = '';
  private inText = false;
  private inReading = false;

  constructor(private readonly row: () => number) {}

  open(name: string): void {
    if (name === 't') this.inText = true;
    if (name === 'rPh') this.inReading = true;
  }

  text(text: string): void {
    if (!this.inText || this.inReading) return;
    this.text_ += text;
    checkLength(this.text_.length, this.row());
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    if (name === 'rPh') this.inReading = false;
  }

  /** What was gathered since the last time. */
  take(): string {
    const text = this.text_;
    this.text_ = '';
    return unescaped(text);
  }
}

/** The texts which the cells of a workbook refer to by number. */
export async function readStrings(part: Readable): Promise<StringTable> {
  const table = new StringTable();
  const texts = readXml<string>(part, (emit) => {
    const rich = new RichText(() => 0);
    return {
      open: (name) => rich.open(name),
      text: (text) => rich.text(text),
      close: (name) => {
        rich.close(name);
        if (name === 'si') emit(rich.take());
      },
    };
  });
  for await (const text of texts) table.add(text);
  return table;
}

/** Excel writes characters XML does not allow as `_x000D_` (ISO/IEC 29500-1, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
