import type { ImportReason } from '@knotenpunkt/shared';
import { Injectable, Logger } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { isRefused } from '../../platform/errors/index.js';
import type { ImportEntity } from './import.entity.js';
import { ImportProgress } from './import.progress.js';
import { ImportRepository } from './import.repository.js';
import { ImportRowRepository, type StoredRow } from './import-row.repository.js';
import { OrganisationReversal } from './organisation.reversal.js';
import { Reversal, type Reasons } from './reversal.js';
import { untilRepeated } from './row.orders.js';
import { undoResultOf } from './undo.result.js';

/** Rows that are taken back in one transaction. */
const BATCH = 250;

/** Before the last row of a sheet. */
export const BEHIND_ALL = 2_147_483_647;

/** After the rows of the second pass those of the first are taken back, then the organisations they have made. */
const ORGANISATIONS = 0;

/**
 * Takes back what an import has written, the last first, as it was written: a batch in one transaction, which also says how far it is.
 * A field is given back its value where it still has the one the import gave it; a record the import made goes where nobody has changed
 * it since and nothing hangs on it.
 */
@Injectable()
export class UndoService {
  private readonly logger = new Logger(UndoService.name);

  constructor(
    private readonly database: Database,
    private readonly imports: ImportRepository,
    private readonly rows: ImportRowRepository,
    private readonly reversal: Reversal,
    private readonly organisations: OrganisationReversal,
    private readonly progress: ImportProgress,
  ) {}

  async undo(caller: Caller, importId: string): Promise<void> {
    while (await this.advance(caller, importId)) continue;
  }

  /** @returns whether there is more to do */
  private async advance(caller: Caller, importId: string): Promise<boolean> {
    try {
      return await this.batch(caller, importId, BATCH);
    } catch (error) {
      if (!isRefused(error)) throw error;
      this.logger.warn({ msg: 'rows are taken back one by one', importId, err: error });
      return this.oneByOne(caller, importId);
    }
  }

  /** The rows of a batch that was refused: the one to blame fails alone. */
  private async oneByOne(caller: Caller, importId: string): Promise<boolean> {
    let goesOn = true;
    for (let at = 0; at < BATCH && goesOn; at += 1) {
      goesOn = await this.batch(caller, importId, 1).catch((error: unknown) => {
        if (!isRefused(error)) throw error;
        return this.inTurn(caller, importId, (tx, imported) => this.refuse(tx, imported));
      });
    }
    return goesOn;
  }

  private batch(caller: Caller, importId: string, limit: number): Promise<boolean> {
    return this.inTurn(caller, importId, (tx, imported) =>
      imported.pass === ORGANISATIONS ? this.lastly(tx, imported, limit) : this.some(tx, imported, limit),
    );
  }

  private async inTurn(
    caller: Caller,
    importId: string,
    step: (tx: Tx, imported: ImportEntity) => Promise<boolean>,
  ): Promise<boolean> {
    const goesOn = await this.database.write(caller, async (tx) => {
      const imported = await this.imports.lock(tx, importId);
      return imported?.state === 'undoing' ? step(tx, imported) : false;
    });
    this.progress.tell({ id: importId, regionId: caller.regionId });
    return goesOn;
  }

  private async some(tx: Tx, imported: ImportEntity, limit: number): Promise<boolean> {
    const { id, pass, position } = imported;
    const found = await this.rows.before(tx, id, pass, position, limit);
    const rows = untilRepeated(found, ({ effects }) => effects.map((effect) => effect.id));
    if (rows.length > 0) await this.keep(tx, imported, rows, await this.reversal.reverse(tx, id, rows));
    else await this.imports.keep(tx, id, { pass: pass - 1, position: BEHIND_ALL });
    return true;
  }

  /** What the next row wrote stays: the database does not let it go. */
  private async refuse(tx: Tx, imported: ImportEntity): Promise<boolean> {
    const refused: ImportReason[] = [{ code: 'refused' }];
    if (imported.pass === ORGANISATIONS) {
      await this.organisations.refuse(tx, imported.id);
      return true;
    }
    const rows = await this.rows.before(tx, imported.id, imported.pass, imported.position, 1);
    await this.keep(tx, imported, rows, new Map(rows.map(({ no }) => [no, refused])));
    return true;
  }

  private async keep(tx: Tx, { id, done }: ImportEntity, rows: readonly StoredRow[], reasons: Reasons): Promise<void> {
    await this.rows.saveUndone(
      tx,
      id,
      rows.map(({ no }) => ({ no, undo: undoResultOf(reasons.get(no)), reasons: reasons.get(no) ?? [] })),
    );
    await this.imports.keep(tx, id, { position: Math.min(...rows.map(({ no }) => no)), done: done + rows.length });
  }

  private async lastly(tx: Tx, imported: ImportEntity, limit: number): Promise<boolean> {
    if (await this.organisations.some(tx, imported.id, limit)) return true;
    const undone = await this.rows.countUndone(tx, imported.id);
    await this.progress.end(tx, imported, 'undone', { undone, done: imported.total });
    return false;
  }
}
