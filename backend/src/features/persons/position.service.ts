import {
  POSITION_FIELDS,
  type FirstPositionInput,
  type PartialDate,
  type Position,
  type PositionInput,
} from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog, type Subject } from '../../platform/events/index.js';
import { checkOrder, dateOrNull, editableFields, PartService, textOrNull, type Told } from '../../platform/records/index.js';
import type { PositionEntity } from './position.entity.js';
import { PositionRepository, type PositionValues } from './position.repository.js';

/** A position that ends on a day, and the one that begins then. */
interface Exchange {
  on: PartialDate | null;
  position: FirstPositionInput;
}

/** It ended, nobody said when. */
const UNKNOWN: PartialDate = { precision: 'unknown', from: null, until: null, wording: null };

/** Keeps what persons are at organisations. */
@Injectable()
export class PositionService extends PartService<PositionEntity, PositionInput, Position> {
  constructor(
    database: Database,
    private readonly positions: PositionRepository,
    events: EventLog,
  ) {
    super(database, positions, events, { resource: 'positions', history: editableFields<PositionEntity>(POSITION_FIELDS) });
  }

  protected override async accept(tx: Tx, input: PositionInput, before: PositionEntity | null): Promise<PositionValues> {
    if (before && input.personId !== before.personId) {
      throw new AppError('invalid_input', { fields: [{ path: 'personId', code: 'unchangeable' }] });
    }
    const period = { since: dateOrNull(input.since), until: dateOrNull(input.until) };
    checkOrder(period);
    return {
      personId: input.personId,
      organisationId: input.organisationId,
      function: textOrNull(input.function),
      department: textOrNull(input.department),
      email: textOrNull(input.email),
      phone: textOrNull(input.phone),
      main: period.until ? (input.main ?? false) : await this.standsFor(tx, input, before),
      ...period,
    };
  }

  /**
   * Ends one position of a person and begins another, which stands for them where the first one did. The event is told by whoever
   * hands over the rest.
   * @throws AppError `not_found`, `conflict` where it has ended already
   */
  async exchange(
    tx: Tx,
    personId: string,
    positionId: string,
    { on, position }: Exchange,
  ): Promise<{ ended: PositionEntity; begun: PositionEntity }> {
    const before = await this.existing(tx, positionId);
    if (before.personId !== personId) throw new AppError('not_found');
    const ended = await this.end(tx, positionId, on);
    const values = await this.accept(tx, { ...position, personId, since: position.since ?? on, main: before.main }, null);
    const id = uuidv7();
    await this.positions.insert(tx, { id, ...values });
    return { ended, begun: await this.existing(tx, id) };
  }

  /**
   * Ends a position. The event is told by whoever hands over the rest.
   * @throws AppError `not_found`, `conflict` where it has ended already
   */
  async end(tx: Tx, positionId: string, on: PartialDate | null): Promise<PositionEntity> {
    const before = await this.existing(tx, positionId);
    if (before.until) throw new AppError('conflict');
    const ended = { until: on ?? UNKNOWN, main: false };
    checkOrder({ since: before.since, until: ended.until });
    const version = before.version + 1;
    await this.positions.update(tx, positionId, version, ended);
    return { ...before, ...ended, version };
  }

  /**
   * Takes back that a position ended; it stands for the person again, unless another one does by now. The event is told by whoever
   * takes back the rest.
   * @param ended as it is locked
   */
  async resume(tx: Tx, ended: PositionEntity, main: boolean): Promise<PositionEntity> {
    const free = main && (await this.positions.openMain(tx, ended.personId)) === null;
    const resumed = { until: null, main: free };
    const version = ended.version + 1;
    await this.positions.update(tx, ended.id, version, resumed);
    return { ...ended, ...resumed, version };
  }

  /** The open positions of several persons, locked until the transaction ends. */
  openOf(tx: Tx, personIds: readonly string[]): Promise<PositionEntity[]> {
    return this.positions.openOf(tx, personIds);
  }

  /**
   * Lets positions be written before their persons, and removed after them, for the rest of a transaction: what a person is found by
   * follows from the positions, and so is written once instead of twice.
   */
  checkPersonsLast(tx: Tx): Promise<void> {
    return this.positions.checkPersonsLast(tx);
  }

  protected override subjects(row: Told<PositionValues>): [Subject, ...Subject[]] {
    return [{ type: 'persons', id: row.personId }, { type: 'organisations', id: row.organisationId }, this.itself(row)];
  }

  /** Whether an open position stands for the person. Where it does, the former one steps back first: there is one at most. */
  private async standsFor(tx: Tx, { personId, main }: PositionInput, before: PositionEntity | null): Promise<boolean> {
    const present = await this.positions.openMain(tx, personId);
    const other = present && present.id !== before?.id ? present : null;
    if (!other) return main ?? true;
    if (main) await this.change(tx, 'updated', other, { main: false }, this.changes(other, { main: false }));
    return main ?? false;
  }
}
