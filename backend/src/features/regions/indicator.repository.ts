import { INDICATOR_FIELDS, type Indicator } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { columnsOf, Database, recordOf, referenceTo } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { RecordRepository } from '../../platform/records/index.js';
import { IndicatorEntity } from './indicator.entity.js';

const COLUMNS = columnsOf(IndicatorEntity, 'i', INDICATOR_FIELDS);

const LISTING: Listing = {
  fields: INDICATOR_FIELDS,
  columns: COLUMNS,
  defaultSort: { field: 'createdAt', descending: false },
};

const RECORD = recordOf({
  ...COLUMNS,
  municipality: referenceTo('municipality', 'i.municipality_id', 'kind'),
});

@Injectable()
export class IndicatorRepository extends RecordRepository<IndicatorEntity, Indicator> {
  constructor(database: Database) {
    super(database, IndicatorEntity, { table: 'indicator i', alias: 'i', record: RECORD, listing: LISTING });
  }
}
