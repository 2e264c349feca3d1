import {
  customFieldName,
  ORGANISATION_FIELDS,
  ORGANISATION_LABELS_DE,
  ORGANISATION_LABELS_EN,
  type FieldType,
  type Language,
  type Organisation,
} from '@knotenpunkt/shared';
import { AppError } from '../../platform/errors/index.js';
import type { CustomFieldDefinition } from '../custom-fields/index.js';

const LABELS = { de: ORGANISATION_LABELS_DE, en: ORGANISATION_LABELS_EN };
const LOCALES = { de: 'de-DE', en: 'en-GB' };

/** The zone in which times of a region are told. */
const TIME_ZONE = 'Europe/Berlin';

export type Cell = string | number | null;

/** A column of an exported table. */
export interface TableColumn {
  header: string;
  cell: (organisation: Organisation) => Cell;
}

/**
 * The columns asked for, or all there are.
 * @throws AppError `invalid_input` naming a column that does not exist or is not exported
 */
export function tableColumns(
  names: readonly string[] | null,
  definitions: readonly CustomFieldDefinition[],
  language: Language,
): TableColumn[] {
  const offered = new Map([...declaredColumns(language), ...customColumns(definitions, language)]);
  const wanted = names ?? [...offered.keys()];
  const columns = wanted.flatMap((name) => offered.get(name) ?? []);
  if (columns.length === wanted.length) return columns;
  throw new AppError('invalid_input', { fields: [{ path: 'columns', code: 'unknown_value' }] });
}

function declaredColumns(language: Language): [string, TableColumn][] {
  const exported = ORGANISATION_FIELDS.filter((field) => 'exportable' in field && field.type !== 'custom');
  return exported.map(({ name, type }) => {
    const format = (value: unknown): Cell => (type === 'option' ? option(name, value, language) : plain(type, value, language));
    const cell = SPECIAL[name] ?? ((organisation: Organisation) => format(organisation[name as keyof Organisation]));
    return [name, { header: LABELS[language].fields[name], cell }];
  });
}

/** Columns whose cell is not simply the value. */
const SPECIAL: Partial<Record<string, TableColumn['cell']>> = {
  parentId: (organisation) => organisation.parent?.name ?? null,
  emails: (organisation) => list(organisation.emails.map(({ address }) => address)),
  phones: (organisation) => list(organisation.phones.map(({ number }) => number)),
};

function customColumns(definitions: readonly CustomFieldDefinition[], language: Language): [string, TableColumn][] {
  return definitions
    .filter((definition) => !definition.archived)
    .map(({ key, label, type }) => [
      customFieldName(key),
      { header: label[language] ?? label.de, cell: ({ custom }) => plain(type, custom[key], language) },
    ]);
}

/** The label of a value of the field, as the interface shows it. */
function option(field: string, value: unknown, language: Language): Cell {
  const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = LABELS[language];
  return typeof value === 'string' ? (labels[field]?.[value] ?? value) : null;
}

function plain(type: FieldType, value: unknown, language: Language): Cell {
  if (type === 'instant') return instant(value, language);
  if (type === 'date') return day(value, language);
  if (Array.isArray(value)) return list(value);
  if (typeof value === 'boolean') return value ? LABELS[language].export.yes : LABELS[language].export.no;
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function list(values: readonly string[]): string {
  return values.join(', ');
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

/** The name of the file, without its ending. */
export function tableName(language: Language): string {
  return LABELS[language].export.file;
}
