import type { BulkInput, BulkResult } from '@knotenpunkt/shared';
import type { Caller } from '../access/index.js';
import type { Clock } from '../clock/index.js';
import type { Database } from '../database/index.js';
import { changesBetween, type EventLog, type NewEvent } from '../events/index.js';
import { bulkSteps, bulkVerb, checkBulkChange, type BulkValues, type TaggedRow } from './bulk.js';
import type { RecordRepository } from './record.repository.js';

/** Changes many records of one resource at once: all that can change do, the others are named with the reason. */
export abstract class BulkService<Row extends TaggedRow> {
  protected constructor(
    private readonly resource: string,
    private readonly database: Database,
    private readonly records: RecordRepository<Row, unknown>,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** One transaction, one event per record. */
  async apply(caller: Caller, { ids, change }: BulkInput): Promise<BulkResult> {
    checkBulkChange(change);
    const wanted = ids.map((id) => id.toLowerCase());
    return this.database.write(caller, async (tx) => {
      const steps = bulkSteps(wanted, await this.records.lockAll(tx, wanted), change, this.clock.now());
      const done = steps.filter((step) => 'after' in step);
      const changed = done.map(({ before }) => ({ id: before.id, version: before.version + 1 }));
      await this.records.updateAll(
        tx,
        done.map(({ before: { id, version }, after }) => ({ id, version: version + 1, ...after })),
      );
      await this.events.recordAll(
        tx,
        done.map(({ before, after }) => this.eventOf(before, after)),
      );
      return { changed, skipped: steps.filter((step) => 'code' in step) };
    });
  }

  private eventOf(before: Row, after: BulkValues): NewEvent {
    const subject = { type: this.resource, id: before.id, version: before.version + 1 };
    const changes = changesBetween<BulkValues>(before, after, ['tags']);
    return { kind: `${this.resource}.${bulkVerb(before, after)}`, subjects: [subject], changes };
  }
}
