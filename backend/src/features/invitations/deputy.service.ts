import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import type { Invitee } from './invitee.js';
import { InviteeRepository } from './invitee.repository.js';
import { order, type LetterOrder } from './letter.order.js';
import { toldTo } from './preflight.js';

interface Named {
  deputyName: string | null;
  deputyEmail: string | null;
}

/** Keeps deputies: each is invited like anybody else, as long as somebody names them. */
@Injectable()
export class DeputyService {
  constructor(
    private readonly invitees: InviteeRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts on the list whom somebody names, and takes off whom they named before.
   * @returns the letters to them; whoever never heard of the meeting gets none
   */
  async change(tx: Tx, original: Invitee, named: Named): Promise<LetterOrder[]> {
    const former = await this.invitees.deputyOf(tx, original.id);
    if (former && former.guestName === named.deputyName && former.guestEmail === named.deputyEmail) return [];
    const farewell = former ? await this.dismiss(tx, former.id) : [];
    return named.deputyName ? [...farewell, ...(await this.appoint(tx, original, named))] : farewell;
  }

  private async dismiss(tx: Tx, id: string): Promise<LetterOrder[]> {
    const deputy = await this.invitees.lock(tx, id);
    if (!deputy) return [];
    await this.invitees.update(tx, deputy, { removedAt: this.clock.now() });
    return toldTo(deputy) ? [order(deputy, 'cancellation')] : [];
  }

  private async appoint(
    tx: Tx,
    original: Invitee,
    { deputyName: guestName, deputyEmail: guestEmail }: Named,
  ): Promise<LetterOrder[]> {
    const id = uuidv7();
    await this.invitees.addDeputy(tx, id, original, { guestName, guestEmail });
    const deputy = (await this.invitees.find(tx, [id])).get(id);
    return deputy ? [order(deputy, 'invitation')] : [];
  }
}
