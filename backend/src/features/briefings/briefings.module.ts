import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PersonsModule } from '../persons/index.js';
import { BriefingController } from './briefing.controller.js';
import { BriefingRepository } from './briefing.repository.js';
import { BriefingService } from './briefing.service.js';

@Module({
  imports: [GroupsModule, OrganisationsModule, PersonsModule],
  controllers: [BriefingController],
  providers: [BriefingService, BriefingRepository],
})
export class BriefingsModule {}
