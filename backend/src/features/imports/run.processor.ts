import { Injectable } from '@nestjs/common';
import { HandlesJob, type Job, type JobHandler } from '../../platform/queue/index.js';
import { RUN_IMPORT, importer } from './import.jobs.js';
import { ImportRepository } from './import.repository.js';
import { RunService } from './run.service.js';

@Injectable()
@HandlesJob(RUN_IMPORT.queue, RUN_IMPORT.job)
export class RunProcessor implements JobHandler {
  constructor(
    private readonly imports: ImportRepository,
    private readonly work: RunService,
  ) {}

  async handle(job: Job): Promise<void> {
    const imported = await this.imports.ofJob(job);
    if (imported) await this.work.run(importer(imported), imported.id);
  }
}
