import { isDeepStrictEqual } from 'node:util';
import type { ImportReason } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import { EventLog, type Subject } from '../../platform/events/index.js';
import { surelyOverlap } from '../../platform/records/index.js';
import { SeatRepository, type SeatEntity } from '../groups/index.js';
import { ListService } from '../invitations/index.js';
import { PositionService, type PositionEntity } from '../persons/index.js';
import {
  eachOnce,
  subjectsOfInvitation,
  subjectsOfSeat,
  type Departure,
  type HandedInvitation,
  type HandedSeat,
} from './departure.js';
import { PositionChangeRepository } from './position-change.repository.js';

/** What came of it. */
export interface DepartureTakenBack {
  /** The position goes on: they are there again. */
  stays: boolean;
  /** What could not be taken back, and why. */
  reasons: ImportReason[];
}

/** Takes back that somebody left, as far as nobody has changed since what it did. Nobody is written to by it. */
@Injectable()
export class DepartureReversal {
  constructor(
    private readonly positions: PositionService,
    private readonly seatRows: SeatRepository,
    private readonly list: ListService,
    private readonly repository: PositionChangeRepository,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /**
   * In a transaction of somebody else. Where the position is not as it was left, nothing else is taken back either.
   * @param beside what else the history names with the person
   */
  async takeBack(tx: Tx, departure: Departure, beside: readonly Subject[]): Promise<DepartureTakenBack> {
    const [position] = await this.positions.lockAll(tx, [departure.positionId]);
    const about = { resource: 'positions', id: departure.positionId };
    if (!position) return { stays: false, reasons: [{ code: 'gone', ...about }] };
    if (!isDeepStrictEqual(position.until, departure.until)) {
      const reason = { code: 'changed_since', ...about, field: 'until' } as const;
      return { stays: false, reasons: [{ ...reason, written: departure.until, now: position.until }] };
    }
    const resumed = await this.positions.resume(tx, position, departure.main);
    const reasons: ImportReason[] = [];
    for (const seat of departure.seats) reasons.push(...(await this.giveSeatBack(tx, departure, seat)));
    for (const invitation of departure.invitations) reasons.push(...(await this.inviteAgain(tx, position, invitation)));
    await this.tell(tx, resumed, departure, beside);
    return { stays: true, reasons };
  }

  /** The seat goes on; whoever followed sits there no longer. */
  private async giveSeatBack(
    tx: Tx,
    { until, personId }: Departure,
    { id, groupId, begunId }: HandedSeat,
  ): Promise<ImportReason[]> {
    const about = { resource: 'seats', name: await this.repository.nameOf(tx, 'groups', groupId) };
    const begun = begunId ? await this.seatRows.lock(tx, begunId) : null;
    const reasons: ImportReason[] = [];
    if (begun && begun.version > 1) reasons.push({ code: 'changed_since', ...about, id: begun.id });
    else if (begun) await this.seatRows.remove(tx, begun.id);
    const seat = await this.seatRows.lock(tx, id);
    if (!seat) return [...reasons, { code: 'gone', ...about, id }];
    if (!isDeepStrictEqual(seat.until, until)) {
      return [...reasons, { code: 'changed_since', ...about, id, field: 'until', written: until, now: seat.until }];
    }
    if (await this.sitsAgain(tx, seat, personId)) return [...reasons, { code: 'there_since', ...about, id }];
    await this.seatRows.update(tx, id, seat.version + 1, { until: null });
    return reasons;
  }

  private async sitsAgain(tx: Tx, seat: SeatEntity, personId: string): Promise<boolean> {
    const today = this.clock.now().toISOString().slice(0, 10);
    const others = await this.seatRows.otherPeriods(tx, { groupId: seat.groupId, personId }, seat.id);
    return others.some((other) => surelyOverlap({ since: seat.since, until: null }, other, today));
  }

  /** They are on the list again; whoever followed is taken off it, unless they were told or have answered. */
  private async inviteAgain(
    tx: Tx,
    { personId, organisationId }: PositionEntity,
    { id, meetingId, successorId, begun }: HandedInvitation,
  ): Promise<ImportReason[]> {
    const about = { resource: 'invitations', id, name: await this.repository.nameOf(tx, 'meetings', meetingId) };
    if (!(await this.repository.isAhead(tx, meetingId))) return [{ code: 'over', ...about }];
    await this.list.putBack(tx, id, { meetingId, personId, organisationId });
    const present = begun && successorId ? await this.repository.invitationOf(tx, meetingId, successorId) : undefined;
    if (!present || present.id !== begun?.id) return [];
    if (present.version !== begun.version) return [{ code: 'in_use', ...about, id: present.id }];
    await this.list.takeOff(tx, present.id);
    return [];
  }

  private async tell(
    tx: Tx,
    position: PositionEntity,
    { seats, invitations }: Departure,
    beside: readonly Subject[],
  ): Promise<void> {
    const { id, version, personId, organisationId } = position;
    const touched = [
      ...beside,
      { type: 'organisations', id: organisationId },
      { type: 'positions', id, version },
      ...seats.map((seat) => ({ ...seat, version: seat.version + 1 })).flatMap(subjectsOfSeat),
      ...invitations.flatMap(subjectsOfInvitation),
    ];
    await this.events.record(tx, {
      kind: 'persons.stayed',
      subjects: [{ type: 'persons', id: personId }, ...eachOnce(touched)],
      changes: [{ field: 'function', before: null, after: position.function }],
    });
  }
}
