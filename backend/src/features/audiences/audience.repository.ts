import { AUDIENCE_FIELDS, type Audience, type Filter, type Viewable } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { columnsOf, Database, recordOf, referenceTo, type Tx } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { RecordRepository } from '../../platform/records/index.js';
import { ViewEntity } from '../views/index.js';
import { AudienceEntity } from './audience.entity.js';

export const TABLE = 'audience a';

export const CURRENT = 'a.archived_at IS NULL';

const COLUMNS = columnsOf(AudienceEntity, 'a', AUDIENCE_FIELDS);

const RECORD = recordOf({
  ...COLUMNS,
  view: referenceTo('view', 'a.view_id', 'resource'),
});

export const LISTING: Listing = {
  fields: AUDIENCE_FIELDS,
  columns: COLUMNS,
  // A region has dozens of them, and needs no index to search their names.
  search: (text) => `fold(a.name) LIKE '%' || fold(${text}) || '%'`,
  current: CURRENT,
  defaultSort: { field: 'name', descending: false },
};

/** What the view of an audience lets through. */
export interface AudienceView {
  resource: Viewable;
  filter: Filter;
}

@Injectable()
export class AudienceRepository extends RecordRepository<AudienceEntity, Audience> {
  constructor(database: Database) {
    super(database, AudienceEntity, { table: TABLE, alias: 'a', record: RECORD, listing: LISTING });
  }

  /** The view that makes the audience; undefined where it is kept by hand alone. */
  async view(caller: Caller, audienceId: string): Promise<AudienceView | undefined> {
    const [view] = await this.database.read<AudienceView & Record<string, unknown>>(
      caller,
      'SELECT v.resource, v.filter FROM audience a JOIN view v ON v.id = a.view_id WHERE a.id = $1',
      [audienceId],
    );
    return view;
  }

  /** A view everybody in the region sees. */
  sharedView(tx: Tx, id: string): Promise<ViewEntity | null> {
    return tx.manager.findOneBy(ViewEntity, { id, shared: true });
  }
}
