import { MATCHED_RESOURCES } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { ChangeFeed } from '../../platform/events/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { HandlesJob, type Job, type JobHandler } from '../../platform/queue/index.js';
import { DuplicateFinder } from './duplicate.finder.js';
import { FIND_DUPLICATES } from './duplicate.jobs.js';
import { LargeWrites } from './large-writes.js';

/** Finds duplicates a part at a time, and goes on as long as there are parts; what it leaves to a large write the next sweep finds. */
@Injectable()
@HandlesJob(FIND_DUPLICATES.queue, FIND_DUPLICATES.job)
export class FindProcessor implements JobHandler {
  constructor(
    private readonly outbox: Outbox,
    private readonly finder: DuplicateFinder,
    private readonly writes: LargeWrites,
    private readonly feed: ChangeFeed,
  ) {}

  async handle(job: Job): Promise<void> {
    await this.outbox.once(job, async (tx) => {
      if (await this.writes.areUnderWay(tx)) return;
      const more: boolean[] = [];
      for (const resource of MATCHED_RESOURCES) more.push(await this.finder.find(tx, resource));
      if (more.includes(true)) await this.outbox.add(tx, FIND_DUPLICATES);
      tx.onCommit(() =>
        this.feed.announce({ eventId: null, regionId: tx.regionId, subjects: [{ type: 'duplicates', id: null }] }),
      );
    });
  }
}
