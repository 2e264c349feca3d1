import { MILESTONE_FIELDS, type Milestone } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { columnsOf, Database, recordOf, referenceTo } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { RecordRepository } from '../../platform/records/index.js';
import { MilestoneEntity } from './milestone.entity.js';

const COLUMNS = columnsOf(MilestoneEntity, 's', MILESTONE_FIELDS);

const LISTING: Listing = { fields: MILESTONE_FIELDS, columns: COLUMNS, defaultSort: { field: 'date', descending: false } };

const RECORD = recordOf({
  ...COLUMNS,
  initiative: referenceTo('initiative', 's.initiative_id'),
});

@Injectable()
export class MilestoneRepository extends RecordRepository<MilestoneEntity, Milestone> {
  constructor(database: Database) {
    super(database, MilestoneEntity, { table: 'milestone s', alias: 's', record: RECORD, listing: LISTING });
  }
}
