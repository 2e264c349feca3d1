import { HOME_ZONE } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { calendarDayOf, instantOf, shifted } from '../../platform/calendar/index.js';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import { FollowUpService } from '../follow-ups/index.js';
import type { UpdateRoundEntity } from './update-round.entity.js';

/** The kind of follow-up that reminds those who have not answered; its subject is the round. */
export const ROUND_REMINDER = 'update-rounds.remind';

/** When on its day a reminder goes out, as the clocks there show it. */
const HOUR = '08:00';

type Plan = Pick<UpdateRoundEntity, 'id' | 'dueOn' | 'firstReminderDays' | 'lastReminderDays'>;

/** Knows what day it is where rounds take place, and plans the mornings on which they remind. */
@Injectable()
export class RoundCalendar {
  constructor(
    private readonly followUps: FollowUpService,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  today(): string {
    return calendarDayOf(this.clock.now());
  }

  /** Plans the reminders of a round that begins or moves, and drops those of one that moves or ends. */
  async plan(tx: Tx, before: Plan | null, after: Plan | null): Promise<void> {
    for (const { dedupeKey } of before ? remindersOf(before) : []) await this.followUps.cancel(tx, dedupeKey);
    if (!after) return;
    const subject = { type: 'update-rounds', id: after.id };
    for (const { dedupeKey, dueAt } of remindersOf(after)) {
      if (dueAt <= this.clock.now()) continue;
      await this.followUps.schedule(tx, { kind: ROUND_REMINDER, subject, dueAt, dedupeKey });
    }
  }
}

/** The mornings on which a round reminds. */
function remindersOf({ id, dueOn, firstReminderDays, lastReminderDays }: Plan): { dedupeKey: string; dueAt: Date }[] {
  const days = [...new Set([firstReminderDays, lastReminderDays])].filter((each) => each !== null);
  return days.map((each) => {
    const wall = shifted(`${dueOn}T${HOUR}`, { days: -each });
    return { dedupeKey: `${ROUND_REMINDER}:${id}:${wall}`, dueAt: instantOf(wall, HOME_ZONE) };
  });
}
