import type { EntityTarget, FindOptionsWhere } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Caller } from '../access/index.js';
import type { Database, Tx } from '../database/index.js';
import { readPage, type Listing, type ListQuery, type Page, type Source } from '../listing/index.js';
import type { RecordRow } from './record.entity.js';

/** Reads and writes the records of one table; the answer of the API is built by PostgreSQL, so that a list needs no hydration here. */
export abstract class RecordRepository<Row extends RecordRow, Answer> {
  protected constructor(
    protected readonly database: Database,
    private readonly entity: EntityTarget<Row>,
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

  /** Reads and locks a record until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Row | null> {
    return tx.manager.findOne(this.entity, { where: { id } as FindOptionsWhere<Row>, lock: { mode: 'pessimistic_write' } });
  }

  /** Stores a new record; one brought in from elsewhere may bring its version and dates. */
  async insert(tx: Tx, values: { id: string } & Partial<Omit<Row, 'id' | 'regionId'>>): Promise<void> {
    await tx.manager.insert(this.entity, { ...values, regionId: tx.regionId } as unknown as QueryDeepPartialEntity<Row>);
  }

  async update(tx: Tx, id: string, version: number, values: Partial<Omit<Row, keyof RecordRow>>): Promise<void> {
    const changed = { ...values, version, updatedAt: () => 'now()' } as unknown as QueryDeepPartialEntity<Row>;
    await tx.manager.update(this.entity, { id }, changed);
  }

  /** For what is a mere part of other records; their history keeps it. */
  async remove(tx: Tx, id: string): Promise<void> {
    await tx.manager.delete(this.entity, { id });
  }
}
