import {
  customFieldName,
  partialDateText,
  type CustomValues,
  type Field,
  type FieldType,
  type Language,
  type PartialDate,
} from '@knotenpunkt/shared';
import { AppError } from '../errors/index.js';

const LOCALES = { de: 'de-DE', en: 'en-GB' };

/** The zone in which times of a region are told. */
const TIME_ZONE = 'Europe/Berlin';

export type Cell = string | number | null;

/** A column of an exported table. */
export interface TableColumn<Answer> {
  header: string;
  cell: (record: Answer) => Cell;
}

/** Names of a resource's fields, of the values of its options under the name of the field, and of its table. */
export interface TableLabels {
  fields: Readonly<Record<string, string>>;
  export: { file: string; yes: string; no: string };
}

/** How a resource is written into a table. */
export interface TableKind<Answer> {
  fields: readonly Field[];
  labels: Readonly<Record<Language, TableLabels>>;
  /** Columns whose cell is not simply the value. */
  special: Readonly<Partial<Record<string, (record: Answer) => Cell>>>;
}

/** An own field of the region as a column. */
export interface OwnColumn {
  key: string;
  header: string;
  type: FieldType;
}

/** What is written into tables carries own fields. */
export interface TableRecord {
  custom: CustomValues;
}

/**
 * The columns asked for, or all there are.
 * @throws AppError `invalid_input` naming a column that does not exist or is not exported
 */
export function tableColumns<Answer extends TableRecord>(
  kind: TableKind<Answer>,
  own: readonly OwnColumn[],
  names: readonly string[] | null,
  language: Language,
): TableColumn<Answer>[] {
  const write = cellWriter(kind.labels[language], language);
  const offered = new Map([...declared(kind, write, language), ...own.map((column) => ownColumn<Answer>(column, write))]);
  const wanted = names ?? [...offered.keys()];
  const columns = wanted.flatMap((name) => offered.get(name) ?? []);
  if (columns.length === wanted.length) return columns;
  throw new AppError('invalid_input', { fields: [{ path: 'columns', code: 'unknown_value' }] });
}

/** Several values in one cell. */
export function listCell(values: readonly string[]): string {
  return values.join(', ');
}

type Writer = (field: { name: string; type: FieldType }, value: unknown) => Cell;

function declared<Answer extends object>(
  { fields, labels, special }: TableKind<Answer>,
  write: Writer,
  language: Language,
): [string, TableColumn<Answer>][] {
  const exported = fields.filter((field) => field.exportable && field.type !== 'custom');
  return exported.map((field) => {
    const { name } = field;
    const cell = special[name] ?? ((record: Answer) => write(field, record[name as keyof Answer]));
    return [name, { header: labels[language].fields[name] ?? name, cell }];
  });
}

function ownColumn<Answer extends TableRecord>({ key, header, type }: OwnColumn, write: Writer): [string, TableColumn<Answer>] {
  const name = customFieldName(key);
  const shown = type === 'option' ? 'text' : type;
  return [name, { header, cell: ({ custom }) => write({ name, type: shown }, custom[key]) }];
}

function cellWriter(labels: TableLabels, language: Language): Writer {
  return ({ name, type }, value) => {
    if (type === 'option') return option(labels, name, value);
    if (type === 'instant') return instant(value, language);
    if (type === 'date') return day(value, language);
    if (type === 'partial_date') return value ? partialDateText(value as PartialDate, language) : null;
    if (Array.isArray(value)) return listCell(value);
    if (typeof value === 'boolean') return value ? labels.export.yes : labels.export.no;
    return typeof value === 'string' || typeof value === 'number' ? value : null;
  };
}

/** The label of a value of the field, as the interface shows it. */
function option(labels: TableLabels, field: string, value: unknown): Cell {
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = { ...labels };
  return typeof value === 'string' ? (known[field]?.[value] ?? value) : null;
}

function instant(value: unknown, language: Language): Cell {
  if (typeof value !== 'string') return null;
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'short', timeStyle: 'short', timeZone: TIME_ZONE });
  return format.format(new Date(value)).replace(',', '');
}

function day(value: unknown, language: Language): Cell {
  if (typeof value !== 'string') return null;
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(value));
}
