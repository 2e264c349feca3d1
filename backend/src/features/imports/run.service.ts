import type { ImportResult } from '@knotenpunkt/shared';
import { Injectable, Logger } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { isRefused } from '../../platform/errors/index.js';
import type { RowFields } from './draft.js';
import type { ImportEntity } from './import.entity.js';
import { ImportProgress } from './import.progress.js';
import { ImportRepository } from './import.repository.js';
import { ImportTargets } from './import.targets.js';
import { ImportRowRepository, type StoredRow } from './import-row.repository.js';
import { decided, untilRepeated, type Decision } from './row.orders.js';
import { withoutEffect, type Outcome, type RowOrder } from './target.js';

/** Rows that are written in one transaction. */
const BATCH = 500;

/**
 * Writes the rows of an import. A batch, its events and what became of its rows share a transaction, which also says how far the import
 * is: whenever the work breaks off, it goes on behind the last row that was written.
 */
@Injectable()
export class RunService {
  private readonly logger = new Logger(RunService.name);

  constructor(
    private readonly database: Database,
    private readonly imports: ImportRepository,
    private readonly rows: ImportRowRepository,
    private readonly targets: ImportTargets,
    private readonly progress: ImportProgress,
  ) {}

  async run(caller: Caller, importId: string): Promise<void> {
    const imported = await this.database.write(caller, (tx) => this.imports.lock(tx, importId));
    if (!imported) return;
    await this.database.write(caller, (tx) => this.targets.notice(tx));
    const fields = await this.targets.fieldsOf(caller, imported);
    while (await this.advance(caller, importId, fields)) continue;
  }

  /** @returns whether there is more to do */
  private async advance(caller: Caller, importId: string, fields: RowFields): Promise<boolean> {
    try {
      return await this.batch(caller, importId, fields, BATCH);
    } catch (error) {
      if (!isRefused(error)) throw error;
      this.logger.warn({ msg: 'rows are imported one by one', importId, err: error });
      return this.oneByOne(caller, importId, fields);
    }
  }

  /** The rows of a batch that was refused: the one to blame fails alone. */
  private async oneByOne(caller: Caller, importId: string, fields: RowFields): Promise<boolean> {
    let goesOn = true;
    for (let at = 0; at < BATCH && goesOn; at += 1) {
      goesOn = await this.batch(caller, importId, fields, 1).catch((error: unknown) => {
        if (!isRefused(error)) throw error;
        return this.refuse(caller, importId);
      });
    }
    return goesOn;
  }

  private batch(caller: Caller, importId: string, fields: RowFields, limit: number): Promise<boolean> {
    return this.inTurn(caller, importId, async (tx, imported) => {
      const rows = await this.rows.after(tx, importId, imported.pass, imported.position, limit);
      if (rows.length === 0) return this.nextPass(tx, imported);
      const decisions = rows.map((row) => decided(row, fields.read(row.no, row.cells), imported.options.duplicates));
      const pairs = rows.map((row, at) => ({ row, decision: decisions[at] as Decision }));
      const turn = untilRepeated(pairs, ({ decision }) =>
        'order' in decision && decision.order.recordId ? [decision.order.recordId] : [],
      );
      await this.keep(tx, imported, await this.write(tx, imported, turn));
      return true;
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

  private refuse(caller: Caller, importId: string): Promise<boolean> {
    return this.inTurn(caller, importId, async (tx, imported) => {
      const [row] = await this.rows.after(tx, importId, imported.pass, imported.position, 1);
      if (row) await this.keep(tx, imported, [withoutEffect(row, 'failed', null, { code: 'refused' })]);
      return row !== undefined;
    });
  }

  private async keep(tx: Tx, imported: ImportEntity, outcomes: readonly Outcome[]): Promise<void> {
    await this.rows.saveOutcomes(tx, imported.id, outcomes);
    await this.imports.keep(tx, imported.id, {
      position: Math.max(...outcomes.map(({ no }) => no)),
      done: imported.done + outcomes.length,
      results: added(imported.results, outcomes),
    });
  }

  private async nextPass(tx: Tx, imported: ImportEntity): Promise<boolean> {
    if (imported.pass === 1) {
      await this.imports.keep(tx, imported.id, { pass: 2, position: 0 });
      return true;
    }
    await this.progress.end(tx, imported, 'finished');
    return false;
  }

  /** One step of the work, where the import still runs; where somebody wants it to stop, it does. */
  private async inTurn(
    caller: Caller,
    importId: string,
    step: (tx: Tx, imported: ImportEntity) => Promise<boolean>,
  ): Promise<boolean> {
    const goesOn = await this.database.write(caller, async (tx) => {
      const imported = await this.imports.lock(tx, importId);
      if (imported?.state === 'running') return step(tx, imported);
      if (imported?.state === 'stopping') await this.progress.end(tx, imported, 'stopped');
      return false;
    });
    this.progress.tell({ id: importId, regionId: caller.regionId });
    return goesOn;
  }
}

function added(results: ImportEntity['results'], outcomes: readonly Outcome[]): ImportEntity['results'] {
  const sums: Partial<Record<ImportResult, number>> = { ...results };
  for (const { result } of outcomes) sums[result] = (sums[result] ?? 0) + 1;
  return sums;
}
