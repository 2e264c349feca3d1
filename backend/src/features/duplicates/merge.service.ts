import type { FieldChange, MatchedResource, Merge, MergeInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog } from '../../platform/events/index.js';
import type { ListQuery, Page } from '../../platform/listing/index.js';
import { chosenChanges, columnsOfChanges, rebased, takenBack, toldChanges } from './merge.fields.js';
import { MergeRepository, type MergeRow } from './merge.repository.js';
import { MergedRecordRepository, type MergedRow } from './merged-record.repository.js';
import { ReferenceMover } from './reference.mover.js';

/** Fields by which records refer to others of their kind. */
const TO_ITS_LIKE: Record<MatchedResource, readonly string[]> = {
  organisations: ['parentId', 'successorId'],
  persons: ['assistantId'],
};

/** Makes one record of two, and two of one again. */
@Injectable()
export class MergeService {
  constructor(
    private readonly database: Database,
    private readonly merges: MergeRepository,
    private readonly records: MergedRecordRepository,
    private readonly mover: ReferenceMover,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  page(caller: Caller, query: ListQuery): Promise<Page> {
    return this.merges.page(caller, query);
  }

  /** @throws AppError `not_found` */
  async get(caller: Caller, id: string): Promise<Merge> {
    const merge = await this.merges.find(caller, id);
    if (!merge) throw new AppError('not_found');
    return merge;
  }

  /**
   * Lets one record go into the other: the kept one gets the chosen values and everything that refers to the absorbed one, which
   * stays, archived.
   * @throws AppError `stale_version` where either changed since it was looked at, `conflict` where either is archived or they are the
   * same, `parent_cycle` where one would come to stand above itself
   */
  async merge(caller: Caller, { resource, choices, ...asked }: MergeInput): Promise<Merge> {
    const [keptId, absorbedId] = [asked.keptId.toLowerCase(), asked.absorbedId.toLowerCase()];
    const id = await this.database.write(caller, async (tx) => {
      const [kept, absorbed] = await this.both(tx, resource, keptId, absorbedId);
      if (kept.version !== asked.keptVersion || absorbed.version !== asked.absorbedVersion) throw new AppError('stale_version');
      if (kept.archivedAt || absorbed.archivedAt) throw new AppError('conflict');
      const changes = [...chosenChanges(resource, kept, absorbed, choices)];
      return this.absorb(tx, resource, kept, absorbed, withoutItself(resource, kept, absorbed.id, changes));
    });
    return this.get(caller, id);
  }

  /**
   * Takes a merging back, whatever was edited since: values changed since stay, and what came to the kept record later stays there.
   * @throws AppError `conflict` where it was taken back already, or the kept record itself went into another: that comes first
   */
  async undo(caller: Caller, id: string): Promise<Merge> {
    await this.database.write(caller, async (tx) => {
      const merging = await this.merges.lock(tx, id);
      if (!merging) throw new AppError('not_found');
      const [kept, absorbed] = await this.both(tx, merging.resource, merging.keptId, merging.absorbedId);
      const further = await this.merges.holding(tx, merging.resource, 'absorbed_id', kept.id);
      if (merging.undoneAt || further.length > 0) throw new AppError('conflict');
      await this.separate(tx, merging, kept, absorbed);
    });
    return this.get(caller, id);
  }

  private async absorb(
    tx: Tx,
    resource: MatchedResource,
    kept: MergedRow,
    absorbed: MergedRow,
    changes: FieldChange[],
  ): Promise<string> {
    const id = await this.merges.insert(tx, { resource, keptId: kept.id, absorbedId: absorbed.id, changes });
    await this.mover.move(tx, { id, resource, keptId: kept.id, absorbedId: absorbed.id });
    await this.finish(tx, resource, 'merged', kept, absorbed, { changes, archivedAt: this.clock.now() });
    return id;
  }

  private async separate(tx: Tx, merging: MergeRow, kept: MergedRow, absorbed: MergedRow): Promise<void> {
    const { id, resource } = merging;
    await this.merges.markUndone(tx, id);
    const others = await this.merges.holding(tx, resource, 'kept_id', kept.id);
    await this.mover.moveBack(tx, merging, others);
    for (const later of others.filter((other) => other.id > id)) {
      await this.merges.rewrite(tx, later.id, rebased(later.changes, merging.changes));
    }
    const changes = takenBack(kept, merging.changes);
    await this.finish(tx, resource, 'separated', kept, absorbed, { changes, archivedAt: null });
  }

  /** Writes both records and the one event of it; what moved may have changed them by now. */
  private async finish(
    tx: Tx,
    resource: MatchedResource,
    verb: 'merged' | 'separated',
    kept: MergedRow,
    absorbed: MergedRow,
    { changes, archivedAt }: { changes: FieldChange[]; archivedAt: Date | null },
  ): Promise<void> {
    const now = await this.records.lock(tx, resource, [kept.id, absorbed.id]);
    const keptVersion = await this.records.update(tx, resource, now.get(kept.id) ?? kept, columnsOfChanges(kept, changes));
    const absorbedVersion = await this.records.update(tx, resource, now.get(absorbed.id) ?? absorbed, { archivedAt });
    if (resource === 'organisations') await this.refuseCircles(tx, [kept.id, absorbed.id]);
    await this.records.refreshSearch(tx, resource, [kept.id, absorbed.id]);
    await this.records.compareAnew(tx, resource, [kept.id, absorbed.id]);
    await this.events.record(tx, {
      kind: `${resource}.${verb}`,
      subjects: [
        { type: resource, id: kept.id, version: keptVersion },
        { type: resource, id: absorbed.id, version: absorbedVersion },
      ],
      changes: toldChanges(changes),
    });
  }

  private async refuseCircles(tx: Tx, ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      for (const column of ['parent_id', 'successor_id'] as const) {
        if (await this.merges.leadsInCircle(tx, column, id)) throw new AppError('parent_cycle');
      }
    }
  }

  private async both(tx: Tx, resource: MatchedResource, keptId: string, absorbedId: string): Promise<[MergedRow, MergedRow]> {
    if (keptId === absorbedId) throw new AppError('conflict');
    const rows = await this.records.lock(tx, resource, [keptId, absorbedId]);
    const [kept, absorbed] = [rows.get(keptId), rows.get(absorbedId)];
    if (!kept || !absorbed) throw new AppError('not_found');
    return [kept, absorbed];
  }
}

/** Where the kept record named the absorbed one, or would name itself, it names nobody. */
function withoutItself(resource: MatchedResource, kept: MergedRow, absorbedId: string, changes: FieldChange[]): FieldChange[] {
  const after = columnsOfChanges(kept, changes);
  const turned = TO_ITS_LIKE[resource].filter((field) => [kept.id, absorbedId].includes((after[field] ?? kept[field]) as string));
  return [
    ...changes.filter(({ field }) => !turned.includes(field)),
    ...turned.filter((field) => kept[field] !== null).map((field) => ({ field, before: kept[field], after: null })),
  ];
}
