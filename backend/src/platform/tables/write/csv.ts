import { pipeline, Readable } from 'node:stream';
import { dayText, guarded, TABLE_LABELS_DE, TABLE_LABELS_EN, type CsvSeparator, type Language } from '@knotenpunkt/shared';
import { stringify } from 'csv-stringify';
import { Day, wallClock, type WrittenCell, type WrittenTable } from './cell.js';

const WORDS = { de: TABLE_LABELS_DE, en: TABLE_LABELS_EN };
const DELIMITERS = { semicolon: ';', comma: ',' };

/**
 * Writes a table the way spreadsheets of German offices open it by a double click: UTF-8 with byte order mark, semicolons, the
 * language's decimal sign. Texts that a spreadsheet would calculate are guarded; numbers stay numbers.
 */
export function csvOf({ headers, rows }: WrittenTable, language: Language, separator: CsvSeparator = 'semicolon'): Readable {
  const write = cellWriter(language);
  const csv = stringify({
    bom: true,
    delimiter: DELIMITERS[separator],
    record_delimiter: 'windows',
    // A line break of the other kind would end the record, too; a blank at an end would be taken for nothing.
    quoted_match: /[\r\n]|^\s|\s$/,
  });
  // A failing source destroys the output with its error, which ends the response; there is nobody else to tell.
  pipeline(Readable.from(lines(headers, rows, write)), csv, () => undefined);
  return csv;
}

async function* lines(
  headers: WrittenTable['headers'],
  rows: WrittenTable['rows'],
  write: (cell: WrittenCell) => string,
): AsyncGenerator<string[]> {
  yield headers.map(write);
  for await (const row of rows) yield row.map(write);
}

function cellWriter(language: Language): (cell: WrittenCell) => string {
  const { yes, no } = WORDS[language];
  const decimal = new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 20 });
  return (cell) => {
    if (cell === null) return '';
    if (typeof cell === 'string') return guarded(cell);
    if (typeof cell === 'number') return decimal.format(cell);
    if (typeof cell === 'boolean') return cell ? yes : no;
    return cell instanceof Day ? dayText(cell.iso, language) : instantText(cell, language);
  };
}

function instantText(instant: Date, language: Language): string {
  const [day = '', time = ''] = wallClock(instant).split(' ');
  return `${dayText(day, language)} ${time}`;
}
