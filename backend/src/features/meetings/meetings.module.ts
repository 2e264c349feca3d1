import { Module } from '@nestjs/common';
import { FollowUpsModule } from '../follow-ups/index.js';
import { GroupsModule } from '../groups/index.js';
import { TopicsModule } from '../topics/index.js';
import { MeetingBulkService } from './meeting-bulk.service.js';
import { MeetingController } from './meeting.controller.js';
import { MeetingExport } from './meeting.export.js';
import { MeetingLists } from './meeting-lists.js';
import { MeetingPartyRepository } from './meeting-party.repository.js';
import { MeetingReminders } from './meeting.reminders.js';
import { MeetingRepository } from './meeting.repository.js';
import { MeetingResource } from './meeting.resource.js';
import { MeetingService } from './meeting.service.js';

@Module({
  imports: [TopicsModule, FollowUpsModule, GroupsModule],
  controllers: [MeetingController],
  providers: [
    MeetingService,
    MeetingBulkService,
    MeetingRepository,
    MeetingExport,
    MeetingPartyRepository,
    MeetingLists,
    MeetingReminders,
    MeetingResource,
  ],
  exports: [MeetingService, MeetingRepository, MeetingReminders],
})
export class MeetingsModule {}
