import { SOURCE_FIELDS, type SearchHit, type Source } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { columnsOf, Database, recordOf } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { foundBy, nameSearch, RecordRepository } from '../../platform/records/index.js';
import { SourceEntity } from './source.entity.js';

export const TABLE = 'source s';

export const CURRENT = 's.archived_at IS NULL';

const COLUMNS = columnsOf(SourceEntity, 's', SOURCE_FIELDS);

export const LISTING: Listing = {
  fields: SOURCE_FIELDS,
  columns: COLUMNS,
  search: foundBy('search_sources', 's'),
  current: CURRENT,
  defaultSort: { field: 'name', descending: false },
};

const RECORD = recordOf({
  ...COLUMNS,
  citationCount: '(SELECT count(*)::int FROM citation c WHERE c.source_id = s.id)',
});

const SEARCH = nameSearch({
  resource: 'sources',
  table: TABLE,
  alias: 's',
  finds: 'search_sources',
  current: CURRENT,
  name: 's.name',
  detail: 's.publisher',
  kind: 's.kind',
});

@Injectable()
export class SourceRepository extends RecordRepository<SourceEntity, Source> {
  constructor(database: Database) {
    super(database, SourceEntity, { table: TABLE, alias: 's', record: RECORD, listing: LISTING });
  }

  /** Sources by name, best first; archived ones are not found. */
  search(caller: Caller, text: string, mistyped: boolean): Promise<SearchHit[]> {
    return this.database.read<SearchHit>(caller, SEARCH, [text, mistyped]);
  }
}
