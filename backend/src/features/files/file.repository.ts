import { FILE_FIELDS, type SearchHit, type StoredFile } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { columnsOf, Database, recordOf, referenceTo, type Tx } from '../../platform/database/index.js';
import { readPage, type ListQuery, type Page, type Source } from '../../platform/listing/index.js';
import { nameSearch } from '../../platform/records/index.js';
import { FileEntity } from './file.entity.js';

const COLUMNS = columnsOf(FileEntity, 'f', FILE_FIELDS);

const RECORD = recordOf({
  ...COLUMNS,
  createdBy: referenceTo('user_account', 'f.created_by'),
});

const CURRENT = 'f.archived_at IS NULL';

const SOURCE: Source = {
  table: 'file f',
  alias: 'f',
  record: RECORD,
  listing: {
    fields: FILE_FIELDS,
    columns: COLUMNS,
    current: CURRENT,
    defaultSort: { field: 'name', descending: false },
  },
};

/** A file is shown on the page of its record. */
const SEARCH = nameSearch({
  resource: 'files',
  table: 'file f',
  alias: 'f',
  finds: 'search_files',
  current: CURRENT,
  name: 'f.name',
  detail: 'subject_name(f.subject_type, f.subject_id)',
  kind: 'NULL',
  subject: `json_build_object('type', f.subject_type, 'id', f.subject_id)`,
});

@Injectable()
export class FileRepository {
  constructor(private readonly database: Database) {}

  page(caller: Caller, query: ListQuery): Promise<Page> {
    return readPage(this.database, caller, SOURCE, query);
  }

  /** Files by name, best first; archived ones are not found. */
  search(caller: Caller, text: string, mistyped: boolean): Promise<SearchHit[]> {
    return this.database.read<SearchHit>(caller, SEARCH, [text, mistyped]);
  }

  async find(caller: Caller, id: string): Promise<(StoredFile & { contentId: string }) | undefined> {
    const [row] = await this.database.read<{ record: StoredFile; contentId: string }>(
      caller,
      `SELECT ${RECORD} AS record, f.content_id AS "contentId" FROM file f WHERE f.id = $1`,
      [id],
    );
    return row && { ...row.record, contentId: row.contentId };
  }

  /** Whether the record a file is to belong to exists in the region. */
  async subjectExists(tx: Tx, type: string, id: string): Promise<boolean> {
    const [row] = await tx.query<{ exists: boolean }>('SELECT subject_name($1, $2) IS NOT NULL AS exists', [type, id]);
    return row?.exists ?? false;
  }

  async insert(tx: Tx, file: Omit<FileEntity, 'regionId' | 'searchText' | 'createdAt' | 'archivedAt'>): Promise<void> {
    await tx.manager.insert(FileEntity, { ...file, regionId: tx.regionId });
  }

  /** @returns the file, where its state changed */
  async setArchived(tx: Tx, id: string, archived: boolean): Promise<FileEntity | undefined> {
    const file = await tx.manager.findOne(FileEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!file || (file.archivedAt !== null) === archived) return undefined;
    await tx.manager.update(FileEntity, { id }, { archivedAt: archived ? new Date() : null });
    return file;
  }
}
