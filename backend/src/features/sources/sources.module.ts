import { Module } from '@nestjs/common';
import { CitationController } from './citation.controller.js';
import { CitationRepository } from './citation.repository.js';
import { Citations } from './citation.service.js';
import { SourceController } from './source.controller.js';
import { SourceRepository } from './source.repository.js';
import { SourceResource } from './source.resource.js';
import { SourceService } from './source.service.js';

@Module({
  controllers: [SourceController, CitationController],
  providers: [SourceService, SourceRepository, SourceResource, Citations, CitationRepository],
  exports: [SourceService, Citations],
})
export class SourcesModule {}
