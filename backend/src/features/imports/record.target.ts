import { isDeepStrictEqual } from 'node:util';
import type { FieldChange, Identity, ImportMatch, MatchedResource } from '@knotenpunkt/shared';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../platform/database/index.js';
import type { RecordRow } from '../../platform/records/index.js';
import type { RecordMatcher } from '../duplicates/index.js';
import type { Draft } from './draft.js';
import { faulty, type Finding, type ImportOrder, type Outcome, type RowOrder, type Target, withoutEffect } from './target.js';

/** What a row makes of a record. */
export interface Plan {
  errors: Record<string, string>;
  changes: FieldChange[];
}

/** Which records a row may be. */
interface Likeness {
  certain: boolean;
  matches: ImportMatch[];
}

const UNLIKE: Likeness = { certain: false, matches: [] };

/** A row on its way into a record: into a new one where there is none before. */
export interface Writing<Row extends RecordRow, P extends Plan> {
  no: number;
  id: string;
  before: Row | null;
  plan: P;
}

/**
 * Rows that become records of their own, which are recognised by what they say. `Context` is what the rows of a batch have in
 * common: what their names stand for.
 */
export abstract class RecordTarget<Row extends RecordRow, P extends Plan, Context> implements Target {
  protected constructor(
    private readonly resource: MatchedResource,
    private readonly matcher: RecordMatcher,
  ) {}

  protected abstract identity(draft: Draft): Identity | null;
  protected abstract keysOf(draft: Draft): string[];
  /** Looks up what the rows name; with `making` also makes what is new. */
  protected abstract contextOf(tx: Tx, order: ImportOrder, rows: readonly RowOrder[], making: boolean): Promise<Context>;
  protected abstract recordsOf(tx: Tx, ids: readonly string[]): Promise<Row[]>;
  protected abstract nameOf(row: Row): string;
  protected abstract plan(order: ImportOrder, draft: Draft, before: Row | null, context: Context): P;
  protected abstract save(tx: Tx, writings: readonly Writing<Row, P>[]): Promise<Outcome[]>;

  async compare(tx: Tx, order: ImportOrder, drafts: readonly Draft[]): Promise<Finding[]> {
    const likenesses = await this.likenessesOf(tx, drafts);
    const likely = (draft: Draft): string | null => likenesses.get(draft.no)?.matches[0]?.id ?? null;
    const rows = drafts.map((draft) => ({ draft, recordId: likely(draft) }));
    const before = byId(await this.recordsOf(tx, present(rows)));
    // What a faulty row names is not waited for: it makes nothing.
    const sound = rows.filter(({ draft }) => Object.keys(draft.errors).length === 0);
    const context = await this.contextOf(tx, order, sound, false);
    return rows.map(({ draft, recordId }) => {
      const plan = this.plan(order, draft, (recordId && before.get(recordId)) || null, context);
      const errors = { ...draft.errors, ...plan.errors };
      if (Object.keys(errors).length > 0) return faulty(draft, errors);
      return { ...classified(likenesses.get(draft.no) ?? UNLIKE, plan), errors, recordId, keys: this.keysOf(draft) };
    });
  }

  async write(tx: Tx, order: ImportOrder, rows: readonly RowOrder[]): Promise<Outcome[]> {
    const before = byId(await this.recordsOf(tx, present(rows)));
    const [there, gone] = parted(rows, ({ recordId }) => recordId === null || before.has(recordId));
    const context = await this.contextOf(tx, order, there, true);
    const planned = there.map(({ draft, recordId }) => {
      const record = (recordId && before.get(recordId)) || null;
      return { no: draft.no, id: record?.id ?? uuidv7(), before: record, plan: this.plan(order, draft, record, context) };
    });
    const [sound, wrong] = parted(planned, ({ plan }) => Object.keys(plan.errors).length === 0);
    return [
      ...(await this.save(tx, sound)),
      ...wrong.map((row) => withoutEffect(row, 'failed', row.before?.id ?? null, { code: 'errors' })),
      ...gone.map(({ draft, recordId }) => withoutEffect(draft, 'failed', recordId, { code: 'gone' })),
    ];
  }

  /** An identifier of the region decides; everything else is compared. */
  private async likenessesOf(tx: Tx, drafts: readonly Draft[]): Promise<Map<number, Likeness>> {
    const given = drafts.flatMap(({ no, values }) => (typeof values.id === 'string' ? [{ no, id: values.id }] : []));
    const known = byId(given.length > 0 ? await this.recordsOf(tx, [...new Set(given.map(({ id }) => id))]) : []);
    const likenesses = new Map<number, Likeness>();
    for (const { no, id } of given) {
      const row = known.get(id);
      if (row) likenesses.set(no, { certain: true, matches: [{ id, name: this.nameOf(row), score: 1 }] });
    }
    const candidates = drafts.flatMap((draft) => {
      const identity = likenesses.has(draft.no) ? null : this.identity(draft);
      return identity ? [{ ...identity, key: String(draft.no) }] : [];
    });
    for (const [key, found] of await this.matcher.matchKnown(tx, this.resource, candidates)) {
      const same = found.filter(({ verdict }) => verdict === 'same');
      const matches = found.map(({ id, name, score }) => ({ id, name, score }));
      likenesses.set(Number(key), { certain: same.length === 1, matches });
    }
    return likenesses;
  }
}

function classified({ certain, matches }: Likeness, { changes }: Plan): Pick<Finding, 'class' | 'matches' | 'changes'> {
  if (matches.length === 0) return { class: 'new', matches, changes: [] };
  if (!certain) return { class: 'duplicate', matches, changes };
  return { class: changes.length > 0 ? 'update' : 'unchanged', matches, changes };
}

/** The columns a record gets another value in. */
export function differing<Values extends object>(before: object, values: Values): Partial<Values> {
  const there = before as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => !isDeepStrictEqual(there[name], value)),
  ) as Partial<Values>;
}

/** The values some columns have. */
export function picked(row: object, names: readonly string[]): Record<string, unknown> {
  const values = row as Readonly<Record<string, unknown>>;
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}

/** Entries of a list that an import adds to those there are. */
export function joined(there: readonly string[] | undefined, added: unknown): string[] {
  return [...new Set([...(there ?? []), ...(added as string[])])];
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function present(rows: readonly RowOrder[]): string[] {
  return [...new Set(rows.flatMap(({ recordId }) => recordId ?? []))];
}

function parted<T>(all: readonly T[], holds: (one: T) => boolean): [T[], T[]] {
  return [all.filter(holds), all.filter((one) => !holds(one))];
}
