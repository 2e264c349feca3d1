import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox } from '../../platform/outbox/index.js';
import { HandlesJob, type Job, type JobHandler } from '../../platform/queue/index.js';
import { FollowUpService } from '../follow-ups/index.js';
import { REMINDER } from '../meetings/index.js';
import { ReminderService } from './reminder.service.js';

const REMIND = { queue: 'invitations', job: 'invitations.remind' } as const;

/** Reminds those who have not answered, when the time set in the meeting has come. */
@HandlesJob(REMIND.queue, REMIND.job)
@Injectable()
export class ReminderProcessor implements JobHandler, OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly followUps: FollowUpService,
    private readonly reminders: ReminderService,
  ) {}

  onModuleInit(): void {
    this.followUps.register(REMINDER, REMIND);
  }

  async handle(job: Job): Promise<void> {
    await this.outbox.once(job, async (tx) => {
      if (job.subjectId) await this.reminders.remindPlanned(tx, job.subjectId);
    });
  }
}
