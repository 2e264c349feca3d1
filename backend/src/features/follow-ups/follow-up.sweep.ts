import { Inject, Injectable } from '@nestjs/common';
import { Caller } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { runsJobs, SETTINGS, type Settings } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { MinuteSweep, Outbox } from '../../platform/outbox/index.js';
import { FollowUpRepository } from './follow-up.repository.js';
import { FollowUpService } from './follow-up.service.js';

/** Follow-ups of one transaction. */
const BATCH = 200;

/**
 * Starts what is due, region by region: the follow-up is marked and its work put into the outbox in one transaction, so
 * that none is lost and none starts twice. It hangs on a timer of each worker and on row locks, not on the queue: a
 * flushed queue cannot stop it, and several workers share the work.
 */
@Injectable()
export class FollowUpSweep extends MinuteSweep {
  constructor(
    @Inject(SETTINGS) settings: Settings,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly followUps: FollowUpRepository,
    private readonly kinds: FollowUpService,
    private readonly outbox: Outbox,
  ) {
    super(runsJobs(settings.role));
  }

  /** Starts everything that is due now, in every region. */
  protected async look(): Promise<void> {
    for (const region of await this.followUps.regions()) await this.sweepRegion(region);
  }

  private async sweepRegion(region: string): Promise<void> {
    let started = BATCH;
    while (started === BATCH) started = await this.startBatch(region);
  }

  private async startBatch(region: string): Promise<number> {
    return this.database.write(Caller.system(region), async (tx) => {
      const due = await this.followUps.startDue(tx, this.clock.now(), this.kinds.knownKinds, BATCH);
      await this.outbox.add(tx, ...due.map(({ kind, subjectId }) => ({ ...this.kinds.jobOf(kind), subjectId })));
      return due.length;
    });
  }
}
