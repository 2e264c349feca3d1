import type { Readable } from 'node:stream';
import { TABLE_LABELS_DE, TABLE_LABELS_EN, type CsvSeparator, type ExportFormat, type Language } from '@knotenpunkt/shared';
import type { Chosen, Exportable } from '../../platform/resources/index.js';
import {
  cardsOf,
  csvOf,
  Day,
  workbookOf,
  type Card,
  type TableColumn,
  type WrittenCell,
  type WrittenTable,
} from '../../platform/tables/write/index.js';

const WORDS = { de: TABLE_LABELS_DE, en: TABLE_LABELS_EN };

/** A file that is written while it is read. */
export interface ExportedFile {
  name: string;
  contentType: string;
  content: Readable;
}

interface FileOptions {
  format: ExportFormat;
  separator?: CsvSeparator;
  language: Language;
  /** Of the name of the file. */
  day: string;
}

const KINDS: Readonly<Record<ExportFormat, { ending: string; contentType: string }>> = {
  csv: { ending: 'csv', contentType: 'text/csv; charset=utf-8; header=present' },
  xlsx: { ending: 'xlsx', contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  vcard: { ending: 'vcf', contentType: 'text/vcard; charset=utf-8' },
};

export function formatsOf(source: Exportable): ExportFormat[] {
  return source.card ? ['csv', 'xlsx', 'vcard'] : ['csv', 'xlsx'];
}

/** The columns, and the day whose state they tell, where that is not today. */
export function withDay(columns: TableColumn<unknown>[], asOf: string | null, language: Language): TableColumn<unknown>[] {
  return asOf ? [...columns, { name: 'asOf', header: WORDS[language].asOf, cell: () => new Day(asOf) }] : columns;
}

export function fileOf(
  source: Exportable,
  chosen: Chosen<unknown>,
  columns: readonly TableColumn<unknown>[],
  options: FileOptions,
): ExportedFile {
  const { format, day, language } = options;
  const { ending, contentType } = KINDS[format];
  const title = source.fileName(language);
  const table = { title, headers: columns.map(({ header }) => header), rows: cells(chosen, columns) };
  return { name: `${title} ${day}.${ending}`, contentType, content: written(table, cards(source, chosen), options) };
}

function written(table: WrittenTable, ofCards: AsyncIterable<Card>, { format, language, separator }: FileOptions): Readable {
  switch (format) {
    case 'csv':
      return csvOf(table, language, separator);
    case 'xlsx':
      return workbookOf(table);
    case 'vcard':
      return cardsOf(ofCards);
  }
}

async function* cells(chosen: Chosen<unknown>, columns: readonly TableColumn<unknown>[]): AsyncGenerator<WrittenCell[]> {
  for await (const row of chosen.rows()) yield columns.map((column) => column.cell(row));
}

async function* cards(source: Exportable, chosen: Chosen<unknown>): AsyncGenerator<Card> {
  for await (const row of chosen.rows()) if (source.card) yield source.card(row);
}
