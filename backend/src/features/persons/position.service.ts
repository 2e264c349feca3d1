import { POSITION_FIELDS, type Position, type PositionInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog, type Subject } from '../../platform/events/index.js';
import { dateOrNull, editableFields, PartService, textOrNull, type Told } from '../../platform/records/index.js';
import type { PositionEntity } from './position.entity.js';
import { PositionRepository, type PositionValues } from './position.repository.js';

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
    const until = dateOrNull(input.until);
    return {
      personId: input.personId,
      organisationId: input.organisationId,
      function: textOrNull(input.function),
      department: textOrNull(input.department),
      email: textOrNull(input.email),
      phone: textOrNull(input.phone),
      main: until ? (input.main ?? false) : await this.standsFor(tx, input, before),
      since: dateOrNull(input.since),
      until,
    };
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
