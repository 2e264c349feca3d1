import { REGION_FIELDS, type Region } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Database, recordOf, type Tx } from '../../platform/database/index.js';
import { readOpenPage, type ListQuery, type Page, type Source } from '../../platform/listing/index.js';

export type NewRegion = Pick<Region, 'id' | 'name' | 'demo'>;

const COLUMNS = {
  id: 'r.id',
  name: 'r.name',
  demo: 'r.demo',
  createdAt: 'r.created_at',
  updatedAt: 'r.updated_at',
};

const RECORD = recordOf({
  ...COLUMNS,
  users: '(SELECT count(*)::int FROM user_region WHERE region_id = r.id)',
  version: 'r.version',
});

const SOURCE: Source = {
  table: 'region r',
  alias: 'r',
  record: RECORD,
  listing: {
    fields: REGION_FIELDS,
    columns: COLUMNS,
    search: (text) => `fold(r.name) LIKE '%' || fold(${text}) || '%'`,
    defaultSort: { field: 'name', descending: false },
  },
};

@Injectable()
export class RegionRepository {
  constructor(private readonly database: Database) {}

  async any(): Promise<boolean> {
    const rows = await this.database.open('SELECT FROM region LIMIT 1');
    return rows.length > 0;
  }

  page(query: ListQuery): Promise<Page> {
    return readOpenPage(this.database, SOURCE, query);
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
