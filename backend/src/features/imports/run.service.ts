import type { ImportResult, ImportTarget } from '@knotenpunkt/shared';
import { Injectable, Logger } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { isRefused } from '../../platform/errors/index.js';
import type { RowFields } from './draft.js';
import type { ImportEntity } from './import.entity.js';
import { ImportProgress } from './import.progress.js';
import { ImportRepository } from './import.repository.js';
import { ImportTargets } from './import.targets.js';
import { ImportRowRepository, type StoredRow } from './import-row.repository.js';
import { NamedOrganisationRepository } from './named-organisation.repository.js';
import { decided, untilRepeated, type Decision } from './row.orders.js';
import { partsOf, type Stretch } from './stretch.js';
import { withoutEffect, type Outcome, type RowOrder } from './target.js';

/** Rows that are written in one transaction. */
const BATCH = 500;

/**
 * How many write at once, each a part of the table: while one puts its rows together, the database is at those of another. What may refer
 * to others of its kind, or stands once in a list, is written by one.
 */
const WRITERS: Readonly<Record<ImportTarget, number>> = { persons: 2, organisations: 1, memberships: 1, seats: 1 };

/** One go at the rows of an import; another one may overtake it. */
interface Run {
  caller: Caller;
  importId: string;
  reading: string;
  fields: RowFields;
}

/** Another run has begun: what this one was about to write is not kept. */
class Overtaken extends Error {}

/**
 * Writes the rows of an import. A batch, its events and what became of its rows share a transaction: whenever the work breaks off, it goes
 * on with the rows of which nothing has become yet.
 */
@Injectable()
export class RunService {
  private readonly logger = new Logger(RunService.name);

  constructor(
    private readonly database: Database,
    private readonly imports: ImportRepository,
    private readonly rows: ImportRowRepository,
    private readonly organisations: NamedOrganisationRepository,
    private readonly targets: ImportTargets,
    private readonly progress: ImportProgress,
  ) {}

  async run(caller: Caller, importId: string): Promise<void> {
    const run = await this.begin(caller, importId);
    if (!run) return;
    await this.database.write(caller, (tx) => this.targets.notice(tx));
    try {
      for (let rest = await this.rest(run); rest.length > 0; rest = await this.rest(run)) {
        await allEnded(rest.map((stretch) => this.through(run, stretch)));
      }
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
    }
  }

  private async begin(caller: Caller, importId: string): Promise<Run | null> {
    const reading = uuidv7();
    const imported = await this.database.write(caller, async (tx) => {
      const found = await this.imports.lock(tx, importId);
      if (found?.state !== 'running' && found?.state !== 'stopping') return null;
      await this.imports.keep(tx, importId, { reading });
      return found;
    });
    return imported && { caller, importId, reading, fields: await this.targets.fieldsOf(caller, imported) };
  }

  /** What is still to be written next, in parts that can be written at once; nothing where the import is at its end. */
  private async rest({ caller, importId, reading }: Run): Promise<Stretch[]> {
    const rest = await this.database.write(caller, async (tx) => {
      const imported = await this.imports.lock(tx, importId);
      if (imported?.reading !== reading) return [];
      if (imported.state === 'stopping') await this.end(tx, imported, 'stopped');
      if (imported.state !== 'running') return [];
      const stretch = await this.rows.unwritten(tx, importId);
      if (!stretch) await this.end(tx, imported, 'finished');
      return stretch ? partsOf(stretch, stretch.pass === 1 ? WRITERS[imported.target] : 1, BATCH) : [];
    });
    if (rest.length === 0) this.progress.tell({ id: importId, regionId: caller.regionId });
    return rest;
  }

  /** Of the organisations that were new when the rows were checked, those count that a row has made. */
  private async end(tx: Tx, imported: ImportEntity, state: 'finished' | 'stopped'): Promise<void> {
    await this.progress.end(tx, imported, state, { newOrganisations: await this.organisations.countMade(tx, imported.id) });
  }

  private async through(run: Run, stretch: Stretch): Promise<void> {
    for (let goOn: Stretch | null = stretch; goOn;) goOn = await this.advance(run, goOn);
  }

  /** @returns what is left of the stretch */
  private async advance(run: Run, stretch: Stretch): Promise<Stretch | null> {
    try {
      return await this.batch(run, stretch, BATCH);
    } catch (error) {
      if (!isRefused(error)) throw error;
      this.logger.warn({ msg: 'rows are imported one by one', importId: run.importId, err: error });
      return this.oneByOne(run, stretch);
    }
  }

  /** The rows of a batch that was refused: the one to blame fails alone. */
  private async oneByOne(run: Run, stretch: Stretch): Promise<Stretch | null> {
    let rest: Stretch | null = stretch;
    for (let at = 0; at < BATCH && rest; at += 1) {
      const here: Stretch = rest;
      rest = await this.batch(run, here, 1).catch((error: unknown) => {
        if (!isRefused(error)) throw error;
        return this.refuse(run, here);
      });
    }
    return rest;
  }

  private batch(run: Run, stretch: Stretch, limit: number): Promise<Stretch | null> {
    return this.inTurn(run, stretch, async (tx, imported) => {
      const rows = await this.rows.next(tx, imported.id, stretch, limit);
      const decisions = rows.map((row) => decided(row, run.fields.read(row.no, row.cells), imported.options.duplicates));
      const pairs = rows.map((row, at) => ({ row, decision: decisions[at] as Decision }));
      const turn = untilRepeated(pairs, ({ decision }) =>
        'order' in decision && decision.order.recordId ? [decision.order.recordId] : [],
      );
      return this.write(tx, imported, turn);
    });
  }

  private async write(
    tx: Tx,
    imported: ImportEntity,
    turn: readonly { row: StoredRow; decision: Decision }[],
  ): Promise<Outcome[]> {
    const left = turn.flatMap(({ decision }) => ('outcome' in decision ? [decision.outcome] : []));
    const orders = turn.flatMap(({ row, decision }) => ('order' in decision ? [{ row, order: decision.order }] : []));
    const there = await this.thereSince(tx, imported, orders);
    const wanted = orders.map(({ order }) => order).filter(({ draft }) => !there.has(draft.no));
    return [
      ...left,
      ...orders
        .filter(({ row }) => there.has(row.no))
        .map(({ row }) => withoutEffect(row, 'skipped', there.get(row.no) ?? null, { code: 'there_since' })),
      ...(await this.targets.of(imported).write(tx, imported, wanted)),
    ];
  }

  /** New rows nobody has decided about that are records by now, where another import may have made them since: by number, which. */
  private async thereSince(
    tx: Tx,
    imported: ImportEntity,
    orders: readonly { row: StoredRow; order: RowOrder }[],
  ): Promise<Map<number, string | null>> {
    const fresh = orders.filter(({ row, order }) => order.recordId === null && row.class === 'new' && row.choice === null);
    if (fresh.length === 0 || !(await this.imports.othersSince(tx, imported))) return new Map();
    await this.targets.notice(tx);
    const findings = await this.targets.of(imported).compare(
      tx,
      imported,
      fresh.map(({ order }) => order.draft),
    );
    return new Map(
      findings.flatMap((finding, at) => {
        const known = finding.class === 'update' || finding.class === 'unchanged';
        const no = fresh[at]?.row.no;
        return known && no !== undefined ? [[no, finding.recordId] as const] : [];
      }),
    );
  }

  private refuse(run: Run, stretch: Stretch): Promise<Stretch | null> {
    return this.inTurn(run, stretch, async (tx, { id }) => {
      const rows = await this.rows.next(tx, id, stretch, 1);
      return rows.map((row) => withoutEffect(row, 'failed', null, { code: 'refused' }));
    });
  }

  /**
   * One step of the work, where the import still runs. Others at work on it wait for no more than the last moment of it.
   * @returns what is left of the stretch; nothing where there was nothing left to do
   */
  private async inTurn(
    { caller, importId, reading }: Run,
    stretch: Stretch,
    step: (tx: Tx, imported: ImportEntity) => Promise<Outcome[]>,
  ): Promise<Stretch | null> {
    const outcomes = await this.database.write(caller, async (tx) => {
      const before = await this.imports.read(tx, importId);
      const done = before?.state === 'running' ? await step(tx, before) : [];
      if (done.length === 0) return done;
      await this.rows.saveOutcomes(tx, importId, done);
      const imported = await this.imports.lock(tx, importId);
      if (imported?.reading !== reading) throw new Overtaken();
      await this.imports.keep(tx, importId, { done: imported.done + done.length, results: added(imported.results, done) });
      return done;
    });
    this.progress.tell({ id: importId, regionId: caller.regionId });
    return outcomes.length > 0 ? { ...stretch, after: Math.max(...outcomes.map(({ no }) => no)) } : null;
  }
}

function added(results: ImportEntity['results'], outcomes: readonly Outcome[]): ImportEntity['results'] {
  const sums: Partial<Record<ImportResult, number>> = { ...results };
  for (const { result } of outcomes) sums[result] = (sums[result] ?? 0) + 1;
  return sums;
}

/** Waits for all, also where one fails: nobody is at work any more when the next attempt begins. */
async function allEnded(works: readonly Promise<void>[]): Promise<void> {
  for (const ended of await Promise.allSettled(works)) if (ended.status === 'rejected') throw ended.reason;
}
