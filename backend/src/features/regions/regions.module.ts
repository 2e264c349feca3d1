import { Module } from '@nestjs/common';
import { CurrentRegionController } from './current-region.controller.js';
import { CurrentRegionRepository } from './current-region.repository.js';
import { CurrentRegionService } from './current-region.service.js';
import { IndicatorController } from './indicator.controller.js';
import { IndicatorRepository } from './indicator.repository.js';
import { IndicatorResource } from './indicator.resource.js';
import { IndicatorService } from './indicator.service.js';
import { MunicipalityController } from './municipality.controller.js';
import { MunicipalityRepository } from './municipality.repository.js';
import { MunicipalityResource } from './municipality.resource.js';
import { MunicipalityService } from './municipality.service.js';
import { RegionController } from './region.controller.js';
import { RegionRepository } from './region.repository.js';
import { RegionService } from './region.service.js';

@Module({
  controllers: [RegionController, CurrentRegionController, MunicipalityController, IndicatorController],
  providers: [
    RegionService,
    RegionRepository,
    CurrentRegionService,
    CurrentRegionRepository,
    MunicipalityService,
    MunicipalityRepository,
    MunicipalityResource,
    IndicatorService,
    IndicatorRepository,
    IndicatorResource,
  ],
  exports: [
    RegionService,
    RegionRepository,
    CurrentRegionRepository,
    MunicipalityService,
    MunicipalityRepository,
    IndicatorService,
    IndicatorRepository,
  ],
})
export class RegionsModule {}
