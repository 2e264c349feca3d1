import { IMPORT_RECORD_FIELDS, type Import, type ImportTarget } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Caller } from '../../platform/access/index.js';
import { columnsOf, Database, recordOf, referenceTo, type Tx } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import type { Job } from '../../platform/queue/index.js';
import { RecordRepository } from '../../platform/records/index.js';
import { ImportEntity } from './import.entity.js';

export const TABLE = 'import i';

const COLUMNS = columnsOf(ImportEntity, 'i', IMPORT_RECORD_FIELDS);

export const LISTING: Listing = {
  fields: IMPORT_RECORD_FIELDS,
  columns: COLUMNS,
  defaultSort: { field: 'createdAt', descending: true },
};

const RECORD = recordOf({
  ...COLUMNS,
  network: referenceTo('network', 'i.network_id'),
  group: referenceTo('working_group', 'i.group_id'),
  failure: 'i.failure',
  sheets: 'i.sheets',
  sheet: 'i.sheet',
  headerRow: 'i.header_row',
  mapping: 'i.mapping',
  options: 'i.options',
  counts: 'i.counts',
  undecided: 'i.undecided',
  results: 'i.results',
  undone: 'i.undone',
  newOrganisations: 'i.new_organisations',
  done: 'i.done',
  total: 'i.total',
  createdBy: referenceTo('user_account', 'i.created_by'),
  finishedAt: 'i.finished_at',
});

@Injectable()
export class ImportRepository extends RecordRepository<ImportEntity, Import> {
  constructor(database: Database) {
    super(database, ImportEntity, { table: TABLE, alias: 'i', record: RECORD, listing: LISTING });
  }

  /** The import a job is about; null where somebody has removed it. */
  ofJob({ regionId, subjectId, requestId }: Job): Promise<ImportEntity | null> {
    const caller = Caller.system(regionId, requestId);
    return this.database.write(caller, (tx) => (subjectId ? this.lock(tx, subjectId) : Promise.resolve(null)));
  }

  /** Reads an import that others may change meanwhile. */
  read(tx: Tx, id: string): Promise<ImportEntity | null> {
    return tx.manager.findOneBy(ImportEntity, { id });
  }

  /** Writes how far the work is: no change that somebody made, so that the version stays. */
  async keep(tx: Tx, id: string, values: Partial<ImportEntity>): Promise<void> {
    await tx.manager.update(ImportEntity, { id }, values);
  }

  /** The fields that columns with these headers were the last time, by header. */
  async rememberedFields(caller: Caller, target: ImportTarget, headers: string): Promise<Record<string, string> | undefined> {
    const [row] = await this.database.read<{ fields: Record<string, string> }>(
      caller,
      'SELECT fields FROM import_mapping WHERE target = $1 AND headers = $2',
      [target, headers],
    );
    return row?.fields;
  }

  async rememberFields(tx: Tx, target: ImportTarget, headers: string, fields: Readonly<Record<string, string>>): Promise<void> {
    await tx.query(
      `INSERT INTO import_mapping (region_id, target, headers, fields) VALUES ($1, $2, $3, $4)
       ON CONFLICT (region_id, target, headers) DO UPDATE SET fields = excluded.fields`,
      [tx.regionId, target, headers, JSON.stringify(fields)],
    );
  }

  /** Takes the content of a file away where nothing else has it. */
  async forgetContent(tx: Tx, contentId: string): Promise<void> {
    await tx.query(
      `DELETE FROM file_content c WHERE c.id = $1
         AND NOT EXISTS (SELECT FROM file f WHERE f.content_id = $1) AND NOT EXISTS (SELECT FROM import i WHERE i.content_id = $1)`,
      [contentId],
    );
  }

  /** Whether rows of an import are being compared, written or taken back. */
  async isOneUnderWay(tx: Tx): Promise<boolean> {
    const rows = await tx.query(`SELECT FROM import WHERE state IN ('checking', 'running', 'stopping', 'undoing') LIMIT 1`, []);
    return rows.length > 0;
  }

  /** Whether another import has made such records since this one was checked. */
  async othersSince(tx: Tx, { id, target, checkedAt }: ImportEntity): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM import WHERE id <> $1 AND target = $2 AND results ? 'created' AND coalesce(finished_at, now()) > $3 LIMIT 1`,
      [id, target, checkedAt],
    );
    return rows.length > 0;
  }
}
