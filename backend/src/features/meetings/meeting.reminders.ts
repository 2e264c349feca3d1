import { Injectable } from '@nestjs/common';
import { instantOf } from '../../platform/calendar/index.js';
import type { Tx } from '../../platform/database/index.js';
import { FollowUpService } from '../follow-ups/index.js';
import type { MeetingEntity } from './meeting.entity.js';

/** The kind of follow-up that reminds those who have not answered; its subject is the meeting. */
export const REMINDER = 'invitations.reminder';

type Planned = Pick<MeetingEntity, 'id' | 'zone' | 'remindOn' | 'state' | 'archivedAt'>;

/** Keeps the reminder planned for the time that stands in the meeting. */
@Injectable()
export class MeetingReminders {
  constructor(private readonly followUps: FollowUpService) {}

  /** @param before the meeting as it was planned so far; null for a new one */
  async plan(tx: Tx, before: Planned | null, after: Planned): Promise<void> {
    const [old, wanted] = [before && keyOf(before), keyOf(after)];
    if (old !== null && old !== wanted) await this.followUps.cancel(tx, old);
    if (wanted === null || after.remindOn === null) return;
    const dueAt = instantOf(after.remindOn, after.zone);
    await this.followUps.schedule(tx, { kind: REMINDER, subject: { type: 'meetings', id: after.id }, dueAt, dedupeKey: wanted });
  }
}

/** Null where nobody is to be reminded. A time that was changed is a follow-up of its own: the other may have started. */
function keyOf({ id, zone, remindOn, state, archivedAt }: Planned): string | null {
  const lives = state !== 'cancelled' && state !== 'closed' && archivedAt === null;
  return lives && remindOn !== null ? `${REMINDER}:${id}:${remindOn}:${zone}` : null;
}
