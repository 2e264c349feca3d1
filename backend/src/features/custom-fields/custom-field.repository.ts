import { CUSTOM_FIELD_FIELDS, type CustomField, type Customisable } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { columnsOf, Database, recordOf, type Tx } from '../../platform/database/index.js';
import { readPage, type ListQuery, type Page, type Source } from '../../platform/listing/index.js';
import type { CustomFieldDefinition } from './custom-field.definition.js';
import { CustomFieldEntity } from './custom-field.entity.js';

const COLUMNS = columnsOf(CustomFieldEntity, 'f', CUSTOM_FIELD_FIELDS);

const RECORD = recordOf(COLUMNS);

const SOURCE: Source = {
  table: 'custom_field f',
  alias: 'f',
  record: RECORD,
  listing: {
    fields: CUSTOM_FIELD_FIELDS,
    columns: COLUMNS,
    current: 'f.archived_at IS NULL',
    defaultSort: { field: 'position', descending: false },
  },
};

const DEFINITIONS = `
  SELECT key, label, type, options, archived_at IS NOT NULL AS archived FROM custom_field WHERE resource = $1 ORDER BY position, id`;

/** What a write may set. */
export type CustomFieldValues = Omit<CustomFieldEntity, 'regionId' | 'createdAt' | 'updatedAt' | 'version'>;

@Injectable()
export class CustomFieldRepository {
  constructor(private readonly database: Database) {}

  page(caller: Caller, query: ListQuery): Promise<Page> {
    return readPage(this.database, caller, SOURCE, query);
  }

  async find(caller: Caller, id: string): Promise<CustomField | undefined> {
    const [row] = await this.database.read<{ record: CustomField }>(
      caller,
      `SELECT ${RECORD} AS record FROM custom_field f WHERE f.id = $1`,
      [id],
    );
    return row?.record;
  }

  /** All of a resource in their order, archived ones included. */
  definitions(caller: Caller, resource: Customisable): Promise<CustomFieldDefinition[]> {
    return this.database.read<CustomFieldDefinition>(caller, DEFINITIONS, [resource]);
  }

  definitionsIn(tx: Tx, resource: Customisable): Promise<CustomFieldDefinition[]> {
    return tx.query<CustomFieldDefinition>(DEFINITIONS, [resource]);
  }

  lock(tx: Tx, id: string): Promise<CustomFieldEntity | null> {
    return tx.manager.findOne(CustomFieldEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** How many current ones a resource has, and the position after the last of all. */
  async extent(tx: Tx, resource: Customisable): Promise<{ count: number; next: number }> {
    const [row] = await tx.query<{ count: number; next: number }>(
      `SELECT count(*) FILTER (WHERE archived_at IS NULL)::int AS count, coalesce(max(position) + 1, 0) AS next
       FROM custom_field WHERE resource = $1`,
      [resource],
    );
    return row ?? { count: 0, next: 0 };
  }

  async insert(tx: Tx, values: CustomFieldValues): Promise<void> {
    await tx.manager.insert(CustomFieldEntity, { ...values, regionId: tx.regionId });
  }

  async update(tx: Tx, id: string, version: number, values: Partial<CustomFieldValues>): Promise<void> {
    await tx.manager.update(CustomFieldEntity, { id }, { ...values, version, updatedAt: () => 'now()' });
  }
}
