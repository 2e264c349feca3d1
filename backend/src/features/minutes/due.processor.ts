import { Injectable } from '@nestjs/common';
import { calendarDayOf } from '../../platform/calendar/index.js';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { HandlesJob, type Job, type JobHandler, type JobKind } from '../../platform/queue/index.js';
import { Messages } from '../messages/index.js';
import type { ActionItemEntity } from './action-item.entity.js';
import { ActionItemRepository } from './action-item.repository.js';
import { ActionItemSubjects } from './action-item.subjects.js';
import { ACTION_DUE, keyOf } from './owner.ties.js';
import { TaskOwners } from './task-owners.js';

/** Reminds the owner of an action item. */
export const REMIND_OWNER = { queue: 'follow-ups', job: 'minutes.remind-owner' } as const satisfies JobKind;

/** Reminds the owner of an action item on the day it is due. */
@HandlesJob(REMIND_OWNER.queue, REMIND_OWNER.job)
@Injectable()
export class DueProcessor implements JobHandler {
  constructor(
    private readonly outbox: Outbox,
    private readonly items: ActionItemRepository,
    private readonly owners: TaskOwners,
    private readonly messages: Messages,
    private readonly told: ActionItemSubjects,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  async handle(job: Job): Promise<void> {
    await this.outbox.once(job, async (tx) => {
      const item = job.subjectId ? await this.items.lock(tx, job.subjectId) : null;
      if (item && this.isDue(item)) await this.remind(tx, item);
    });
  }

  /** The item may have been done, dropped or postponed since its reminder was started. */
  private isDue({ state, dueOn }: ActionItemEntity): boolean {
    return state === 'open' && dueOn !== null && dueOn <= calendarDayOf(this.clock.now());
  }

  private async remind(tx: Tx, item: ActionItemEntity): Promise<void> {
    const { id, ownerId, dueOn } = item;
    const dedupeKey = keyOf(item);
    const owner = await this.owners.reminded(tx, ownerId);
    if (!dedupeKey || !owner?.address) return;
    const { name, address, language } = owner;
    const subject = { type: 'action-items', id };
    const recipient = { name, address, language };
    const queued = await this.messages.queue(tx, [
      { kind: ACTION_DUE, dedupeKey, recipient, subject, details: { ownerId, dueOn } },
    ]);
    if (queued.length === 0) return;
    await this.events.record(tx, { kind: 'action-items.reminded', subjects: await this.told.of(tx, item) });
  }
}
