import { Module } from '@nestjs/common';
import { TopicsModule } from '../topics/index.js';
import { GroupAccess } from './group-access.js';
import { GroupBulkService } from './group-bulk.service.js';
import { GroupController } from './group.controller.js';
import { GroupExport } from './group.export.js';
import { GroupRepository } from './group.repository.js';
import { GroupResource } from './group.resource.js';
import { GroupService } from './group.service.js';
import { SeatBulkRepository } from './seat-bulk.repository.js';
import { SeatBulkService } from './seat-bulk.service.js';
import { SeatController } from './seat.controller.js';
import { SeatExport } from './seat.export.js';
import { SeatRepository } from './seat.repository.js';
import { SeatService } from './seat.service.js';

@Module({
  imports: [TopicsModule],
  controllers: [GroupController, SeatController],
  providers: [
    GroupService,
    GroupBulkService,
    GroupRepository,
    GroupResource,
    GroupExport,
    GroupAccess,
    SeatExport,
    SeatService,
    SeatBulkService,
    SeatBulkRepository,
    SeatRepository,
  ],
  exports: [GroupService, GroupRepository, GroupAccess, SeatService, SeatRepository],
})
export class GroupsModule {}
