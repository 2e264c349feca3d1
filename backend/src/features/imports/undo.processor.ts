import { Injectable } from '@nestjs/common';
import { HandlesJob, type Job, type JobHandler } from '../../platform/queue/index.js';
import { UNDO_IMPORT, importer } from './import.jobs.js';
import { ImportRepository } from './import.repository.js';
import { UndoService } from './undo.service.js';

@Injectable()
@HandlesJob(UNDO_IMPORT.queue, UNDO_IMPORT.job)
export class UndoProcessor implements JobHandler {
  constructor(
    private readonly imports: ImportRepository,
    private readonly work: UndoService,
  ) {}

  async handle(job: Job): Promise<void> {
    const imported = await this.imports.ofJob(job);
    if (imported) await this.work.undo(importer(imported), imported.id);
  }
}
