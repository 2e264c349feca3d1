import { REGION_FIELDS, type Region } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.js';
import type { Page } from '../../platform/http/index.js';
import { FilterCompiler, SqlValues, type Listing, type ListQuery } from '../../platform/listing/index.js';

export type NewRegion = Pick<Region, 'id' | 'name' | 'demo'>;

const LISTING: Listing = {
  fields: REGION_FIELDS,
  columns: { id: 'r.id', name: 'r.name', demo: 'r.demo', createdAt: 'r.created_at', updatedAt: 'r.updated_at' },
  search: (text) => `fold(r.name) LIKE '%' || fold(${text}) || '%'`,
  defaultSort: { field: 'name', descending: false },
};

const RECORD = `json_build_object('id', r.id, 'name', r.name, 'demo', r.demo,
  'users', (SELECT count(*)::int FROM user_region WHERE region_id = r.id),
  'createdAt', r.created_at, 'updatedAt', r.updated_at, 'version', r.version)`;

@Injectable()
export class RegionRepository {
  constructor(private readonly database: Database) {}

  async any(): Promise<boolean> {
    const rows = await this.database.open('SELECT FROM region LIMIT 1');
    return rows.length > 0;
  }

  async page(query: ListQuery): Promise<Page> {
    const values = new SqlValues();
    const compiler = new FilterCompiler(LISTING, values);
    const where = compiler.where(query.filter);
    const order = compiler.orderBy(query.sort);
    const limit = values.add(query.last - query.first + 1);
    const offset = values.add(query.first);
    const [row] = await this.database.open<{ json: string; count: number; total: number }>(
      `WITH page AS (SELECT r.* FROM region r WHERE ${where} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset})
       SELECT coalesce(json_agg(${RECORD} ORDER BY ${order}), '[]')::text AS json, count(*)::int AS count,
              (SELECT count(*)::int FROM region r WHERE ${where}) AS total
       FROM page r`,
      values.list,
    );
    return row ?? { json: '[]', count: 0, total: 0 };
  }

  async find(id: string): Promise<Region | undefined> {
    const [row] = await this.database.open<{ record: Region }>(`SELECT ${RECORD} AS record FROM region r WHERE r.id = $1`, [id]);
    return row?.record;
  }

  /** Reads and locks name and version until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<{ name: string; version: number } | undefined> {
    const [region] = await tx.query<{ name: string; version: number }>(
      'SELECT name, version FROM region WHERE id = $1 FOR UPDATE',
      [id],
    );
    return region;
  }

  async insert(tx: Tx, region: NewRegion): Promise<void> {
    await tx.query('INSERT INTO region (id, name, demo) VALUES ($1, $2, $3)', [region.id, region.name, region.demo]);
  }

  async rename(tx: Tx, id: string, name: string): Promise<void> {
    await tx.query('UPDATE region SET name = $2, version = version + 1, updated_at = now() WHERE id = $1', [id, name]);
  }
}
