import {
  customFieldName,
  IMPORT_FIELDS,
  type CustomValues,
  type DateOrder,
  type Field,
  type ImportTarget,
} from '@knotenpunkt/shared';
import type { CustomFieldDefinition } from '../custom-fields/index.js';
import { cellValue, type CellField } from './cell.values.js';
import { OptionWords } from './option.words.js';

/** Texts of a row by field. */
export type RowCells = Record<string, string>;

/** A row as it was read: what its cells say, and which of them say nothing that can be understood. Empty cells are left out. */
export interface Draft {
  no: number;
  cells: RowCells;
  values: Readonly<Record<string, unknown>>;
  /** Own fields of the region by key. */
  custom: CustomValues;
  /** Codes by field. */
  errors: Record<string, string>;
}

/** Fields whose entries may stand in several columns. */
const LISTS: readonly string[] = ['text_list', 'email_list', 'phone_list', 'topic_list', 'reference_list'];

/** The fields a row of an import may have, own fields of the region included, and how each is read. */
export class RowFields {
  private readonly fields: ReadonlyMap<string, CellField>;
  private readonly own: ReadonlyMap<string, string>;

  constructor(target: ImportTarget, definitions: readonly CustomFieldDefinition[], dateOrder: DateOrder) {
    const current = definitions.filter(({ archived }) => !archived);
    const declared = IMPORT_FIELDS[target].map((field) => ({ field, words: OptionWords.of(field), dateOrder }));
    const own = current.map((definition) => ownField(definition, dateOrder));
    this.fields = new Map([...declared, ...own].map((column) => [column.field.name, column]));
    this.own = new Map(current.map(({ key }) => [customFieldName(key), key]));
  }

  has(name: string): boolean {
    return this.fields.has(name);
  }

  /** Whether several columns may be this field. */
  isList(name: string): boolean {
    const column = this.fields.get(name);
    return column !== undefined && LISTS.includes(column.field.type);
  }

  read(no: number, cells: RowCells): Draft {
    const draft = { no, cells, values: {} as Record<string, unknown>, custom: {} as CustomValues, errors: {} as RowCells };
    for (const [name, text] of Object.entries(cells)) {
      const column = this.fields.get(name);
      if (!column || text.trim() === '') continue;
      const read = cellValue(text.trim(), column);
      const key = this.own.get(name);
      if ('error' in read) draft.errors[name] = read.error;
      else if (key !== undefined) draft.custom[key] = read.value as CustomValues[string];
      else draft.values[name] = read.value;
    }
    return draft;
  }
}

function ownField({ key, type, options }: CustomFieldDefinition, dateOrder: DateOrder): CellField {
  const field: Field = { name: customFieldName(key), type, options };
  return { field, words: new OptionWords(options), dateOrder };
}
