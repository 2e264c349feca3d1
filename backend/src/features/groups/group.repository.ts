import { GROUP_FIELDS, TOPIC_FILTERS, type Group, type SearchHit } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { columnsOf, Database, recordOf, referenceTo } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { foundBy, nameSearch, RecordRepository } from '../../platform/records/index.js';
import { Relations } from '../../platform/resources/index.js';
import { topicConditions, topicsOf } from '../topics/index.js';
import { GroupEntity } from './group.entity.js';
import { IS_OPEN, LEADS } from './seat.sql.js';

export const TABLE = 'working_group g';

export const CURRENT = 'g.archived_at IS NULL';

const COLUMNS = columnsOf(GroupEntity, 'g', GROUP_FIELDS);

const LISTING: Listing = {
  fields: [...GROUP_FIELDS, ...TOPIC_FILTERS],
  columns: COLUMNS,
  search: foundBy('search_groups', 'g'),
  current: CURRENT,
  conditions: topicConditions('groups', 'g'),
  defaultSort: { field: 'name', descending: false },
};

const RECORD = recordOf({
  ...COLUMNS,
  ...topicsOf('groups', 'g'),
  coordinatingOrganisation: referenceTo('organisation', 'g.coordinating_organisation_id', 'kind'),
  network: referenceTo('network', 'g.network_id'),
  seatCount: `(SELECT count(*)::int FROM seat s WHERE s.group_id = g.id AND ${IS_OPEN})`,
  leads: `coalesce((SELECT json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY s.role DESC, p.sort_name)
    FROM seat s JOIN person p ON p.id = s.person_id WHERE s.group_id = g.id AND ${IS_OPEN} AND ${LEADS}), '[]')`,
});

const SEARCH = nameSearch({
  resource: 'groups',
  table: TABLE,
  alias: 'g',
  finds: 'search_groups',
  current: CURRENT,
  name: 'g.name',
  detail: '(SELECT n.name FROM network n WHERE n.id = g.network_id)',
  kind: 'g.kind',
});

@Injectable()
export class GroupRepository extends RecordRepository<GroupEntity, Group> {
  constructor(database: Database, relations: Relations) {
    const listing = { ...LISTING, relations: relations.of('groups') };
    super(database, GroupEntity, { table: TABLE, alias: 'g', record: RECORD, listing });
  }

  /** Groups by name, best first; archived ones are not found. */
  search(caller: Caller, text: string, mistyped: boolean): Promise<SearchHit[]> {
    return this.database.read<SearchHit>(caller, SEARCH, [text, mistyped]);
  }
}
