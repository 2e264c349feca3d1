import type { ValueCount } from '@knotenpunkt/shared';
import { In, type FindOptionsOrder, type FindOptionsWhere } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Caller } from '../access/index.js';
import { insertOf, recordOf, rowsOf, type Database, type Tx } from '../database/index.js';
import {
  FilterCompiler,
  readPage,
  SqlValues,
  type Listing,
  type ListQuery,
  type Page,
  type Source,
  type Told,
} from '../listing/index.js';
import type { BulkUpdate } from './bulk.js';
import type { RecordRow } from './record.entity.js';

/** A record and what becomes of some of its columns. */
export interface Amendment<Row extends RecordRow> {
  before: Row;
  values: Partial<Omit<Row, keyof RecordRow>>;
}

/** Which of the records of a list are meant. */
interface Choice {
  /** No more than these. */
  most: number;
  /** SQL condition besides the filter. */
  visible?: (values: SqlValues) => string;
}

/** Reads and writes the records of one table; the answer of the API is built by PostgreSQL, so that a list needs no hydration here. */
export abstract class RecordRepository<Row extends RecordRow, Answer> {
  protected constructor(
    protected readonly database: Database,
    private readonly entity: new () => Row,
    readonly source: Source,
  ) {}

  page(caller: Caller, query: ListQuery, listing: Listing = this.source.listing): Promise<Page> {
    return readPage(this.database, caller, { ...this.source, listing }, query);
  }

  async find(caller: Caller, id: string): Promise<Answer | undefined> {
    const { table, alias, record } = this.source;
    const [row] = await this.database.read<{ record: Answer }>(
      caller,
      `SELECT ${record} AS record FROM ${table} WHERE ${alias}.id = $1`,
      [id],
    );
    return row?.record;
  }

  /** Reads and locks a record until the transaction ends; others may refer to it meanwhile, as they may while it is changed. */
  async lock(tx: Tx, id: string): Promise<Row | null> {
    return tx.manager.findOne(this.entity, { where: { id } as FindOptionsWhere<Row>, lock: { mode: 'for_no_key_update' } });
  }

  /** Stores a new record; one brought in from elsewhere may bring its version and dates. */
  async insert(tx: Tx, values: { id: string } & Partial<Omit<Row, 'id' | 'regionId'>>): Promise<void> {
    const insert = insertOf(this.entity, { ...values, regionId: tx.regionId });
    await tx.query(insert.sql, insert.values);
  }

  async update(tx: Tx, id: string, version: number, values: Partial<Omit<Row, keyof RecordRow>>): Promise<void> {
    const changed = { ...values, version, updatedAt: () => 'now()' } as unknown as QueryDeepPartialEntity<Row>;
    await tx.manager.update(this.entity, { id }, changed);
  }

  /** For what is a mere part of other records; their history keeps it. */
  async remove(tx: Tx, id: string): Promise<void> {
    await tx.manager.delete(this.entity, { id });
  }

  /**
   * Reads and locks several, also against being referred to. All lock in one order, so that two such transactions wait for each
   * other instead of crossing.
   */
  lockAll(tx: Tx, ids: readonly string[]): Promise<Row[]> {
    return tx.manager.find(this.entity, {
      where: { id: In(ids) } as FindOptionsWhere<Row>,
      order: { id: 'ASC' } as FindOptionsOrder<Row>,
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Stores many new records in one statement. They say the same properties; the others take the defaults of their columns. */
  async insertAll(tx: Tx, rows: readonly ({ id: string } & Partial<Omit<Row, 'id' | 'regionId'>>)[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const { table, columns, json } = rowsOf(this.entity, Object.keys(first), rows);
    await tx.query(
      `INSERT INTO ${table} (region_id, ${columns.join(', ')})
       SELECT $2, ${columns.join(', ')} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
      [json, tx.regionId],
    );
  }

  /** Writes changes of many records, each its own, in one statement; each record is at the next version then. */
  async updateEach(tx: Tx, amendments: readonly Amendment<Row>[]): Promise<void> {
    if (amendments.length === 0) return;
    const properties = [...new Set(amendments.flatMap(({ values }) => Object.keys(values)))];
    const rows = amendments.map(({ before, values }) => ({ ...before, ...values }));
    const { table, columns, json } = rowsOf(this.entity, ['id', ...properties], rows);
    const changed = columns.slice(1).map((column) => `${column} = given.${column}`);
    await tx.query(
      `UPDATE ${table} SET ${[...changed, `version = ${table}.version + 1`, 'updated_at = now()'].join(', ')}
       FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) AS given WHERE ${table}.id = given.id`,
      [json],
    );
  }

  /** For records that were made by mistake, all at once. */
  async removeAll(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.manager.delete(this.entity, { id: In(ids) });
  }

  /** Writes a change to many, for records that have tags and are archived. */
  async updateAll(tx: Tx, updates: readonly BulkUpdate[]): Promise<void> {
    const { table, alias } = this.source;
    await tx.query(
      `UPDATE ${table} SET tags = given.tags, archived_at = given."archivedAt", version = given.version, updated_at = now()
       FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, version integer, tags text[], "archivedAt" timestamptz)
       WHERE ${alias}.id = given.id`,
      [JSON.stringify(updates)],
    );
  }

  /** Ids of the records of a list, in its order. */
  async ids(
    caller: Caller,
    listing: Listing,
    { filter, sort }: Pick<ListQuery, 'filter' | 'sort'>,
    { most, visible }: Choice,
  ): Promise<string[]> {
    const { table, alias } = this.source;
    const values = new SqlValues();
    const compiler = new FilterCompiler(listing, values);
    const where = `${visible?.(values) ?? 'true'} AND ${compiler.where(filter)}`;
    const sql = `SELECT ${alias}.id FROM ${table} WHERE ${where} ORDER BY ${compiler.orderBy(sort)} LIMIT ${most}`;
    const rows = await this.database.read<{ id: string }>(caller, sql, values.list);
    return rows.map((row) => row.id);
  }

  /** The records with these ids, in their order, with what is told of their relations. */
  withRelated<Related>(
    caller: Caller,
    ids: readonly string[],
  ): Promise<{ record: Answer; related: Record<string, Related[]> }[]> {
    const { table, alias, record, listing } = this.source;
    return this.database.read<{ record: Answer; related: Record<string, Related[]> }>(
      caller,
      `SELECT ${record} AS record, ${relatedNames(listing.relations)} AS related
       FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place)
       JOIN ${table} ON ${alias}.id = wanted.id ORDER BY place`,
      [ids],
    );
  }

  /**
   * Values in use that fit what was typed, in either spelling and with a typo; those that begin with it first.
   * @param expression SQL of the value; of a list, of each of its entries
   */
  protected valuesOf(caller: Caller, expression: string, typed: string): Promise<ValueCount[]> {
    const { table, listing } = this.source;
    return this.database.read<ValueCount & Record<string, unknown>>(
      caller,
      `WITH used AS MATERIALIZED (
         SELECT value, count(*)::int AS count
         FROM (SELECT ${expression} AS value FROM ${table} WHERE ${listing.current ?? 'true'}) AS each
         WHERE value <> '' GROUP BY value
       )
       SELECT value, count FROM used, search_text(value) AS folded
       WHERE folded LIKE '%' || fold($1) || '%' OR word_similarity(fold($1), folded) > 0.5
       ORDER BY folded LIKE fold($1) || '%' DESC, count DESC, value COLLATE "de-x-icu" LIMIT 20`,
      [typed],
    );
  }
}

/** SQL of what is told of relations, by their names. */
function relatedNames(relations: Listing['relations']): string {
  const told = [...(relations ?? [])].flatMap(([name, { from, told }]) =>
    told ? [[name, relatedList(from, told)] as const] : [],
  );
  return recordOf(Object.fromEntries(told));
}

const relatedList = (from: string, { name, role = 'NULL' }: Told): string =>
  `(SELECT coalesce(json_agg(json_build_object('name', ${name}, 'role', ${role}) ORDER BY ${name}), '[]') FROM ${from})`;
