import { EXPORT_FIELDS, type DataExport } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { columnsOf, Database, recordOf } from '../../platform/database/index.js';
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
  audience: `(SELECT json_build_object('id', a.id, 'name', a.name) FROM audience a WHERE a.id = x.audience_id)`,
  user: `(SELECT json_build_object('id', u.id, 'name', u.name) FROM user_account u WHERE u.id = x.user_id)`,
});

@Injectable()
export class DataExportRepository extends RecordRepository<DataExportEntity, DataExport> {
  constructor(database: Database) {
    super(database, DataExportEntity, { table: 'data_export x', alias: 'x', record: RECORD, listing: LISTING });
  }
}
