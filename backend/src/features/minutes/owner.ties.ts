import { HOME_ZONE } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { instantOf } from '../../platform/calendar/index.js';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import { FollowUpService } from '../follow-ups/index.js';
import type { ActionItemEntity } from './action-item.entity.js';
import { ActionItemLinks } from './action-item.links.js';

/** The kind of follow-up, and of the mail it sends; its subject is the action item. */
export const ACTION_DUE = 'minutes.action_due';

/** When on the day an item is due its owner is reminded, as the clocks there show it. */
const HOUR = '08:00';

type Planned = Pick<ActionItemEntity, 'id' | 'ownerId' | 'dueOn' | 'state'>;

/** Keeps what ties an item to its owner: the link to report on it, and the reminder on the morning of the day it is due. */
@Injectable()
export class OwnerTies {
  constructor(
    private readonly links: ActionItemLinks,
    private readonly followUps: FollowUpService,
    private readonly clock: Clock,
  ) {}

  /**
   * Lets both follow a change. A day that has begun already reminds nobody.
   * @param before the item as it was so far; null for a new one
   * @param after null where it is taken away
   */
  async follow(tx: Tx, before: Planned | null, after: Planned | null): Promise<void> {
    if (before && before.ownerId !== after?.ownerId) await this.links.revoke(tx, before.id);
    await this.plan(tx, before, after);
  }

  private async plan(tx: Tx, before: Planned | null, after: Planned | null): Promise<void> {
    const [old, wanted] = [before && keyOf(before), after && keyOf(after)];
    if (old && old !== wanted) await this.followUps.cancel(tx, old);
    if (!wanted || !after?.dueOn) return;
    const dueAt = instantOf(`${after.dueOn}T${HOUR}`, HOME_ZONE);
    if (dueAt <= this.clock.now()) return;
    const subject = { type: 'action-items', id: after.id };
    await this.followUps.schedule(tx, { kind: ACTION_DUE, subject, dueAt, dedupeKey: wanted });
  }
}

/** One reminder for one owner and one day; null where nobody is to be reminded. */
export function keyOf({ id, ownerId, dueOn, state }: Planned): string | null {
  return ownerId && dueOn && state === 'open' ? `${ACTION_DUE}:${id}:${dueOn}:${ownerId}` : null;
}
