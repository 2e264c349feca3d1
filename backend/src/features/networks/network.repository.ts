import { NETWORK_FIELDS, type Network, type SearchHit } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { columnsOf, Database, recordOf } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { foundBy, hasNotEnded, nameSearch, RecordRepository } from '../../platform/records/index.js';
import { Relations } from '../../platform/resources/index.js';
import { topicCondition, topicsOf } from '../topics/index.js';
import { NetworkEntity } from './network.entity.js';

export const TABLE = 'network n';

export const CURRENT = 'n.archived_at IS NULL';

const members = (which: string): string =>
  `(SELECT count(*)::int FROM membership m WHERE m.network_id = n.id AND ${hasNotEnded('m')} AND ${which})`;

/** What is not a column but read from beside the network. */
const DERIVED = { memberCount: members('true') };

const COLUMNS = columnsOf(
  NetworkEntity,
  'n',
  NETWORK_FIELDS.filter(({ name }) => !(name in DERIVED)),
);

const LISTING: Listing = {
  fields: NETWORK_FIELDS,
  columns: { ...COLUMNS, ...DERIVED },
  search: foundBy('search_networks', 'n'),
  current: CURRENT,
  conditions: { topicIds: topicCondition('networks', 'n') },
  defaultSort: { field: 'name', descending: false },
};

const RECORD = recordOf({
  ...COLUMNS,
  ...DERIVED,
  ...topicsOf('networks', 'n'),
  coordinatingOrganisation: `(SELECT json_build_object('id', o.id, 'name', o.name, 'kind', o.kind)
    FROM organisation o WHERE o.id = n.coordinating_organisation_id)`,
  carryingGroup: `(SELECT json_build_object('id', g.id, 'name', g.name) FROM working_group g WHERE g.id = n.carrying_group_id)`,
  founderCount: members("m.role = 'founding_member'"),
});

const SEARCH = nameSearch({
  resource: 'networks',
  table: TABLE,
  alias: 'n',
  finds: 'search_networks',
  current: CURRENT,
  name: 'n.name',
  detail: 'n.area',
  kind: 'NULL',
});

@Injectable()
export class NetworkRepository extends RecordRepository<NetworkEntity, Network> {
  constructor(database: Database, relations: Relations) {
    const listing = { ...LISTING, relations: relations.of('networks') };
    super(database, NetworkEntity, { table: TABLE, alias: 'n', record: RECORD, listing });
  }

  /** Networks by name, best first; archived ones are not found. */
  search(caller: Caller, text: string, limit: number): Promise<SearchHit[]> {
    return this.database.read<SearchHit>(caller, SEARCH, [text, limit]);
  }
}
