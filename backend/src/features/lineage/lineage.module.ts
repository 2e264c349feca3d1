import { Module } from '@nestjs/common';
import { LineageLinkController } from './lineage-link.controller.js';
import { LineageController } from './lineage.controller.js';
import { LineageRepository } from './lineage.repository.js';
import { LineageResource } from './lineage.resource.js';
import { LineageService } from './lineage.service.js';

@Module({
  controllers: [LineageController, LineageLinkController],
  providers: [LineageService, LineageRepository, LineageResource],
  exports: [LineageService],
})
export class LineageModule {}
