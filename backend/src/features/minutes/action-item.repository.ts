import { ACTION_ITEM_FIELDS, type ActionItem } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { columnsOf, Database, recordOf, referenceTo } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { foundBy, RecordRepository } from '../../platform/records/index.js';
import { ActionItemEntity } from './action-item.entity.js';
import { groupOf, meetingOf } from './minutes.sql.js';

export const TABLE = 'action_item a';

export const OPEN = `a.state = 'open'`;

const COLUMNS = columnsOf(ActionItemEntity, 'a', ACTION_ITEM_FIELDS);

export const LISTING: Listing = {
  fields: ACTION_ITEM_FIELDS,
  columns: COLUMNS,
  search: foundBy('search_action_items', 'a'),
  defaultSort: { field: 'dueOn', descending: false },
};

const RECORD = recordOf({
  ...COLUMNS,
  owner: referenceTo('person', 'a.owner_id'),
  meeting: meetingOf('a'),
  group: groupOf('a'),
});

@Injectable()
export class ActionItemRepository extends RecordRepository<ActionItemEntity, ActionItem> {
  constructor(database: Database) {
    super(database, ActionItemEntity, { table: TABLE, alias: 'a', record: RECORD, listing: LISTING });
  }
}
