import type { BulkChange, WithTopics } from '@knotenpunkt/shared';
import type { Clock } from '../../platform/clock/index.js';
import type { Database, Tx } from '../../platform/database/index.js';
import type { EventLog } from '../../platform/events/index.js';
import { BulkService, type ChangedBeside, type RecordRepository, type TaggedRow } from '../../platform/records/index.js';
import type { Topics } from './topics.service.js';

/** Changes many records of a resource that has topics. */
export abstract class TopicsBulkService<Row extends TaggedRow> extends BulkService<Row> {
  protected constructor(
    private readonly type: WithTopics,
    database: Database,
    records: RecordRepository<Row, unknown>,
    events: EventLog,
    clock: Clock,
    private readonly topics: Topics,
  ) {
    super(type, database, records, events, clock);
  }

  protected override async beside(tx: Tx, before: Row, change: BulkChange): Promise<ChangedBeside> {
    const { addTopicIds, removeTopicIds, ...rest } = change;
    const others = await super.beside(tx, before, rest);
    if (!addTopicIds?.length && !removeTopicIds?.length) return others;
    const record = { type: this.type, id: before.id };
    const { changes, added, gone } = await this.topics.alter(tx, record, { add: addTopicIds, remove: removeTopicIds });
    const undo = { ...(gone.length > 0 && { addTopicIds: gone }), ...(added.length > 0 && { removeTopicIds: added }) };
    return { changes: [...others.changes, ...changes], undo: { ...others.undo, ...undo } };
  }
}
