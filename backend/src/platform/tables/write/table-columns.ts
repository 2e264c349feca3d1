import {
  contactText,
  customFieldName,
  listText,
  partialDateCell,
  type CustomValues,
  type Field,
  type FieldType,
  type Language,
  type PartialDate,
} from '@knotenpunkt/shared';
import { Day, type WrittenCell } from './cell.js';

/** A column of an exported table. */
export interface TableColumn<Row> {
  name: string;
  header: string;
  cell(row: Row): WrittenCell;
}

/** Names of a resource's fields, of the values of its options under the name of the field, and of its table. */
export interface TableLabels {
  fields: Readonly<Record<string, string>>;
  export: {
    file: string;
    /** Of columns that a table has to tell apart by more words. */
    headers?: Readonly<Record<string, string>>;
    /** Of what is related to the records. */
    related?: Readonly<Record<string, string>>;
  };
}

/** How a resource is written into a table. */
export interface TableKind<Answer> {
  fields: readonly Field[];
  labels: Readonly<Record<Language, TableLabels>>;
  /** Columns whose cell is not simply the value. */
  special: Readonly<Partial<Record<string, (record: Answer, language: Language) => WrittenCell>>>;
  /** Columns beside the declared fields, with their names. */
  beside?: (language: Language) => readonly TableColumn<Answer>[];
}

/** An own field of the region as a column. */
export interface OwnField {
  key: string;
  label: { de: string; en?: string | null };
  type: FieldType;
}

/** The columns of the declared fields that leave the house, in their order, and those beside them. */
export function declaredColumns<Answer extends object>(kind: TableKind<Answer>, language: Language): TableColumn<Answer>[] {
  const { fields, special, beside } = kind;
  const labels = kind.labels[language];
  const exported = fields.filter((field) => field.exportable && field.type !== 'custom');
  const declared = exported.map((field) => {
    const { name } = field;
    const cell = special[name] ?? ((record: Answer) => valueCell(field, record[name as keyof Answer], labels, language));
    const header = labels.export.headers?.[name] ?? labels.fields[name] ?? name;
    return { name, header, cell: (record: Answer) => cell(record, language) };
  });
  return [...declared, ...(beside?.(language) ?? [])];
}

/** The columns of the region's own fields. */
export function ownColumns(own: readonly OwnField[], language: Language): TableColumn<{ custom: CustomValues }>[] {
  return own.map(({ key, label, type }) => ({
    name: customFieldName(key),
    header: label[language] || label.de,
    cell: ({ custom }) => (type === 'date' ? day(custom[key]) : plain(custom[key])),
  }));
}

/** Addresses or numbers with what they are for. */
export function contactsCell(contacts: readonly { value: string; label?: string | null }[]): WrittenCell {
  return listText(contacts.map(({ value, label }) => contactText({ value, label: label ?? null }))) || null;
}

export function namesCell(records: readonly { name: string }[]): WrittenCell {
  return listText(records.map(({ name }) => name)) || null;
}

/** The label of a value of a field, as the interface shows it. */
function optionText(labels: object, field: string, value: string): string {
  const known = labels as Readonly<Record<string, Readonly<Record<string, string>>>>;
  return known[field]?.[value] ?? value;
}

/** A date no more exact than known; one that is known to the day is a day. */
export function partialDate(date: PartialDate | null, language: Language): WrittenCell {
  if (!date) return null;
  const exact = date.precision === 'day' && date.from === date.until && !date.wording;
  return exact ? day(date.from) : partialDateCell(date, language);
}

function valueCell({ name, type }: Field, value: unknown, labels: TableLabels, language: Language): WrittenCell {
  if (value === null || value === undefined) return null;
  if (type === 'option') return optionText(labels, name, value as string);
  if (type === 'instant') return new Date(value as string);
  if (type === 'date') return day(value);
  if (type === 'partial_date') return partialDate(value as PartialDate, language);
  return Array.isArray(value) ? listText(value as string[]) || null : plain(value);
}

function day(value: unknown): WrittenCell {
  return typeof value === 'string' ? new Day(value) : null;
}

function plain(value: unknown): WrittenCell {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
