import {
  ORGANISATION_FIELDS,
  type Organisation,
  type OrganisationValueField,
  type SearchHit,
  type ValueCount,
} from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { columnsOf, Database, recordOf, type Tx } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { foundBy, nameSearch, RecordRepository, type RecordValues } from '../../platform/records/index.js';
import { Relations } from '../../platform/resources/index.js';
import { OrganisationEntity } from './organisation.entity.js';

export const TABLE = 'organisation o';

export const CURRENT = 'o.archived_at IS NULL';

const COLUMNS = columnsOf(OrganisationEntity, 'o', ORGANISATION_FIELDS);

/** How organisations are listed, the region's own fields aside. */
const LISTING: Listing = {
  fields: ORGANISATION_FIELDS,
  columns: COLUMNS,
  search: foundBy('search_organisations', 'o'),
  current: CURRENT,
  defaultSort: { field: 'name', descending: false },
};

/** One organisation as the API answers it, built by PostgreSQL so that a list needs no hydration here. */
const RECORD = recordOf({
  ...COLUMNS,
  parent: `(SELECT json_build_object('id', p.id, 'name', p.name, 'kind', p.kind) FROM organisation p WHERE p.id = o.parent_id)`,
});

export type OrganisationValues = RecordValues<OrganisationEntity>;

const SEARCH = nameSearch({
  resource: 'organisations',
  table: TABLE,
  alias: 'o',
  finds: 'search_organisations',
  current: CURRENT,
  names: ['o.name', 'o.short_name'],
  detail: 'o.municipality',
  kind: 'o.kind',
});

/** The values of a field that may be suggested; a list gives each of its entries. */
const VALUES_OF: Record<OrganisationValueField, string> = {
  municipality: 'o.municipality',
  postalCode: 'o.postal_code',
  tags: 'unnest(o.tags)',
};

@Injectable()
export class OrganisationRepository extends RecordRepository<OrganisationEntity, Organisation> {
  constructor(database: Database, relations: Relations) {
    const listing = { ...LISTING, relations: relations.of('organisations') };
    super(database, OrganisationEntity, { table: TABLE, alias: 'o', record: RECORD, listing });
  }

  /** Organisations by name, best first; archived ones are not found. */
  search(caller: Caller, text: string, limit: number): Promise<SearchHit[]> {
    return this.database.read<SearchHit>(caller, SEARCH, [text, limit]);
  }

  /** Values in use of a field that fit what was typed. */
  values(caller: Caller, field: OrganisationValueField, typed: string): Promise<ValueCount[]> {
    return this.valuesOf(caller, VALUES_OF[field], typed);
  }

  /** Whether `ancestorId` is `id` itself or stands above it. */
  async isBelow(tx: Tx, ancestorId: string, id: string): Promise<boolean> {
    const rows = await tx.query(
      `WITH RECURSIVE above AS (
         SELECT id, parent_id FROM organisation WHERE id = $1
         UNION SELECT o.id, o.parent_id FROM organisation o JOIN above ON o.id = above.parent_id
       ) SELECT FROM above WHERE id = $2`,
      [ancestorId, id],
    );
    return rows.length > 0;
  }
}
