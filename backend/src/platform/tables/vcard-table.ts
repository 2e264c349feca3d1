import ICAL from 'ical.js';
import { decoded } from './decoded.js';
import { bounded, CELL_MAX_LENGTH } from './limits.js';
import { TableError, type Cell, type TableFile } from './table-file.js';
import type { TextEncoding } from './text-encoding.js';
import { cellsOf, type VcardProperty } from './vcard-cells.js';
import { HEADERS } from './vcard.words.js';
import { vcardLines } from './vcard-lines.js';

/** Longest card without its pictures, in characters. */
const CARD_MAX_LENGTH = 10 * CELL_MAX_LENGTH;

/** A file of vCards as a table: a row of headers, then a row for each card. */
export function vcardTable(path: string, name: string, encoding: TextEncoding): TableFile {
  const rows = () => bounded(rowsOf(path, encoding));
  return { format: 'vcard', encoding, sheets: [{ name, rows }], close: () => Promise.resolve() };
}

async function* rowsOf(path: string, encoding: TextEncoding): AsyncGenerator<Cell[]> {
  yield [...HEADERS];
  let row = 1;
  for await (const card of cards(path, encoding)) yield cellsOf(propertiesOf(card, (row += 1)));
}

/** The lines of each card, put together. */
async function* cards(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  let [card, row, open] = ['', 1, false];
  for await (const line of vcardLines(decoded(path, encoding))) {
    if (/^BEGIN:VCARD\s*$/i.test(line)) {
      if (open) throw new TableError('broken', { row });
      [card, open] = ['', true];
      row += 1;
    }
    if (!open || line === '') continue;
    card += `${line}\r\n`;
    if (card.length > CARD_MAX_LENGTH) throw new TableError('cell_too_large', { limit: CELL_MAX_LENGTH, row });
    if (!/^END:VCARD\s*$/i.test(line)) continue;
    open = false;
    yield card;
  }
  if (open) throw new TableError('broken', { row });
}

/** @throws TableError `vcard_version`, or `broken` with the number of the row */
function propertiesOf(card: string, row: number): VcardProperty[] {
  const version = /^VERSION:\s*([\d.]+)/im.exec(card)?.[1] ?? '';
  if (version !== '3.0' && version !== '4.0') throw new TableError('vcard_version', { version, row });
  try {
    const [, properties] = ICAL.parse(card) as [string, VcardProperty[]];
    return properties;
  } catch (error) {
    throw new TableError('broken', { row }, error);
  }
}
