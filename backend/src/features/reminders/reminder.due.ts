import { HOME_ZONE } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { calendarDayOf, instantOf } from '../../platform/calendar/index.js';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import type { JobKind } from '../../platform/queue/index.js';
import { FollowUpService } from '../follow-ups/index.js';
import type { ReminderEntity } from './reminder.entity.js';

/** The kind of follow-up; its subject is the reminder. */
export const REMINDER_DUE = 'reminders.due';
/** Shows a reminder on the start pages that are open. */
export const COME_DUE = { queue: 'follow-ups', job: 'reminders.come-due' } as const satisfies JobKind;

type Planned = Pick<ReminderEntity, 'id' | 'dueOn' | 'doneAt'>;

/** Plans when a reminder comes due: as its day begins. One of a day that has begun is due already. */
@Injectable()
export class ReminderDue {
  constructor(
    private readonly followUps: FollowUpService,
    private readonly clock: Clock,
  ) {}

  /** Lets the plan follow a change; null where there is no reminder before or after it. */
  async follow(tx: Tx, before: Planned | null, after: Planned | null): Promise<void> {
    const [old, wanted] = [before && keyOf(before), after && keyOf(after)];
    if (old && old !== wanted) await this.followUps.cancel(tx, old);
    if (!wanted || !after) return;
    const dueAt = instantOf(`${after.dueOn}T00:00`, HOME_ZONE);
    if (dueAt <= this.clock.now()) return;
    await this.followUps.schedule(tx, {
      kind: REMINDER_DUE,
      subject: { type: 'reminders', id: after.id },
      dueAt,
      dedupeKey: wanted,
    });
  }

  /** It may have been done or put off since it was planned. */
  isDue({ dueOn, doneAt }: Planned): boolean {
    return doneAt === null && dueOn <= this.today;
  }

  get today(): string {
    return calendarDayOf(this.clock.now());
  }
}

/** One follow-up for one day; null where it is done. */
function keyOf({ id, dueOn, doneAt }: Planned): string | null {
  return doneAt === null ? `${REMINDER_DUE}:${id}:${dueOn}` : null;
}
