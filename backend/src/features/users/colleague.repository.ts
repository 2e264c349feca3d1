import { COLLEAGUE_FIELDS, type Colleague } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Database, recordOf } from '../../platform/database/index.js';
import { readOpenPage, SqlValues, type ListQuery, type Page, type Source } from '../../platform/listing/index.js';

const COLUMNS = { id: 'u.id', name: 'u.name' };

/** $1 is the region. */
const SOURCE: Source = {
  table: 'user_account u',
  alias: 'u',
  record: recordOf(COLUMNS),
  listing: {
    fields: COLLEAGUE_FIELDS,
    columns: COLUMNS,
    search: (text) => `fold(u.name) LIKE '%' || fold(${text}) || '%'`,
    defaultSort: { field: 'name', descending: false },
  },
  visible: 'EXISTS (SELECT FROM user_region WHERE user_id = u.id AND region_id = $1)',
};

@Injectable()
export class ColleagueRepository {
  constructor(private readonly database: Database) {}

  /** Users of one region by name; those whose access has ended are still told of. */
  page(regionId: string | null, query: ListQuery): Promise<Page> {
    const values = new SqlValues();
    values.add(regionId);
    return readOpenPage(this.database, SOURCE, query, values);
  }

  async find(regionId: string | null, id: string): Promise<Colleague | undefined> {
    const [row] = await this.database.open<{ record: Colleague }>(
      `SELECT ${SOURCE.record} AS record FROM ${SOURCE.table} WHERE ${SOURCE.visible} AND u.id = $2`,
      [regionId, id],
    );
    return row?.record;
  }
}
