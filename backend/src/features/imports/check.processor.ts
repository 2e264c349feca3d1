import { Injectable } from '@nestjs/common';
import { HandlesJob, type Job, type JobHandler } from '../../platform/queue/index.js';
import { CHECK_IMPORT, importer } from './import.jobs.js';
import { ImportRepository } from './import.repository.js';
import { CheckService } from './check.service.js';

@Injectable()
@HandlesJob(CHECK_IMPORT.queue, CHECK_IMPORT.job)
export class CheckProcessor implements JobHandler {
  constructor(
    private readonly imports: ImportRepository,
    private readonly work: CheckService,
  ) {}

  async handle(job: Job): Promise<void> {
    const imported = await this.imports.ofJob(job);
    if (imported) await this.work.check(importer(imported), imported.id);
  }
}
