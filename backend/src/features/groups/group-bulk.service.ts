import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { Topics, TopicsBulkService } from '../topics/index.js';
import type { GroupEntity } from './group.entity.js';
import { GroupRepository } from './group.repository.js';

/** Changes many groups at once. */
@Injectable()
export class GroupBulkService extends TopicsBulkService<GroupEntity> {
  constructor(database: Database, groups: GroupRepository, events: EventLog, clock: Clock, topics: Topics) {
    super('groups', database, groups, events, clock, topics);
  }
}
