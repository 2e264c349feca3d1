import type { FieldChange, PartialDate } from '@knotenpunkt/shared';
import { v7 as uuidv7 } from 'uuid';
import { AppError } from '../../platform/errors/index.js';
import type { Tx } from '../../platform/database/index.js';
import { checkOrder, checkOverlap, type RecordRow } from '../../platform/records/index.js';
import type { Draft } from './draft.js';
import { nameKey } from './name-keys.js';
import type { NamedRecords } from './named-records.repository.js';
import { differing, picked } from './record.target.js';
import {
  faulty,
  withoutEffect,
  type Effect,
  type Finding,
  type ImportOrder,
  type Outcome,
  type RowOrder,
  type Target,
} from './target.js';

/** What a part has beside its own columns: when it lasted. */
export interface PartRow extends RecordRow {
  since: PartialDate | null;
  until: PartialDate | null;
}

/** What a row says about a part of other records, or what is wrong with it. */
export type PartReading<Values> = { values: Values; said: Partial<Values> } | { errors: Record<string, string> };

/** The records of one kind that are parts of others. */
interface PartRecords<Row extends PartRow, Values> {
  lockAll(tx: Tx, ids: readonly string[]): Promise<Row[]>;
  addAll(tx: Tx, rows: readonly ({ id: string } & Values)[]): Promise<void>;
  amendAll(tx: Tx, amendments: readonly { before: Row; values: Partial<Values> }[]): Promise<void>;
  changes(before: Row, values: Partial<Values>): FieldChange[];
}

type Step<Row, Values> = { before: Row; changed: Partial<Values> } | { made: Values } | { errors: Record<string, string> };

/** Rows that become parts of other records, each with its time: who belongs to what. */
export abstract class PartTarget<
  Row extends PartRow & Values,
  Values extends Pick<PartRow, 'since' | 'until'>,
  Context,
> implements Target {
  protected constructor(
    private readonly resource: 'memberships' | 'seats',
    private readonly parts: PartRecords<Row, Values>,
    private readonly records: NamedRecords,
    /** Columns of the records that rows name, by the fields they name them in. */
    private readonly named: Readonly<Record<string, keyof Row>>,
  ) {}

  protected abstract now(): Date;
  protected abstract contextOf(tx: Tx, order: ImportOrder, drafts: readonly Draft[], making: boolean): Promise<Context>;
  protected abstract read(order: ImportOrder, draft: Draft, context: Context): PartReading<Values>;
  /** Whatever there is of the records these are about. */
  protected abstract around(tx: Tx, values: readonly Values[]): Promise<Row[]>;
  protected abstract isAbout(row: Values, values: Values): boolean;
  /** Tells rows apart that would make the same. */
  protected abstract keyOf(values: Values): string;

  async compare(tx: Tx, order: ImportOrder, drafts: readonly Draft[]): Promise<Finding[]> {
    const steps = await this.steps(tx, order, drafts, false);
    return drafts.map((draft, at) => {
      const [step, key] = steps[at] as [Step<Row, Values>, string];
      if ('errors' in step) return faulty(draft, step.errors);
      const found = { errors: draft.errors, keys: [key], changes: [] as FieldChange[] };
      if (Object.keys(draft.errors).length > 0) return faulty(draft);
      if ('made' in step) return { ...found, class: 'new', matches: [], recordId: null };
      const changes = this.parts.changes(step.before, step.changed);
      const matches = [{ id: step.before.id, name: '', score: 1 }];
      return { ...found, class: changes.length > 0 ? 'update' : 'unchanged', matches, recordId: step.before.id, changes };
    });
  }

  async write(tx: Tx, order: ImportOrder, rows: readonly RowOrder[]): Promise<Outcome[]> {
    const drafts = rows.map(({ draft }) => draft);
    const steps = await this.steps(tx, order, drafts, true);
    const made: ({ id: string } & Values)[] = [];
    const amended: { before: Row; values: Partial<Values> }[] = [];
    const outcomes = drafts.map((draft, at): Outcome => {
      const [step] = steps[at] as [Step<Row, Values>, string];
      if ('errors' in step) return withoutEffect(draft, 'failed', null, { code: 'errors' });
      if ('made' in step) {
        const id = uuidv7();
        made.push({ id, ...step.made });
        return { no: draft.no, result: 'created', recordId: id, effects: [this.effect(id, null)], reasons: [] };
      }
      const names = Object.keys(step.changed);
      const { before, changed } = step;
      if (names.length === 0) return withoutEffect(draft, 'unchanged', before.id);
      amended.push({ before, values: changed });
      const effect = this.effect(before.id, { before: picked(before, names), after: { ...changed } });
      return { no: draft.no, result: 'updated', recordId: before.id, effects: [effect], reasons: [] };
    });
    await this.parts.addAll(tx, made);
    if (amended.length > 0) await this.parts.amendAll(tx, amended);
    return outcomes;
  }

  private effect(id: string, changed: Effect['changed']): Effect {
    return { resource: this.resource, id, changed };
  }

  /** What each row does, and the key of what it is about. A row that was there before counts for those after it. */
  private async steps(
    tx: Tx,
    order: ImportOrder,
    given: readonly Draft[],
    making: boolean,
  ): Promise<[Step<Row, Values>, string][]> {
    const drafts = await this.settled(tx, given);
    const context = await this.contextOf(tx, order, drafts, making);
    const readings = drafts.map((draft) => this.read(order, draft, context));
    const there = await this.around(
      tx,
      readings.flatMap((reading) => ('values' in reading ? [reading.values] : [])),
    );
    const made: Values[] = [];
    return readings.map((reading, at) => {
      if ('errors' in reading) return [reading, ''];
      const about = there.filter((row) => this.isAbout(row, reading.values));
      const others = [...about, ...made.filter((values) => this.isAbout(values, reading.values))];
      const step = this.step(reading, about, others, drafts[at]?.values.id);
      if ('made' in step) made.push(step.made);
      return [step, this.keyOf(reading.values)];
    });
  }

  /** Of a part that a row identifies, the names it says stand for what they stand for there, whoever else is called so. */
  private async settled(tx: Tx, drafts: readonly Draft[]): Promise<readonly Draft[]> {
    const ids = drafts.flatMap(({ values: { id } }) => (typeof id === 'string' ? [id] : []));
    if (ids.length === 0) return drafts;
    const rows = new Map((await this.parts.lockAll(tx, ids)).map((row) => [row.id, row]));
    const columns = Object.entries(this.named);
    const idsOf = (row: Row): string[] => columns.flatMap(([, column]) => (row[column] as string | null) ?? []);
    const names = await this.records.namesOf(tx, [...rows.values()].flatMap(idsOf));
    return drafts.map((draft) => {
      const row = rows.get(draft.values.id as string);
      if (!row) return draft;
      const same = columns.filter(([field, column]) => called(draft.values[field], names.get(row[column] as string)));
      return {
        ...draft,
        values: { ...draft.values, ...Object.fromEntries(same.map(([field, column]) => [field, row[column]])) },
      };
    });
  }

  /** A row is about the part it identifies, else the one that began when it says, or lasts; else it is another one. */
  private step(
    { values, said }: { values: Values; said: Partial<Values> },
    about: readonly Row[],
    others: readonly Values[],
    id: unknown,
  ): Step<Row, Values> {
    const began = values.since?.from;
    const before =
      about.find((row) => row.id === id) ??
      about.find(({ since }) => began && since?.from === began) ??
      about.find(({ until }) => until === null);
    const rest = others.filter((other) => other !== before);
    const period = before ? { ...before, ...said } : values;
    try {
      checkOrder(period);
      checkOverlap(period, rest, this.now());
    } catch (error) {
      return { errors: errorsOf(error) };
    }
    return before ? { before, changed: differing(before, said) } : { made: values };
  }
}

const called = (said: unknown, name: string | undefined): boolean =>
  typeof said === 'string' && name !== undefined && nameKey(said) === nameKey(name);

function errorsOf(error: unknown): Record<string, string> {
  if (!(error instanceof AppError)) throw error;
  return Object.fromEntries((error.details.fields ?? []).map(({ path, code }) => [path, code]));
}
