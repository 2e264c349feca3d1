import { SEAT_FIELDS, type FieldChange, type Seat, type SeatInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog, type Subject } from '../../platform/events/index.js';
import {
  checkOrder,
  checkOverlap,
  editableFields,
  PartService,
  type Changed,
  type RecordValues,
  type Told,
} from '../../platform/records/index.js';
import { seatValues } from './group.mapper.js';
import type { SeatEntity } from './seat.entity.js';
import { SeatRepository } from './seat.repository.js';

type SeatValues = RecordValues<SeatEntity>;

/** Keeps who sits in the groups of a region. */
@Injectable()
export class SeatService extends PartService<SeatEntity, SeatInput, Seat> {
  constructor(
    database: Database,
    private readonly seats: SeatRepository,
    events: EventLog,
    private readonly clock: Clock,
  ) {
    super(database, seats, events, { resource: 'seats', history: editableFields<SeatEntity>(SEAT_FIELDS) });
  }

  /** All seats of some groups, locked until the transaction ends. */
  of(tx: Tx, groupIds: readonly string[]): Promise<SeatEntity[]> {
    return this.seats.of(tx, groupIds);
  }

  /** @throws AppError `invalid_input` where nobody is named, or the person sits in the group then anyway */
  protected override async accept(tx: Tx, input: SeatInput, before: SeatEntity | null): Promise<SeatValues> {
    const values = { ...seatValues(input), groupId: before?.groupId ?? input.groupId };
    if (!values.personId && !values.organisationId) throw refused('personId', 'required');
    checkOrder(values);
    checkOverlap(values, await this.seats.otherPeriods(tx, values, before?.id ?? null), this.clock.now());
    return values;
  }

  /** The group, then everybody the seat is about, then the seat itself. */
  protected override subjects(row: Told<SeatValues>): [Subject, ...Subject[]] {
    const { groupId, personId, organisationId, sentById } = row;
    const organisations = new Set([organisationId, sentById].filter((id) => id !== null));
    return [
      { type: 'groups', id: groupId },
      ...(personId ? [{ type: 'persons', id: personId }] : []),
      ...[...organisations].map((id) => ({ type: 'organisations', id })),
      this.itself(row),
    ];
  }

  protected override change(
    tx: Tx,
    verb: string,
    before: SeatEntity,
    values: Changed<SeatEntity>,
    changes: FieldChange[],
  ): Promise<void> {
    const ends = before.until === null && values.until;
    return super.change(tx, ends ? 'ended' : verb, before, values, changes);
  }
}

function refused(path: string, code: string): AppError {
  return new AppError('invalid_input', { fields: [{ path, code }] });
}
