import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { BulkService } from '../../platform/records/index.js';
import type { OrganisationEntity } from './organisation.entity.js';
import { OrganisationRepository } from './organisation.repository.js';

/** Changes many organisations at once. */
@Injectable()
export class OrganisationBulkService extends BulkService<OrganisationEntity> {
  constructor(database: Database, organisations: OrganisationRepository, events: EventLog, clock: Clock) {
    super('organisations', database, organisations, events, clock);
  }
}
