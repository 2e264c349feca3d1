import {
  INITIATIVE_FIELDS,
  TOPIC_FILTERS,
  type Initiative,
  type InitiativePartyInput,
  type SearchHit,
} from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { columnsOf, Database, recordOf, referenceTo, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { foundBy, nameSearch, RecordRepository } from '../../platform/records/index.js';
import { PROGRAMMES_OF_INITIATIVE } from '../programmes/index.js';
import { topicConditions, topicsOf } from '../topics/index.js';
import { InitiativeEntity, type NamedParty } from './initiative.entity.js';

export const TABLE = 'initiative i';

export const CURRENT = 'i.archived_at IS NULL';

const COLUMNS = columnsOf(
  InitiativeEntity,
  'i',
  INITIATIVE_FIELDS.filter(({ name }) => name !== 'parties'),
);

export const LISTING: Listing = {
  fields: [...INITIATIVE_FIELDS, ...TOPIC_FILTERS],
  columns: {
    ...COLUMNS,
    parties: 'ARRAY(SELECT ip.organisation_id::text FROM initiative_party ip WHERE ip.initiative_id = i.id)',
  },
  search: foundBy('search_initiatives', 'i'),
  current: CURRENT,
  conditions: { programmeIds: PROGRAMMES_OF_INITIATIVE.condition('i'), ...topicConditions('initiatives', 'i') },
  defaultSort: { field: 'name', descending: false },
};

const RECORD = recordOf({
  ...COLUMNS,
  ...PROGRAMMES_OF_INITIATIVE.columns('i'),
  ...topicsOf('initiatives', 'i'),
  network: referenceTo('network', 'i.network_id'),
  group: referenceTo('working_group', 'i.group_id'),
  parties: `coalesce((SELECT json_agg(json_build_object('organisationId', o.id, 'role', ip.role,
      'organisation', json_build_object('id', o.id, 'name', o.name, 'kind', o.kind)) ORDER BY ip.position)
    FROM initiative_party ip JOIN organisation o ON o.id = ip.organisation_id WHERE ip.initiative_id = i.id), '[]')`,
});

const SEARCH = nameSearch({
  resource: 'initiatives',
  table: TABLE,
  alias: 'i',
  finds: 'search_initiatives',
  current: CURRENT,
  name: 'i.name',
  detail: '(SELECT n.name FROM network n WHERE n.id = i.network_id)',
  kind: 'i.kind',
});

type NewInitiative = Parameters<RecordRepository<InitiativeEntity, Initiative>['insert']>[1];

@Injectable()
export class InitiativeRepository extends RecordRepository<InitiativeEntity, Initiative> {
  constructor(database: Database) {
    super(database, InitiativeEntity, { table: TABLE, alias: 'i', record: RECORD, listing: LISTING });
  }

  override async lock(tx: Tx, id: string): Promise<InitiativeEntity | null> {
    const row = await super.lock(tx, id);
    return row && { ...row, parties: await this.parties(tx, id) };
  }

  override async insert(tx: Tx, { parties = [], ...columns }: NewInitiative): Promise<void> {
    await super.insert(tx, columns);
    await this.writeParties(tx, columns.id, parties);
  }

  override async update(
    tx: Tx,
    id: string,
    version: number,
    { parties, ...columns }: Parameters<RecordRepository<InitiativeEntity, Initiative>['update']>[3],
  ): Promise<void> {
    await super.update(tx, id, version, columns);
    if (parties) await this.writeParties(tx, id, parties);
  }

  /** Initiatives by name, best first; archived ones are not found. */
  search(caller: Caller, text: string, mistyped: boolean): Promise<SearchHit[]> {
    return this.database.read<SearchHit>(caller, SEARCH, [text, mistyped]);
  }

  /**
   * The parties with the names of their organisations, in their order.
   * @throws AppError `unknown_reference` where the region has no such organisation
   */
  async named(tx: Tx, parties: readonly InitiativePartyInput[]): Promise<NamedParty[]> {
    const ids = parties.map(({ organisationId }) => organisationId);
    const rows = await tx.query<{ id: string; name: string }>('SELECT id, name FROM organisation WHERE id = ANY($1::uuid[])', [
      ids,
    ]);
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return parties.map(({ organisationId, role }) => {
      const name = names.get(organisationId);
      if (name === undefined) throw new AppError('unknown_reference');
      return { organisationId, name, role };
    });
  }

  private parties(tx: Tx, id: string): Promise<NamedParty[]> {
    return tx.query<NamedParty>(
      `SELECT ip.organisation_id AS "organisationId", o.name, ip.role
       FROM initiative_party ip JOIN organisation o ON o.id = ip.organisation_id WHERE ip.initiative_id = $1 ORDER BY ip.position`,
      [id],
    );
  }

  private async writeParties(tx: Tx, id: string, parties: readonly NamedParty[]): Promise<void> {
    await tx.query('DELETE FROM initiative_party WHERE initiative_id = $1', [id]);
    await tx.query(
      `INSERT INTO initiative_party (region_id, initiative_id, organisation_id, role, position)
       SELECT $1, $2, organisation_id, role, place
       FROM unnest($3::uuid[], $4::text[]) WITH ORDINALITY AS party (organisation_id, role, place)`,
      [tx.regionId, id, parties.map(({ organisationId }) => organisationId), parties.map(({ role }) => role)],
    );
  }
}
