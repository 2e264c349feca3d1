import { Inject, Injectable } from '@nestjs/common';
import { Caller } from '../../platform/access/index.js';
import { runsJobs, SETTINGS, type Settings } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { MinuteSweep, Outbox } from '../../platform/outbox/index.js';
import { DuplicateKeyRepository } from './duplicate-key.repository.js';
import { FIND_DUPLICATES } from './duplicate.jobs.js';
import { LargeWrites } from './large-writes.js';

/**
 * Looks for records that changed since they were compared, region by region, whoever changed them: features that write records need
 * not know that they are compared.
 */
@Injectable()
export class DuplicateSweep extends MinuteSweep {
  constructor(
    @Inject(SETTINGS) settings: Settings,
    private readonly database: Database,
    private readonly keys: DuplicateKeyRepository,
    private readonly writes: LargeWrites,
    private readonly outbox: Outbox,
  ) {
    super(runsJobs(settings.role));
  }

  protected async look(): Promise<void> {
    const regions = await this.database.open<{ id: string }>('SELECT id FROM region ORDER BY id');
    for (const { id } of regions) await this.sweepRegion(id);
  }

  private async sweepRegion(region: string): Promise<void> {
    await this.database.write(Caller.system(region), async (tx) => {
      if (await this.writes.areUnderWay(tx)) return;
      if (await this.keys.lagsBehind(tx)) await this.outbox.add(tx, FIND_DUPLICATES);
    });
  }
}
