import { Module } from '@nestjs/common';
import { RegionRepository } from './region.repository.js';
import { RegionService } from './region.service.js';

@Module({ providers: [RegionService, RegionRepository], exports: [RegionService, RegionRepository] })
export class RegionsModule {}
