import { Module } from '@nestjs/common';
import { ProgrammeController } from './programme.controller.js';
import { ProgrammeRepository } from './programme.repository.js';
import { ProgrammeResource } from './programme.resource.js';
import { ProgrammeService } from './programme.service.js';

@Module({
  controllers: [ProgrammeController],
  providers: [ProgrammeService, ProgrammeRepository, ProgrammeResource],
  exports: [ProgrammeService],
})
export class ProgrammesModule {}
