import { Module } from '@nestjs/common';
import { TopicsModule } from '../topics/index.js';
import { InitiativeBulkService } from './initiative-bulk.service.js';
import { InitiativeController } from './initiative.controller.js';
import { InitiativeExport } from './initiative.export.js';
import { InitiativeRepository } from './initiative.repository.js';
import { InitiativeResource } from './initiative.resource.js';
import { InitiativeService } from './initiative.service.js';
import { MilestoneController } from './milestone.controller.js';
import { MilestoneRepository } from './milestone.repository.js';
import { MilestoneService } from './milestone.service.js';

@Module({
  imports: [TopicsModule],
  controllers: [InitiativeController, MilestoneController],
  providers: [
    InitiativeService,
    InitiativeBulkService,
    InitiativeRepository,
    InitiativeExport,
    InitiativeResource,
    MilestoneService,
    MilestoneRepository,
  ],
  exports: [InitiativeService, MilestoneService],
})
export class InitiativesModule {}
