import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { Topics, TopicsBulkService } from '../topics/index.js';
import type { NetworkEntity } from './network.entity.js';
import { NetworkRepository } from './network.repository.js';

/** Changes many networks at once. */
@Injectable()
export class NetworkBulkService extends TopicsBulkService<NetworkEntity> {
  constructor(database: Database, networks: NetworkRepository, events: EventLog, clock: Clock, topics: Topics) {
    super('networks', database, networks, events, clock, topics);
  }
}
