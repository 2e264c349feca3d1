import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox } from '../../platform/outbox/index.js';
import { HandlesJob, type Job, type JobHandler } from '../../platform/queue/index.js';
import { FollowUpService } from '../follow-ups/index.js';
import { ROUND_REMINDER } from './round.calendar.js';
import { RoundReminding } from './round.reminding.js';

const REMIND = { queue: 'follow-ups', job: 'update-rounds.remind' } as const;

/** Reminds those who have not answered, on the days set in the round. */
@HandlesJob(REMIND.queue, REMIND.job)
@Injectable()
export class RemindProcessor implements JobHandler, OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly followUps: FollowUpService,
    private readonly reminding: RoundReminding,
  ) {}

  onModuleInit(): void {
    this.followUps.register(ROUND_REMINDER, REMIND);
  }

  async handle(job: Job): Promise<void> {
    await this.outbox.once(job, async (tx) => {
      if (job.subjectId) await this.reminding.remindPlanned(tx, job.subjectId);
    });
  }
}
