import { NETWORK_FIELDS, TOPIC_FILTERS, type Network, type SearchHit } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { columnsOf, Database, recordOf, referenceTo } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { foundBy, hasNotEnded, nameSearch, RecordRepository } from '../../platform/records/index.js';
import { Relations } from '../../platform/resources/index.js';
import { topicConditions, topicsOf } from '../topics/index.js';
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
  fields: [...NETWORK_FIELDS, ...TOPIC_FILTERS],
  columns: { ...COLUMNS, ...DERIVED },
  search: foundBy('search_networks', 'n'),
  current: CURRENT,
  conditions: topicConditions('networks', 'n'),
  defaultSort: { field: 'name', descending: false },
};

const RECORD = recordOf({
  ...COLUMNS,
  ...DERIVED,
  ...topicsOf('networks', 'n'),
  coordinatingOrganisation: referenceTo('organisation', 'n.coordinating_organisation_id', 'kind'),
  carryingGroup: referenceTo('working_group', 'n.carrying_group_id'),
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
  search(caller: Caller, text: string, mistyped: boolean): Promise<SearchHit[]> {
    return this.database.read<SearchHit>(caller, SEARCH, [text, mistyped]);
  }
}
