import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/index.js';
import { PersonsModule } from '../persons/index.js';
import { DuplicateKeyRepository } from './duplicate-key.repository.js';
import { DuplicateController } from './duplicate.controller.js';
import { DuplicateFinder } from './duplicate.finder.js';
import { DuplicateRepository } from './duplicate.repository.js';
import { DuplicateResource } from './duplicate.resource.js';
import { DuplicateService } from './duplicate.service.js';
import { DuplicateSweep } from './duplicate.sweep.js';
import { FindProcessor } from './find.processor.js';
import { LargeWrites } from './large-writes.js';
import { MergeController } from './merge.controller.js';
import { MergeRepository } from './merge.repository.js';
import { MergePreviewService } from './merge-preview.service.js';
import { MergeService } from './merge.service.js';
import { MergedRecordRepository } from './merged-record.repository.js';
import { RecordMatcher } from './record-matcher.js';
import { ReferenceMover } from './reference.mover.js';

@Module({
  imports: [OrganisationsModule, PersonsModule],
  controllers: [DuplicateController, MergeController],
  providers: [
    DuplicateKeyRepository,
    DuplicateRepository,
    DuplicateFinder,
    DuplicateResource,
    DuplicateService,
    DuplicateSweep,
    FindProcessor,
    LargeWrites,
    MergeRepository,
    MergedRecordRepository,
    MergePreviewService,
    MergeService,
    RecordMatcher,
    ReferenceMover,
  ],
  exports: [RecordMatcher, MergeService, DuplicateFinder, LargeWrites],
})
export class DuplicatesModule {}
