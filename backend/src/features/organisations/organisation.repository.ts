import { ORGANISATION_FIELDS, type Organisation } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { readPage, type Listing, type ListQuery, type Page } from '../../platform/listing/index.js';
import { OrganisationEntity } from './organisation.entity.js';

export const TABLE = 'organisation o';

/** How organisations are listed, the region's own fields aside. */
export const LISTING: Listing = {
  fields: ORGANISATION_FIELDS,
  columns: {
    id: 'o.id',
    name: 'o.name',
    shortName: 'o.short_name',
    otherNames: 'o.other_names',
    kind: 'o.kind',
    parentId: 'o.parent_id',
    street: 'o.street',
    postalCode: 'o.postal_code',
    municipality: 'o.municipality',
    website: 'o.website',
    emails: 'o.emails',
    phones: 'o.phones',
    tags: 'o.tags',
    note: 'o.note',
    archivedAt: 'o.archived_at',
    createdAt: 'o.created_at',
    updatedAt: 'o.updated_at',
  },
  search: (text) => `o.id IN (SELECT id FROM search_organisations(${text}))`,
  current: 'o.archived_at IS NULL',
  defaultSort: { field: 'name', descending: false },
};

/** One organisation as the API answers it, built by PostgreSQL so that a list needs no hydration here. */
const RECORD = `json_build_object(
  'id', o.id, 'name', o.name, 'shortName', o.short_name, 'otherNames', o.other_names, 'kind', o.kind,
  'parentId', o.parent_id,
  'parent', (SELECT json_build_object('id', p.id, 'name', p.name, 'kind', p.kind) FROM organisation p WHERE p.id = o.parent_id),
  'street', o.street, 'postalCode', o.postal_code, 'municipality', o.municipality, 'website', o.website,
  'emails', o.emails, 'phones', o.phones, 'tags', o.tags, 'note', o.note, 'custom', o.custom,
  'archivedAt', o.archived_at, 'createdAt', o.created_at, 'updatedAt', o.updated_at, 'version', o.version)`;

/** What a write may set. */
export type OrganisationValues = Omit<OrganisationEntity, 'regionId' | 'searchText' | 'createdAt' | 'updatedAt' | 'version'>;

@Injectable()
export class OrganisationRepository {
  constructor(private readonly database: Database) {}

  page(caller: Caller, listing: Listing, query: ListQuery): Promise<Page> {
    return readPage(this.database, caller, { table: TABLE, alias: 'o', record: RECORD, listing }, query);
  }

  async find(caller: Caller, id: string): Promise<Organisation | undefined> {
    const [row] = await this.database.read<{ record: Organisation }>(
      caller,
      `SELECT ${RECORD} AS record FROM organisation o WHERE o.id = $1`,
      [id],
    );
    return row?.record;
  }

  /** Reads and locks an organisation until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<OrganisationEntity | null> {
    return tx.manager.findOne(OrganisationEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Stores a new organisation; one brought in from elsewhere may bring its version and dates. */
  async insert(
    tx: Tx,
    values: OrganisationValues & Partial<Pick<OrganisationEntity, 'version' | 'createdAt' | 'updatedAt'>>,
  ): Promise<void> {
    await tx.manager.insert(OrganisationEntity, { ...values, regionId: tx.regionId });
  }

  async update(tx: Tx, id: string, version: number, values: Partial<OrganisationValues>): Promise<void> {
    await tx.manager.update(OrganisationEntity, { id }, { ...values, version, updatedAt: () => 'now()' });
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
