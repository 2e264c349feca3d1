import { GROUP_FIELDS, type FieldChange, type Group, type GroupInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { ArchivingService, editableFields, type RecordValues } from '../../platform/records/index.js';
import { Topics } from '../topics/index.js';
import type { GroupEntity } from './group.entity.js';
import { groupValues } from './group.mapper.js';
import { GroupRepository } from './group.repository.js';

/** Keeps the groups of a region. */
@Injectable()
export class GroupService extends ArchivingService<GroupEntity, GroupInput, Group> {
  constructor(
    database: Database,
    groups: GroupRepository,
    private readonly topics: Topics,
    events: EventLog,
  ) {
    super(database, groups, events, { resource: 'groups', history: editableFields<GroupEntity>(GROUP_FIELDS) });
  }

  protected override accept(_tx: Tx, input: GroupInput): Promise<RecordValues<GroupEntity>> {
    return Promise.resolve(groupValues(input));
  }

  protected override keepBeside(tx: Tx, id: string, { topicIds = [] }: GroupInput): Promise<FieldChange[]> {
    return this.topics.assign(tx, { type: 'groups', id }, topicIds);
  }
}
