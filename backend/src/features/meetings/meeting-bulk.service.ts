import type { BulkChange } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { EventLog, type Subject } from '../../platform/events/index.js';
import type { ChangedBeside } from '../../platform/records/index.js';
import { GroupAccess } from '../groups/index.js';
import { Topics, TopicsBulkService } from '../topics/index.js';
import type { MeetingEntity } from './meeting.entity.js';
import { subjectsOf } from './meeting.mapper.js';
import { MeetingReminders } from './meeting.reminders.js';
import { MeetingRepository } from './meeting.repository.js';

/** Changes many meetings at once. Of those put away nobody is reminded; those brought back are as they were planned. */
@Injectable()
export class MeetingBulkService extends TopicsBulkService<MeetingEntity> {
  constructor(
    database: Database,
    meetings: MeetingRepository,
    events: EventLog,
    private readonly time: Clock,
    topics: Topics,
    private readonly access: GroupAccess,
    private readonly reminders: MeetingReminders,
  ) {
    super('meetings', database, meetings, events, time, topics);
  }

  /** Those who lead groups change the meetings of these. */
  protected override mayChange(tx: Tx, { groupId }: MeetingEntity): Promise<boolean> {
    return this.access.isOwn(tx, 'meetings.write', groupId);
  }

  protected override async beside(tx: Tx, before: MeetingEntity, change: BulkChange): Promise<ChangedBeside> {
    if (change.archive) await this.reminders.plan(tx, before, { ...before, archivedAt: before.archivedAt ?? this.time.now() });
    if (change.restore) await this.reminders.plan(tx, before, { ...before, archivedAt: null });
    return super.beside(tx, before, change);
  }

  protected override subjects(meeting: MeetingEntity): [Subject, ...Subject[]] {
    return subjectsOf(meeting);
  }
}
