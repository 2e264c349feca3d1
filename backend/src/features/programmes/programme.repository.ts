import { PROGRAMME_FIELDS, type Programme, type SearchHit } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { columnsOf, Database, recordOf } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { foundBy, nameSearch, RecordRepository } from '../../platform/records/index.js';
import { ProgrammeEntity } from './programme.entity.js';
import { FUNDERS } from './programme-lists.js';

export const TABLE = 'programme p';

export const CURRENT = 'p.archived_at IS NULL';

const COLUMNS = columnsOf(ProgrammeEntity, 'p', PROGRAMME_FIELDS);

export const LISTING: Listing = {
  fields: PROGRAMME_FIELDS,
  columns: COLUMNS,
  conditions: { funderIds: FUNDERS.condition('p') },
  search: foundBy('search_programmes', 'p'),
  current: CURRENT,
  defaultSort: { field: 'name', descending: false },
};

const RECORD = recordOf({
  ...COLUMNS,
  ...FUNDERS.columns('p'),
  initiativeCount: `(SELECT count(*)::int FROM initiative_programme link JOIN initiative i ON i.id = link.initiative_id
    WHERE link.programme_id = p.id AND i.archived_at IS NULL)`,
});

const SEARCH = nameSearch({
  resource: 'programmes',
  table: TABLE,
  alias: 'p',
  finds: 'search_programmes',
  current: CURRENT,
  name: 'p.name',
  detail: 'p.short_name',
  kind: 'p.kind',
});

@Injectable()
export class ProgrammeRepository extends RecordRepository<ProgrammeEntity, Programme> {
  constructor(database: Database) {
    super(database, ProgrammeEntity, { table: TABLE, alias: 'p', record: RECORD, listing: LISTING });
  }

  /** Programmes by name, best first; archived ones are not found. */
  search(caller: Caller, text: string, mistyped: boolean): Promise<SearchHit[]> {
    return this.database.read<SearchHit>(caller, SEARCH, [text, mistyped]);
  }
}
