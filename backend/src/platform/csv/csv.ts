import { pipeline, Readable } from 'node:stream';
import type { Language } from '@knotenpunkt/shared';
import { stringify } from 'csv-stringify';

/** A file with a table. */
export interface TableFile {
  /** Without its ending. */
  name: string;
  content: Readable;
}

/**
 * Writes a table the way spreadsheets of German offices open it by a double click: UTF-8 with byte order mark,
 * semicolons, the language's decimal sign. Cells that a spreadsheet would take for a formula get an apostrophe
 * in front (OWASP, CSV injection); numbers stay numbers.
 * @param rows the headings first; read only as fast as the reader takes them
 */
export function csvOf(rows: AsyncIterable<readonly unknown[]> | Iterable<readonly unknown[]>, language: Language): Readable {
  const decimal = new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 20 });
  const csv = stringify({
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    // A line break of the other kind would end the record, too.
    quoted_match: /[\r\n]/,
    escape_formulas: true,
    cast: { number: (value) => decimal.format(value) },
  });
  // A failing source destroys the output with its error, which ends the response; there is nobody else to tell.
  pipeline(Readable.from(rows), csv, () => undefined);
  return csv;
}
