import { contactText, listText, type CustomValues, type Language } from '@knotenpunkt/shared';
import type { Action } from '@knotenpunkt/shared';
import type { Caller } from '../access/index.js';
import type { Listing, Told } from '../listing/index.js';
import type { RecordRepository, RecordRow } from '../records/index.js';
import {
  declaredColumns,
  ownColumns,
  type Card,
  type OwnField,
  type TableColumn,
  type TableKind,
} from '../tables/write/index.js';
import type { Chosen, Exportable, ExportQuery } from './exportable.js';

/** Records read at once. */
const CHUNK = 500;

/** A record with what is related to it, by relation. */
export interface RecordWithRelated<Answer> {
  record: Answer;
  related: Record<string, RelatedName[]>;
}

interface RelatedName {
  name: string;
  role: string | null;
}

interface RecordExportKind<Answer> {
  name: string;
  read: Action;
  kind: TableKind<Answer>;
  records: RecordRepository<RecordRow, Answer>;
  /** How the caller's region lists them, where it has own fields. */
  listing?: (caller: Caller) => Promise<Listing>;
  /** The region's own fields that are in use. */
  own?: (caller: Caller) => Promise<OwnField[]>;
  card?: (record: Answer) => Card;
}

/** Gives the records of a list away, with what is related to them. */
export class RecordExport<Answer extends object> implements Exportable<RecordWithRelated<Answer>> {
  readonly name: string;
  readonly read: Action;
  readonly card?: (row: RecordWithRelated<Answer>) => Card;

  constructor(protected readonly of: RecordExportKind<Answer>) {
    const { name, read, card } = of;
    this.name = name;
    this.read = read;
    if (card) this.card = ({ record }) => card(record);
  }

  fileName(language: Language): string {
    return this.of.kind.labels[language].export.file;
  }

  async columns(caller: Caller, language: Language): Promise<TableColumn<RecordWithRelated<Answer>>[]> {
    const { kind, own } = this.of;
    const declared = declaredColumns(kind, language).map(ofRecord);
    const custom = own ? ownColumns(await own(caller), language).map(ofCustom<Answer>) : [];
    return [...declared, ...custom, ...this.relatedColumns(language)];
  }

  async choose(caller: Caller, query: ExportQuery): Promise<Chosen<RecordWithRelated<Answer>>> {
    const ids = await this.ids(caller, query);
    return { count: ids.length, rows: () => this.rows(caller, ids) };
  }

  protected async ids(caller: Caller, query: ExportQuery): Promise<string[]> {
    const { records, listing } = this.of;
    return records.ids(caller, listing ? await listing(caller) : records.source.listing, query, { most: query.most + 1 });
  }

  /** The records with these ids, in their order. */
  async *rows(caller: Caller, ids: readonly string[]): AsyncGenerator<RecordWithRelated<Answer>> {
    for (let first = 0; first < ids.length; first += CHUNK) {
      yield* await this.of.records.withRelated<RelatedName>(caller, ids.slice(first, first + CHUNK));
    }
  }

  private relatedColumns(language: Language): TableColumn<RecordWithRelated<Answer>>[] {
    const words = this.of.kind.labels[language].export.related ?? {};
    const relations = this.of.records.source.listing.relations ?? new Map();
    return Object.entries(words).flatMap(([name, header]) => {
      const told = relations.get(name)?.told;
      return told ? [{ name, header, cell: (row) => relatedText(row.related[name] ?? [], told, language) }] : [];
    });
  }
}

/** "Netzwerk Ost (Mitglied); Netzwerk West (Beobachtend)" */
function relatedText(related: readonly RelatedName[], { roles }: Told, language: Language): string | null {
  const label = (role: string | null): string | null => (role && roles?.[language][role]) || role;
  return listText(related.map(({ name, role }) => contactText({ value: name, label: label(role) }))) || null;
}

function ofRecord<Answer>({ name, header, cell }: TableColumn<Answer>): TableColumn<RecordWithRelated<Answer>> {
  return { name, header, cell: ({ record }) => cell(record) };
}

/** Only records with own fields are asked for them. */
function ofCustom<Answer extends object>(column: TableColumn<{ custom: CustomValues }>): TableColumn<RecordWithRelated<Answer>> {
  return { ...column, cell: ({ record }) => column.cell(record as unknown as { custom: CustomValues }) };
}
