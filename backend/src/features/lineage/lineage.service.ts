import {
  LINEAGE_LINK_FIELDS,
  type Lineage,
  type LineageLink,
  type LineageLinkInput,
  type LineageType,
} from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog, type Subject } from '../../platform/events/index.js';
import {
  dateOrNull,
  editableFields,
  PartService,
  textOrNull,
  type RecordValues,
  type Told,
} from '../../platform/records/index.js';
import type { LineageLinkEntity } from './lineage-link.entity.js';
import { inOrder } from './lineage.order.js';
import { LineageRepository } from './lineage.repository.js';

type LinkValues = RecordValues<LineageLinkEntity>;

/** Keeps what led to what. */
@Injectable()
export class LineageService extends PartService<LineageLinkEntity, LineageLinkInput, LineageLink> {
  constructor(
    database: Database,
    private readonly lineage: LineageRepository,
    events: EventLog,
  ) {
    const history = editableFields<LineageLinkEntity>(LINEAGE_LINK_FIELDS);
    super(database, lineage, events, { resource: 'lineage-links', history });
  }

  /** How a record came about and what became of it. */
  async around(caller: Caller, type: LineageType, id: string): Promise<Lineage> {
    const lineage = await this.lineage.around(caller, type, id);
    return { ...lineage, steps: inOrder(lineage) };
  }

  protected override async accept(tx: Tx, input: LineageLinkInput, before: LineageLinkEntity | null): Promise<LinkValues> {
    const { fromType, fromId, toType, toId } = before ?? input;
    if (!before) await this.checkEnds(tx, input);
    return {
      kind: input.kind,
      fromType,
      fromId,
      toType,
      toId,
      date: dateOrNull(input.date),
      note: textOrNull(input.note),
    };
  }

  protected override subjects(row: Told<LinkValues>): [Subject, ...Subject[]] {
    return [{ type: row.fromType, id: row.fromId }, { type: row.toType, id: row.toId }, this.itself(row)];
  }

  private async checkEnds(tx: Tx, { fromType, fromId, toType, toId }: LineageLinkInput): Promise<void> {
    if (fromId === toId) throw new AppError('invalid_input', { fields: [{ path: 'toId', code: 'invalid' }] });
    const known = [await this.lineage.exists(tx, fromType, fromId), await this.lineage.exists(tx, toType, toId)];
    if (known.includes(false)) throw new AppError('unknown_reference');
  }
}
