import { Module } from '@nestjs/common';
import { CurrentRegionController } from './current-region.controller.js';
import { CurrentRegionRepository } from './current-region.repository.js';
import { CurrentRegionService } from './current-region.service.js';
import { RegionController } from './region.controller.js';
import { RegionRepository } from './region.repository.js';
import { RegionService } from './region.service.js';

@Module({
  controllers: [RegionController, CurrentRegionController],
  providers: [RegionService, RegionRepository, CurrentRegionService, CurrentRegionRepository],
  exports: [RegionService, RegionRepository, CurrentRegionRepository],
})
export class RegionsModule {}
