import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { TableError } from '../../platform/tables/index.js';
import type { RowFields } from './draft.js';
import type { ImportEntity } from './import.entity.js';
import { cellsOf, ImportFiles, type FileRow } from './import.file.js';
import { ImportProgress } from './import.progress.js';
import { ImportRepository } from './import.repository.js';
import { ImportTargets } from './import.targets.js';
import { ImportRowRepository, type NewImportRow } from './import-row.repository.js';
import { SeenRows } from './seen-rows.js';

/** Rows that are compared at once. */
const BATCH = 1_000;

/** Reads the rows of an import and says of each what it would do. What it has read so far is forgotten where it begins anew. */
@Injectable()
export class CheckService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportRepository,
    private readonly rows: ImportRowRepository,
    private readonly files: ImportFiles,
    private readonly targets: ImportTargets,
    private readonly progress: ImportProgress,
    private readonly clock: Clock,
  ) {}

  async check(caller: Caller, importId: string): Promise<void> {
    const imported = await this.begin(caller, importId);
    if (!imported) return;
    await this.database.write(caller, (tx) => this.targets.notice(tx));
    const fields = await this.targets.fieldsOf(caller, imported);
    const seen = new SeenRows();
    try {
      await this.files.read(caller, imported, BATCH, (rows) => this.batch(caller, imported, fields, seen, rows));
      await this.end(caller, imported);
    } catch (error) {
      if (!(error instanceof TableError)) throw error;
      const failure = { reason: error.reason, values: { ...error.values } };
      await this.database.write(caller, (tx) => this.imports.keep(tx, importId, { state: 'failed', failure }));
    }
    this.progress.tell(imported);
  }

  /** How many rows would do what, and about how many nobody has decided. */
  async count(tx: Tx, { id, options }: Pick<ImportEntity, 'id' | 'options'>): Promise<void> {
    const { counts, open, newOrganisations } = await this.rows.count(tx, id);
    await this.imports.keep(tx, id, { counts, newOrganisations, undecided: options.duplicates === 'ask' ? open : 0 });
  }

  private begin(caller: Caller, importId: string): Promise<ImportEntity | null> {
    return this.database.write(caller, async (tx) => {
      const imported = await this.imports.lock(tx, importId);
      if (imported?.state !== 'checking') return null;
      await this.rows.forget(tx, importId);
      const begun = { reading: uuidv7(), done: 0, total: imported.sheets[imported.sheet]?.rows ?? 0 };
      await this.imports.keep(tx, importId, begun);
      return { ...imported, ...begun };
    });
  }

  /** @returns whether to go on: another reading may have begun, or the import is gone */
  private async batch(
    caller: Caller,
    { id, reading, regionId }: ImportEntity,
    fields: RowFields,
    seen: SeenRows,
    rows: FileRow[],
  ): Promise<boolean> {
    const goesOn = await this.database.write(caller, async (tx) => {
      const imported = await this.imports.lock(tx, id);
      if (imported?.state !== 'checking' || imported.reading !== reading) return false;
      await this.rows.add(tx, id, await this.checked(tx, imported, fields, seen, rows));
      await this.imports.keep(tx, id, { done: imported.done + rows.length });
      return true;
    });
    if (goesOn) this.progress.tell({ id, regionId });
    return goesOn;
  }

  private async checked(
    tx: Tx,
    imported: ImportEntity,
    fields: RowFields,
    seen: SeenRows,
    rows: FileRow[],
  ): Promise<NewImportRow[]> {
    const read = rows.map((row) => ({ no: row.no, cells: cellsOf(row, imported.mapping, fields) }));
    const drafts = read.filter(({ cells }) => Object.keys(cells).length > 0).map(({ no, cells }) => fields.read(no, cells));
    const findings = await this.targets.of(imported).compare(tx, imported, drafts);
    return findings.flatMap((finding, at) => {
      const draft = drafts[at];
      return draft ? [seen.compared({ no: draft.no, cells: draft.cells, ...finding })] : [];
    });
  }

  private async end(caller: Caller, { id, reading }: ImportEntity): Promise<void> {
    await this.database.write(caller, async (tx) => {
      const imported = await this.imports.lock(tx, id);
      if (imported?.state !== 'checking' || imported.reading !== reading) return;
      await this.count(tx, imported);
      await this.imports.update(tx, id, imported.version + 1, {
        state: 'ready',
        done: imported.total,
        checkedAt: this.clock.now(),
      });
    });
  }
}
