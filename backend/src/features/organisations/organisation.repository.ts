import { ORGANISATION_FIELDS, type Organisation } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import type { Page } from '../../platform/http/index.js';
import { FilterCompiler, SqlValues, type Listing, type ListQuery } from '../../platform/listing/index.js';
import { OrganisationEntity } from './organisation.entity.js';

/** Column of each field that can be filtered or sorted by. */
const LISTING: Listing = {
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

  /** A page and the exact total in one statement. */
  async page(caller: Caller, query: ListQuery): Promise<Page> {
    const values = new SqlValues();
    const compiler = new FilterCompiler(LISTING, values);
    const where = compiler.where(query.filter);
    const order = compiler.orderBy(query.sort);
    const limit = values.add(query.last - query.first + 1);
    const offset = values.add(query.first);
    const [row] = await this.database.read<{ json: string; count: number; total: number }>(
      caller,
      `WITH page AS (SELECT o.* FROM organisation o WHERE ${where} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset})
       SELECT coalesce(json_agg(${RECORD} ORDER BY ${order}), '[]')::text AS json, count(*)::int AS count,
              (SELECT count(*)::int FROM organisation o WHERE ${where}) AS total
       FROM page o`,
      values.list,
    );
    return row ?? { json: '[]', count: 0, total: 0 };
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
