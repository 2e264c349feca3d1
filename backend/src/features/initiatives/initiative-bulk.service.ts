import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { Topics, TopicsBulkService } from '../topics/index.js';
import type { InitiativeEntity } from './initiative.entity.js';
import { InitiativeRepository } from './initiative.repository.js';

/** Changes many initiatives at once. */
@Injectable()
export class InitiativeBulkService extends TopicsBulkService<InitiativeEntity> {
  constructor(database: Database, initiatives: InitiativeRepository, events: EventLog, clock: Clock, topics: Topics) {
    super('initiatives', database, initiatives, events, clock, topics);
  }
}
