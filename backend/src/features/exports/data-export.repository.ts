import { EXPORT_FIELDS, type DataExport } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { columnsOf, Database, recordOf, referenceTo } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { RecordRepository } from '../../platform/records/index.js';
import { DataExportEntity } from './data-export.entity.js';

const COLUMNS = columnsOf(DataExportEntity, 'x', EXPORT_FIELDS);

const LISTING: Listing = {
  fields: EXPORT_FIELDS,
  columns: COLUMNS,
  defaultSort: { field: 'createdAt', descending: true },
};

const RECORD = recordOf({
  ...COLUMNS,
  filter: 'x.filter',
  audience: referenceTo('audience', 'x.audience_id'),
  user: referenceTo('user_account', 'x.user_id'),
});

@Injectable()
export class DataExportRepository extends RecordRepository<DataExportEntity, DataExport> {
  constructor(database: Database) {
    super(database, DataExportEntity, { table: 'data_export x', alias: 'x', record: RECORD, listing: LISTING });
  }
}
