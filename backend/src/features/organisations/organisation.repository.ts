import {
  ORGANISATION_FIELDS,
  type Organisation,
  type OrganisationValueField,
  type SearchHit,
  type ValueCount,
} from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Caller } from '../../platform/access/index.js';
import { columnsOf, Database, recordOf, type Tx } from '../../platform/database/index.js';
import { FilterCompiler, SqlValues, type Listing, type ListQuery } from '../../platform/listing/index.js';
import { nameSearch, RecordRepository, type RecordValues } from '../../platform/records/index.js';
import type { BulkValues } from './organisation.bulk.js';
import { OrganisationEntity } from './organisation.entity.js';

export const TABLE = 'organisation o';

export const CURRENT = 'o.archived_at IS NULL';

const COLUMNS = columnsOf(OrganisationEntity, 'o', ORGANISATION_FIELDS);

/** How organisations are listed, the region's own fields aside. */
export const LISTING: Listing = {
  fields: ORGANISATION_FIELDS,
  columns: COLUMNS,
  search: (text) => `o.id IN (SELECT search_organisations(${text}))`,
  current: CURRENT,
  defaultSort: { field: 'name', descending: false },
};

/** One organisation as the API answers it, built by PostgreSQL so that a list needs no hydration here. */
const RECORD = recordOf({
  ...COLUMNS,
  parent: `(SELECT json_build_object('id', p.id, 'name', p.name, 'kind', p.kind) FROM organisation p WHERE p.id = o.parent_id)`,
});

export type OrganisationValues = RecordValues<OrganisationEntity>;

/** What a change to many writes to one of them. */
export type BulkUpdate = BulkValues & { id: string; version: number };

const SEARCH = nameSearch({
  resource: 'organisations',
  table: TABLE,
  alias: 'o',
  finds: 'search_organisations',
  current: CURRENT,
  names: ['o.name', 'o.short_name'],
  detail: 'o.municipality',
  kind: 'o.kind',
});

/** The values of a field that may be suggested; a list gives each of its entries. */
const VALUES_OF: Record<OrganisationValueField, string> = {
  municipality: 'o.municipality',
  postalCode: 'o.postal_code',
  tags: 'unnest(o.tags)',
};

@Injectable()
export class OrganisationRepository extends RecordRepository<OrganisationEntity, Organisation> {
  constructor(database: Database) {
    super(database, OrganisationEntity, { table: TABLE, alias: 'o', record: RECORD, listing: LISTING });
  }

  /** Reads and locks several, in one order for everybody, so that two such transactions wait for each other instead of failing. */
  lockAll(tx: Tx, ids: readonly string[]): Promise<OrganisationEntity[]> {
    return tx.manager.find(OrganisationEntity, {
      where: { id: In(ids) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async updateAll(tx: Tx, updates: readonly BulkUpdate[]): Promise<void> {
    await tx.query(
      `UPDATE organisation o SET tags = given.tags, archived_at = given."archivedAt", version = given.version, updated_at = now()
       FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, version integer, tags text[], "archivedAt" timestamptz)
       WHERE o.id = given.id`,
      [JSON.stringify(updates)],
    );
  }

  /** Ids of all records of a list, in its order. */
  async ids(caller: Caller, listing: Listing, { filter, sort }: ListQuery): Promise<string[]> {
    const values = new SqlValues();
    const compiler = new FilterCompiler(listing, values);
    const sql = `SELECT o.id FROM ${TABLE} WHERE ${compiler.where(filter)} ORDER BY ${compiler.orderBy(sort)}`;
    const rows = await this.database.read<{ id: string }>(caller, sql, values.list);
    return rows.map((row) => row.id);
  }

  /** The records with these ids, in their order. */
  async byIds(caller: Caller, ids: readonly string[]): Promise<Organisation[]> {
    const rows = await this.database.read<{ record: Organisation }>(
      caller,
      `SELECT ${RECORD} AS record FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place)
       JOIN organisation o ON o.id = wanted.id ORDER BY place`,
      [ids],
    );
    return rows.map((row) => row.record);
  }

  /** Organisations by name, best first; archived ones are not found. */
  search(caller: Caller, text: string, limit: number): Promise<SearchHit[]> {
    return this.database.read<SearchHit>(caller, SEARCH, [text, limit]);
  }

  /** Values in use that fit what was typed, in either spelling and with a typo; those that begin with it first. */
  values(caller: Caller, field: OrganisationValueField, typed: string): Promise<ValueCount[]> {
    return this.database.read<ValueCount>(
      caller,
      `WITH used AS MATERIALIZED (
         SELECT value, count(*)::int AS count FROM (SELECT ${VALUES_OF[field]} AS value FROM ${TABLE} WHERE ${CURRENT}) AS each
         WHERE value <> '' GROUP BY value
       )
       SELECT value, count FROM used, search_text(value) AS folded
       WHERE folded LIKE '%' || fold($1) || '%' OR word_similarity(fold($1), folded) > 0.5
       ORDER BY folded LIKE fold($1) || '%' DESC, count DESC, value COLLATE "de-x-icu" LIMIT 20`,
      [typed],
    );
  }

  /** Whether `ancestorId` is `id` itself or stands above it. */
  async isBelow(tx: Tx, ancestorId: string, id: string): Promise<boolean> {
    const rows = await tx.query(
      `WITH RECURSIVE above AS (
         SELECT id, parent_id FROM organisation WHERE id = $1
         UNION SELECT o.id, o.parent_id FROM organisation o JOIN above ON o.id = above.parent_id
       ) SELECT FROM above WHERE id = $2`,
      [ancestorId, id],
    );
    return rows.length > 0;
  }
}
