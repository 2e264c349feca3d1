import type { Field, FieldChange } from '@knotenpunkt/shared';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../access/index.js';
import type { Database, Tx } from '../database/index.js';
import { AppError } from '../errors/index.js';
import { changesBetween, type EventLog, type Subject } from '../events/index.js';
import type { ListQuery, Page } from '../listing/index.js';
import type { Amendment, RecordRepository } from './record.repository.js';
import type { ArchivableRow, RecordRow, RecordValues } from './record.entity.js';

/** What a service is about. */
export interface RecordKind<Row extends RecordRow> {
  /** As in its address; events are named `<resource>.created`. */
  readonly resource: string;
  /** Fields whose changes the history shows. */
  readonly history: readonly (keyof Row & string)[];
}

/** Some columns with their new values. */
export type Changed<Row extends RecordRow> = Partial<Omit<Row, keyof RecordRow>>;

/** Why a record is changed. */
export interface Cause {
  /** In the past, as in the names of events. */
  verb: string;
  /** Named second in the history, behind the record itself. */
  beside: readonly Subject[];
}

/** A record as an event tells of it. */
export type Told<Values> = Values & { id: string; version: number };

/**
 * Keeps the records of one resource: every change at the version it was made on, with its event, in one transaction. A
 * feature says how an input becomes columns and which records an event is about, and overrides what it knows better.
 * `Values` are the columns an input sets; the others have defaults and changes of their own.
 */
export abstract class RecordService<
  Row extends RecordRow,
  Input,
  Answer extends { version: number },
  Values extends Partial<RecordValues<Row>> = RecordValues<Row>,
> {
  protected constructor(
    protected readonly database: Database,
    protected readonly records: RecordRepository<Row, Answer>,
    protected readonly events: EventLog,
    protected readonly kind: RecordKind<Row>,
  ) {}

  /**
   * The columns an input sets, checked against what is stored; what was left out is empty, as PUT replaces the whole record.
   * @param before the record as it stands; null for a new one
   */
  protected abstract accept(tx: Tx, input: Input, before: Row | null): Promise<Values>;

  /**
   * Writes what an input says beside the columns, after the record is there.
   * @returns what the history says about it
   */
  protected keepBeside?(tx: Tx, id: string, input: Input): Promise<FieldChange[]>;

  /** The records an event is about, the main one first. */
  protected subjects(row: Told<Values>): [Subject, ...Subject[]] {
    return [this.itself(row)];
  }

  async page(caller: Caller, query: ListQuery): Promise<Page> {
    return this.records.page(caller, query);
  }

  /** @throws AppError `not_found` */
  async get(caller: Caller, id: string): Promise<Answer> {
    const record = await this.records.find(caller, id);
    if (!record) throw new AppError('not_found');
    return record;
  }

  async create(caller: Caller, input: Input): Promise<Answer> {
    const id = await this.database.write(caller, (tx) => this.add(tx, input));
    return this.get(caller, id);
  }

  /** Creates the record in a transaction of somebody else; answers its id. */
  async add(tx: Tx, input: Input): Promise<string> {
    const id = uuidv7();
    const values = await this.accept(tx, input, null);
    await this.records.insert(tx, { id, ...values } as Parameters<RecordRepository<Row, Answer>['insert']>[1]);
    await this.keepBeside?.(tx, id, input);
    await this.record(tx, 'created', { ...values, id, version: 1 });
    return id;
  }

  /**
   * Replaces the record as it was read at `version`; a change by somebody else in between is never overwritten.
   * @throws AppError `stale_version` with the record as it stands now
   */
  async replace(caller: Caller, id: string, version: number, input: Input): Promise<Answer> {
    await this.database.write(caller, async (tx) => {
      const before = await this.atVersion(tx, id, version);
      const after = changed<Row>(await this.accept(tx, input, before));
      const changes = [...this.changes(before, after), ...((await this.keepBeside?.(tx, id, input)) ?? [])];
      if (changes.length > 0) await this.change(tx, 'updated', before, after, changes);
    });
    return this.get(caller, id);
  }

  /**
   * Changes some columns in a transaction of somebody else, who knows that they may be changed so.
   * @param cause what the history calls it, and names with it, where it is more than a change by hand
   */
  async amend(tx: Tx, id: string, values: Changed<Row>, cause?: Cause): Promise<void> {
    const before = await this.existing(tx, id);
    const changes = this.changes(before, values);
    if (changes.length === 0) return;
    if (!cause) return this.change(tx, 'updated', before, values, changes);
    const version = before.version + 1;
    await this.records.update(tx, id, version, values);
    const subjects = this.subjects({ ...told<Row, Values>(before), ...values, version });
    await this.events.record(tx, {
      kind: `${this.kind.resource}.${cause.verb}`,
      subjects: [subjects[0], ...cause.beside, ...subjects.slice(1)],
      changes,
    });
  }

  /** Several records as they stand, locked until the transaction ends; those that are not there are missing. */
  lockAll(tx: Tx, ids: readonly string[]): Promise<Row[]> {
    return this.records.lockAll(tx, ids);
  }

  /**
   * Creates many records, in a transaction of somebody else who has checked their values. Their events are put together while the
   * database is at the records.
   */
  async addAll(tx: Tx, rows: readonly ({ id: string } & Values)[]): Promise<void> {
    const inserted = this.records.insertAll(tx, rows as unknown as Parameters<RecordRepository<Row, Answer>['insertAll']>[1]);
    const created = rows.map((row) => ({ ...row, version: 1 }));
    await Promise.all([inserted, this.recordAll(tx, 'created', created)]);
  }

  /** Changes many records, each in its own way, in a transaction of somebody else who has locked them and checked the values. */
  async amendAll(tx: Tx, amendments: readonly Amendment<Row>[]): Promise<void> {
    await this.records.updateEach(tx, amendments);
    await this.events.recordAll(
      tx,
      amendments.map(({ before, values }) => ({
        kind: `${this.kind.resource}.updated`,
        subjects: this.subjects({ ...told<Row, Values>(before), ...values, version: before.version + 1 }),
        changes: this.changes(before, values),
      })),
    );
  }

  /**
   * Removes records that should never have been made, in a transaction of somebody else who knows that nothing hangs on them.
   * @param verb what the history calls it: parts of other records are `removed`
   */
  async takeBack(tx: Tx, rows: readonly Row[], verb: 'deleted' | 'removed'): Promise<void> {
    if (rows.length === 0) return;
    await this.records.removeAll(
      tx,
      rows.map(({ id }) => id),
    );
    await this.recordAll(
      tx,
      verb,
      rows.map((row) => told<Row, Values>(row)),
    );
  }

  /** What the history says about a change of some values. */
  changes(before: Row, values: Changed<Row>): FieldChange[] {
    return changesBetween(before, { ...before, ...values }, this.kind.history);
  }

  /** Writes some values and the event of it. */
  protected async change(tx: Tx, verb: string, before: Row, values: Changed<Row>, changes: FieldChange[] = []): Promise<void> {
    const version = before.version + 1;
    await this.records.update(tx, before.id, version, values);
    await this.record(tx, verb, { ...told<Row, Values>(before), ...values, version }, changes);
  }

  protected async record(tx: Tx, verb: string, row: Told<Values>, changes: FieldChange[] = []): Promise<void> {
    await this.events.record(tx, { kind: `${this.kind.resource}.${verb}`, subjects: this.subjects(row), changes });
  }

  private async recordAll(tx: Tx, verb: string, rows: readonly Told<Values>[]): Promise<void> {
    await this.events.recordAll(
      tx,
      rows.map((row) => ({ kind: `${this.kind.resource}.${verb}`, subjects: this.subjects(row) })),
    );
  }

  protected itself({ id, version }: { id: string; version: number }): Subject {
    return { type: this.kind.resource, id, version };
  }

  /** @throws AppError `not_found` */
  protected async existing(tx: Tx, id: string): Promise<Row> {
    const row = await this.records.lock(tx, id);
    if (!row) throw new AppError('not_found');
    return row;
  }

  protected async atVersion(tx: Tx, id: string, version: number): Promise<Row> {
    const row = await this.existing(tx, id);
    if (row.version !== version) throw new AppError('stale_version', { current: await this.get(tx.caller, id) });
    return row;
  }
}

/** Values an input sets are columns of the row. */
function changed<Row extends RecordRow>(values: Partial<RecordValues<Row>>): Changed<Row> {
  return values as unknown as Changed<Row>;
}

/** A row holds more than the values an input sets. */
function told<Row extends RecordRow, Values>(row: Row): Told<Values> {
  return row as unknown as Told<Values>;
}

/** Records that stay when nobody needs them any more. */
export abstract class ArchivingService<
  Row extends ArchivableRow,
  Input,
  Answer extends { version: number },
  Values extends Partial<RecordValues<Row>> = RecordValues<Row>,
> extends RecordService<Row, Input, Answer, Values> {
  /** Takes the record out of lists; nothing is deleted. Archiving twice is one archiving. */
  async archive(caller: Caller, id: string): Promise<Answer> {
    return this.setArchived(caller, id, 'archived', new Date());
  }

  async restore(caller: Caller, id: string): Promise<Answer> {
    return this.setArchived(caller, id, 'restored', null);
  }

  private async setArchived(caller: Caller, id: string, verb: string, archivedAt: Date | null): Promise<Answer> {
    await this.database.write(caller, async (tx) => {
      const before = await this.existing(tx, id);
      if ((before.archivedAt === null) === (archivedAt === null)) return;
      await this.change(tx, verb, before, { archivedAt } as Changed<Row>);
    });
    return this.get(caller, id);
  }
}

/** Records that are a part of others: a mistaken one is removed, the history keeps it. */
export abstract class PartService<
  Row extends RecordRow,
  Input,
  Answer extends { version: number },
  Values extends Partial<RecordValues<Row>> = RecordValues<Row>,
> extends RecordService<Row, Input, Answer, Values> {
  /** Removing what is gone already is no error. */
  async remove(caller: Caller, id: string): Promise<void> {
    await this.database.write(caller, async (tx) => {
      const before = await this.records.lock(tx, id);
      if (!before) return;
      await this.takeAway(tx, before);
      await this.record(tx, 'removed', told<Row, Values>(before));
    });
  }

  /** Takes the row away; a feature says who may, and what goes with it. */
  protected async takeAway(tx: Tx, { id }: Row): Promise<void> {
    await this.records.remove(tx, id);
  }
}

/** Fields a user can edit, by the names of the entity: what a history shows. Own fields of the region are compared one by one. */
export function editableFields<Row>(fields: readonly Field[]): (keyof Row & string)[] {
  return fields.filter((field) => !field.readOnly && field.type !== 'custom').map(({ name }) => name as keyof Row & string);
}
