import type { HandoverInput, PartialDate } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import { checkOverlap } from '../../platform/records/index.js';
import { SeatRepository, type SeatEntity } from '../groups/index.js';
import { ListService } from '../invitations/index.js';
import type { HandedInvitation, HandedSeat } from './departure.js';
import { PositionChangeRepository, type OpenInvitation } from './position-change.repository.js';

/** Who goes from where to where, and when. */
export interface Move {
  personId: string;
  /** Ids of the organisations. */
  from: string;
  to: string;
  on: PartialDate | null;
}

/** Hands over seats and invitations of somebody who works elsewhere from now on; answers what was handed over. */
@Injectable()
export class HandoverService {
  constructor(
    private readonly seatRows: SeatRepository,
    private readonly list: ListService,
    private readonly repository: PositionChangeRepository,
    private readonly clock: Clock,
  ) {}

  async seats(tx: Tx, move: Move, ids: readonly string[], wishes: readonly HandoverInput[]): Promise<HandedSeat[]> {
    const handed: HandedSeat[] = [];
    for (const seat of await this.seatRows.lockAll(tx, ids))
      handed.push(...(await this.seat(tx, move, seat, wishOf(wishes, seat))));
    return handed;
  }

  async invitations(
    tx: Tx,
    move: Move,
    invitations: readonly OpenInvitation[],
    wishes: readonly HandoverInput[],
  ): Promise<HandedInvitation[]> {
    const handed: HandedInvitation[] = [];
    for (const invitation of invitations) {
      handed.push(...(await this.invitation(tx, move, invitation, wishOf(wishes, invitation))));
    }
    return handed;
  }

  private async seat(tx: Tx, move: Move, seat: SeatEntity, { handover, successorId }: Wish): Promise<HandedSeat[]> {
    const ended = { id: seat.id, version: seat.version + 1, groupId: seat.groupId, successorId };
    if (handover === 'keep') {
      if (seat.organisationId !== move.from) return [];
      await this.endSeat(tx, seat, move);
      const { id } = await this.beginSeat(tx, seat, { personId: move.personId, organisationId: move.to, since: move.on });
      return [{ ...ended, begunId: id }];
    }
    await this.endSeat(tx, seat, move);
    if (!successorId) return [{ ...ended, begunId: null }];
    const successor = { personId: successorId, organisationId: seat.organisationId, since: move.on };
    const { id } = await this.beginSeat(tx, seat, successor);
    return [{ ...ended, begunId: id }];
  }

  private endSeat(tx: Tx, seat: SeatEntity, { on }: Move): Promise<void> {
    return this.seatRows.update(tx, seat.id, seat.version + 1, { until: on ?? UNKNOWN });
  }

  /** @throws AppError `invalid_input` where the person sits in the group then anyway */
  private async beginSeat(
    tx: Tx,
    { groupId, role, sentById }: SeatEntity,
    seated: Pick<SeatEntity, 'personId' | 'organisationId' | 'since'>,
  ): Promise<{ id: string }> {
    const values = { ...seated, groupId, role, sentById, until: null };
    checkOverlap(values, await this.seatRows.otherPeriods(tx, values, null), this.clock.now());
    const id = uuidv7();
    await this.seatRows.insert(tx, { id, ...values });
    return { id };
  }

  private async invitation(
    tx: Tx,
    move: Move,
    { id, meetingId, organisationId }: OpenInvitation,
    { handover, successorId }: Wish,
  ): Promise<HandedInvitation[]> {
    const handed = { id, meetingId, successorId, begun: null };
    if (handover === 'keep') {
      if (organisationId !== move.from) return [];
      await this.repository.speakFor(tx, id, move.to);
      return [handed];
    }
    await this.list.takeOff(tx, id);
    if (!successorId) return [handed];
    const added = await this.list.put(tx, meetingId, [{ personId: successorId, organisationId }]);
    const begun = added > 0 ? await this.repository.invitationOf(tx, meetingId, successorId) : undefined;
    return [{ ...handed, begun: begun ?? null }];
  }
}

/** It ended, nobody said when. */
export const UNKNOWN: PartialDate = { precision: 'unknown', from: null, until: null, wording: null };

interface Wish {
  handover: HandoverInput['handover'];
  successorId: string | null;
}

function wishOf(wishes: readonly HandoverInput[], { id }: { id: string }): Wish {
  const { handover = 'keep', successorId = null } = wishes.find((wish) => wish.id === id) ?? {};
  return { handover, successorId: handover === 'pass' ? successorId : null };
}
