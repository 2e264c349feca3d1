import { withGuesses, type FieldType, type ImportColumn, type ImportSheet, type ImportTarget } from '@knotenpunkt/shared';

/** Fields that several columns can be together. */
const LISTS: readonly FieldType[] = ['text_list', 'email_list', 'phone_list', 'topic_list', 'reference_list'];

const SAMPLES = 3;

/** The columns of a sheet if its headers stand in that row, counted from 0. */
export function columnsAt(sheet: ImportSheet, headerRow: number, target: ImportTarget): ImportColumn[] {
  if (headerRow === sheet.headerRow) return sheet.columns;
  const width = Math.max(0, ...sheet.beginning.map((cells) => cells.length));
  const below = sheet.beginning.slice(headerRow + 1);
  const columns = Array.from({ length: width }, (_, index) => {
    const header = sheet.beginning[headerRow]?.[index] ?? '';
    const samples = [...new Set(below.flatMap((cells) => cells[index] || []))].slice(0, SAMPLES);
    return { index, header, samples };
  });
  return withGuesses(columns, target);
}

/** What the columns are by what was guessed, each field once. */
export function guessedMapping(columns: readonly ImportColumn[]): Record<string, string> {
  const mapping: Record<string, string> = {};
  for (const { index, field } of columns) if (field && !Object.values(mapping).includes(field)) mapping[index] = field;
  return mapping;
}

/** Says what a column is. Another column that was the same field is it no more, unless it is a list. */
export function withColumn(
  mapping: Readonly<Record<string, string>>,
  index: number,
  field: { path: string; type: FieldType } | null,
): Record<string, string> {
  const others = Object.entries(mapping).filter(
    ([other, path]) => Number(other) !== index && (path !== field?.path || LISTS.includes(field.type)),
  );
  return Object.fromEntries(field ? [...others, [index, field.path]] : others);
}

/** Headers that stand over several columns. */
export function doubledHeaders(columns: readonly ImportColumn[]): string[] {
  const headers = columns.map(({ header }) => header.trim()).filter(Boolean);
  return [...new Set(headers.filter((header, at) => headers.indexOf(header) !== at))];
}

/** Days with slashes, which are written in two orders. */
export function hasSlashedDates(columns: readonly ImportColumn[]): boolean {
  return columns.some(({ samples }) => samples.some((sample) => /^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(sample)));
}
