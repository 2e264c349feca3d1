import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { BulkService } from '../../platform/records/index.js';
import type { PersonEntity } from './person.entity.js';
import { PersonRepository } from './person.repository.js';

/** Changes many persons at once. */
@Injectable()
export class PersonBulkService extends BulkService<PersonEntity> {
  constructor(database: Database, persons: PersonRepository, events: EventLog, clock: Clock) {
    super('persons', database, persons, events, clock);
  }
}
