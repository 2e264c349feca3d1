import { REGISTER_FIELDS, type RegisterEntry } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { columnsOf, Database, recordOf, referenceTo } from '../../platform/database/index.js';
import { readOpenPage, type ListQuery, type Page, type Source } from '../../platform/listing/index.js';
import { foundBy } from '../../platform/records/index.js';
import { RegisterEntryEntity } from './register-entry.entity.js';

const COLUMNS = columnsOf(RegisterEntryEntity, 'e', REGISTER_FIELDS);

const SOURCE: Source = {
  table: 'register_entry e',
  alias: 'e',
  record: recordOf({
    ...COLUMNS,
    parent: referenceTo('register_entry', 'e.parent_id'),
    successor: referenceTo('register_entry', 'e.successor_id'),
  }),
  listing: {
    fields: REGISTER_FIELDS,
    columns: COLUMNS,
    search: foundBy('search_register', 'e'),
    defaultSort: { field: 'name', descending: false },
  },
};

/** Reads the register; it is written by `RegisterWriter` as the owner of the database. */
@Injectable()
export class RegisterRepository {
  constructor(private readonly database: Database) {}

  page(query: ListQuery): Promise<Page> {
    return readOpenPage(this.database, SOURCE, query);
  }

  async find(id: string): Promise<RegisterEntry | undefined> {
    const [row] = await this.database.open<{ record: RegisterEntry }>(
      `SELECT ${SOURCE.record} AS record FROM ${SOURCE.table} WHERE e.id = $1`,
      [id],
    );
    return row?.record;
  }
}
