import {
  ORGANISATION_FIELDS,
  type Organisation,
  type OrganisationValueField,
  type SearchHit,
  type ValueCount,
} from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { columnsOf, Database, recordOf, referenceTo, type Tx } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { foundBy, nameSearch, RecordRepository, type RecordValues } from '../../platform/records/index.js';
import { Relations } from '../../platform/resources/index.js';
import { topicCondition, topicsOf } from '../topics/index.js';
import { subRegionNamed } from '../regions/index.js';
import { OrganisationEntity } from './organisation.entity.js';

export const TABLE = 'organisation o';

export const CURRENT = 'o.archived_at IS NULL';

const STORED = ORGANISATION_FIELDS.filter(({ name }) => name !== 'subRegion');

const COLUMNS = { ...columnsOf(OrganisationEntity, 'o', STORED), subRegion: subRegionNamed('o.municipality') };

/** How organisations are listed, the region's own fields aside. */
const LISTING: Listing = {
  fields: ORGANISATION_FIELDS,
  columns: COLUMNS,
  search: foundBy('search_organisations', 'o'),
  current: CURRENT,
  conditions: { topicIds: topicCondition('organisations', 'o') },
  defaultSort: { field: 'name', descending: false },
};

/** One organisation as the API answers it, built by PostgreSQL so that a list needs no hydration here. */
const RECORD = recordOf({
  ...COLUMNS,
  ...topicsOf('organisations', 'o'),
  parent: referenceTo('organisation', 'o.parent_id', 'kind'),
  successor: referenceTo('organisation', 'o.successor_id', 'kind'),
  register: referenceTo('register_entry', 'o.register_id'),
  logo: `(SELECT json_build_object('fileId', f.id, 'permission', o.logo_permission)
    FROM file f WHERE f.id = o.logo_file_id AND f.archived_at IS NULL)`,
  responsible: referenceTo('user_account', 'o.responsible_user_id'),
});

/** What an input sets; how a collective was resolved, its logo, and when it was confirmed, are written by themselves. */
export type OrganisationValues = Omit<
  RecordValues<OrganisationEntity>,
  'resolvedAt' | 'logoFileId' | 'logoPermission' | 'confirmedAt'
>;

const SEARCH = nameSearch({
  resource: 'organisations',
  table: TABLE,
  alias: 'o',
  finds: 'search_organisations',
  current: CURRENT,
  name: 'o.name',
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
  search(caller: Caller, text: string, mistyped: boolean): Promise<SearchHit[]> {
    return this.database.read<SearchHit>(caller, SEARCH, [text, mistyped]);
  }

  /** Values in use of a field that fit what was typed. */
  values(caller: Caller, field: OrganisationValueField, typed: string): Promise<ValueCount[]> {
    return this.valuesOf(caller, VALUES_OF[field], typed);
  }

  /** Whether a chain of parents or successors leads from one organisation to another, or they are the same. */
  async leadsTo(tx: Tx, chain: 'parent_id' | 'successor_id', fromId: string, toId: string): Promise<boolean> {
    const rows = await tx.query(
      `WITH RECURSIVE chain AS (
         SELECT id, ${chain} AS next FROM organisation WHERE id = $1
         UNION SELECT o.id, o.${chain} FROM organisation o JOIN chain ON o.id = chain.next
       ) SELECT FROM chain WHERE id = $2`,
      [fromId, toId],
    );
    return rows.length > 0;
  }

  /** Whether an organisation has such an image among its files. */
  async hasImage(tx: Tx, id: string, fileId: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM file WHERE id = $1 AND subject_type = 'organisations' AND subject_id = $2 AND media_type LIKE 'image/%'
         AND archived_at IS NULL`,
      [fileId, id],
    );
    return rows.length > 0;
  }

  /** Says who looks after an organisation. */
  async appoint(tx: Tx, id: string, userId: string | null): Promise<void> {
    await tx.query('UPDATE organisation SET responsible_user_id = $2 WHERE id = $1', [id, userId]);
  }

  /** Whether somebody coordinates the region or leads a group in it. */
  async worksHere(tx: Tx, userId: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM user_region WHERE user_id = $1 AND region_id = $2 AND role IN ('coordinator', 'group_lead')`,
      [userId, tx.regionId],
    );
    return rows.length > 0;
  }
}
