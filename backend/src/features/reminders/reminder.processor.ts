import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { ChangeFeed } from '../../platform/events/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { HandlesJob, type Job, type JobHandler } from '../../platform/queue/index.js';
import { COME_DUE, ReminderDue } from './reminder.due.js';
import { ReminderRepository } from './reminder.repository.js';

/**
 * Tells open browsers that a reminder came due, so that it stands on the start page without a reload. It says which one and
 * nothing else; who asks for it gets it only where it is theirs.
 */
@HandlesJob(COME_DUE.queue, COME_DUE.job)
@Injectable()
export class ReminderProcessor implements JobHandler {
  constructor(
    private readonly outbox: Outbox,
    private readonly reminders: ReminderRepository,
    private readonly due: ReminderDue,
    private readonly feed: ChangeFeed,
  ) {}

  async handle(job: Job): Promise<void> {
    await this.outbox.once(job, async (tx) => {
      const reminder = job.subjectId ? await this.reminders.lockForSystem(tx, job.subjectId) : null;
      if (!reminder || !this.due.isDue(reminder)) return;
      const { id, version } = reminder;
      const change = { eventId: uuidv7(), regionId: tx.regionId, subjects: [{ type: 'reminders', id, version }] };
      tx.onCommit(() => this.feed.announce(change));
    });
  }
}
