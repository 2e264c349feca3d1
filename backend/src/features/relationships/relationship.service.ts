import {
  KIND_OF_RESOLVING,
  ORDERED_KINDS,
  RELATIONSHIP_FIELDS,
  type FieldChange,
  type Relationship,
  type RelationshipInput,
} from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog, type Subject } from '../../platform/events/index.js';
import {
  checkOrder,
  checkOverlap,
  dateOrNull,
  editableFields,
  PartService,
  textOrNull,
  type Changed,
  type Period,
  type RecordValues,
  type Told,
} from '../../platform/records/index.js';
import type { RelationshipEntity } from './relationship.entity.js';
import { RelationshipRepository, type Connection } from './relationship.repository.js';

type RelationshipValues = RecordValues<RelationshipEntity>;

/** Keeps what organisations and networks are to each other. */
@Injectable()
export class RelationshipService extends PartService<RelationshipEntity, RelationshipInput, Relationship> {
  constructor(
    database: Database,
    private readonly relationships: RelationshipRepository,
    events: EventLog,
    private readonly clock: Clock,
  ) {
    const history = editableFields<RelationshipEntity>(RELATIONSHIP_FIELDS);
    super(database, relationships, events, { resource: 'relationships', history });
  }

  protected override async accept(
    tx: Tx,
    input: RelationshipInput,
    before: RelationshipEntity | null,
  ): Promise<RelationshipValues> {
    const connection = connectionOf(before ?? input);
    const period = { since: dateOrNull(input.since), until: dateOrNull(input.until) };
    checkOrder(period);
    if (!before) await this.checkSides(tx, connection);
    await this.checkPeriod(tx, connection, period, before);
    return { ...connection, ...period, note: textOrNull(input.note) };
  }

  protected override subjects(row: Told<RelationshipValues>): [Subject, ...Subject[]] {
    return [{ type: row.fromType, id: row.fromId }, { type: row.toType, id: row.toId }, this.itself(row)];
  }

  protected override change(
    tx: Tx,
    verb: string,
    before: RelationshipEntity,
    values: Changed<RelationshipEntity>,
    changes: FieldChange[],
  ): Promise<void> {
    const ends = before.until === null && values.until;
    return super.change(tx, ends ? 'ended' : verb, before, values, changes);
  }

  private async checkSides(tx: Tx, { kind, fromType, fromId, toType, toId }: Connection): Promise<void> {
    if (fromId === toId) throw refusal('toId');
    // Who belongs to a network is a membership, and is kept there.
    if (kind === 'member' && toType === 'networks') throw refusal('toType');
    if (kind === KIND_OF_RESOLVING && (fromType === 'networks' || toType === 'networks')) throw refusal('kind');
    const known = [await this.relationships.exists(tx, fromType, fromId), await this.relationships.exists(tx, toType, toId)];
    if (known.includes(false)) throw new AppError('unknown_reference');
  }

  private async checkPeriod(tx: Tx, connection: Connection, period: Period, before: RelationshipEntity | null): Promise<void> {
    const others = await this.relationships.otherPeriods(tx, connection, before?.id ?? null);
    const circular = ORDERED_KINDS.includes(connection.kind) && !period.until;
    if (circular && (await this.relationships.leadsBack(tx, connection))) throw new AppError('parent_cycle');
    checkOverlap(period, others, this.clock.now());
  }
}

function connectionOf({ kind, fromType, fromId, toType, toId }: Connection): Connection {
  return { kind, fromType, fromId, toType, toId };
}

function refusal(path: string): AppError {
  return new AppError('invalid_input', { fields: [{ path, code: 'invalid' }] });
}
