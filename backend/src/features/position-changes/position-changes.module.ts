import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/index.js';
import { InvitationsModule } from '../invitations/index.js';
import { PersonsModule } from '../persons/index.js';
import { DepartureReversal } from './departure.reversal.js';
import { HandoverService } from './handover.service.js';
import { PositionChangeController } from './position-change.controller.js';
import { PositionChangeRepository } from './position-change.repository.js';
import { PositionChangeService } from './position-change.service.js';

@Module({
  imports: [GroupsModule, InvitationsModule, PersonsModule],
  controllers: [PositionChangeController],
  providers: [PositionChangeService, PositionChangeRepository, HandoverService, DepartureReversal],
  exports: [PositionChangeService, DepartureReversal],
})
export class PositionChangesModule {}
