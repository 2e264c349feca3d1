import type { BulkChange, BulkInput, BulkResult, BulkSkipCode, FieldChange } from '@knotenpunkt/shared';
import type { Caller } from '../access/index.js';
import type { Clock } from '../clock/index.js';
import type { Database, Tx } from '../database/index.js';
import { AppError } from '../errors/index.js';
import { changesBetween, type EventLog, type NewEvent, type Subject } from '../events/index.js';
import { bulkUndo, bulkValues, bulkVerb, checkBulkChange, type BulkValues, type TaggedRow } from './bulk.js';
import type { RecordRepository } from './record.repository.js';
import { doneOrRehearsed } from './rehearsal.js';

/** What a change to many changed of one record beside its tags and its archiving. */
export interface ChangedBeside {
  /** As its history tells it. */
  changes: FieldChange[];
  /** What takes it back. */
  undo: BulkChange;
}

interface Done<Row> extends ChangedBeside {
  before: Row;
  after: BulkValues;
}

type Skipped = { id: string; code: BulkSkipCode };

/** Changes many records of one resource at once: all that can change do, the others are named with the reason. */
export abstract class BulkService<Row extends TaggedRow> {
  protected constructor(
    private readonly resource: string,
    private readonly database: Database,
    private readonly records: RecordRepository<Row, unknown>,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** One transaction, one event per record. As a preview nothing is kept of it. */
  apply(caller: Caller, { ids, change, preview = false }: BulkInput): Promise<BulkResult> {
    checkBulkChange(change);
    const wanted = ids.map((id) => id.toLowerCase());
    return doneOrRehearsed(this.database, caller, preview, (tx) => this.change(tx, wanted, change));
  }

  /** Whether the caller may change this one, where their rights end with some of the records. */
  protected mayChange?(tx: Tx, before: Row): Promise<boolean>;

  /**
   * Changes what lies beside a record, where its kind has such things.
   * @throws AppError `invalid_input` naming what such records do not have
   */
  protected beside(_tx: Tx, _before: Row, change: BulkChange): Promise<ChangedBeside> {
    const unknown = (['addTopicIds', 'removeTopicIds', 'responsibleUserId'] as const).find((name) => change[name] !== undefined);
    if (unknown) throw new AppError('invalid_input', { fields: [{ path: `change.${unknown}`, code: 'unknown_field' }] });
    return Promise.resolve({ changes: [], undo: {} });
  }

  /** What the event of a change is about: the record first. */
  protected subjects({ id, version }: Row): [Subject, ...Subject[]] {
    return [{ type: this.resource, id, version }];
  }

  private async change(tx: Tx, ids: readonly string[], change: BulkChange): Promise<BulkResult> {
    const found = new Map((await this.records.lockAll(tx, ids)).map((record) => [record.id, record]));
    const steps: (Done<Row> | Skipped)[] = [];
    for (const id of ids) steps.push(await this.step(tx, id, found.get(id), change));
    const done = steps.filter((step) => 'after' in step);
    await this.records.updateAll(
      tx,
      done.map(({ before: { id, version }, after }) => ({ id, version: version + 1, ...after })),
    );
    await this.events.recordAll(
      tx,
      done.map((step) => this.eventOf(step)),
    );
    return {
      changed: done.map(({ before: { id, version }, undo }) => ({ id, version: version + 1, undo })),
      skipped: steps.filter((step) => 'code' in step),
    };
  }

  private async step(tx: Tx, id: string, before: Row | undefined, change: BulkChange): Promise<Done<Row> | Skipped> {
    if (!before) return { id, code: 'not_found' };
    if (this.mayChange && !(await this.mayChange(tx, before))) return { id, code: 'not_own' };
    const values = bulkValues(before, change, this.clock.now());
    if (values === 'too_many') return { id, code: values };
    const beside = await this.beside(tx, before, change);
    if (values === 'unchanged' && beside.changes.length === 0) return { id, code: values };
    const { tags, archivedAt } = values === 'unchanged' ? before : values;
    const after = { tags, archivedAt };
    return { before, after, changes: beside.changes, undo: { ...bulkUndo(before, after), ...beside.undo } };
  }

  private eventOf({ before, after, changes }: Done<Row>): NewEvent {
    const subjects = this.subjects({ ...before, version: before.version + 1 });
    const all = [...changesBetween<BulkValues>(before, after, ['tags']), ...changes];
    return { kind: `${this.resource}.${bulkVerb(before, after)}`, subjects, changes: all };
  }
}
