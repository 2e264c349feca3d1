import type { ImportChoicesInput, ImportRow, ImportRowInput, Import } from '@knotenpunkt/shared';
import { IMPORT_CELL_MAX_LENGTH } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import type { ListQuery, Page } from '../../platform/listing/index.js';
import { CheckService } from './check.service.js';
import type { RowCells, RowFields } from './draft.js';
import type { ImportEntity } from './import.entity.js';
import { ImportRepository } from './import.repository.js';
import { ImportService } from './import.service.js';
import { ImportTargets } from './import.targets.js';
import { ImportRowRepository } from './import-row.repository.js';

/** Shows the rows of an import and lets people put them right before they are written. */
@Injectable()
export class ImportRowService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportRepository,
    private readonly service: ImportService,
    private readonly rows: ImportRowRepository,
    private readonly targets: ImportTargets,
    private readonly checks: CheckService,
  ) {}

  async page(caller: Caller, importId: string, query: ListQuery): Promise<Page> {
    await this.service.get(caller, importId);
    return this.rows.page(caller, importId, query);
  }

  /**
   * Gives cells other texts, which are checked at once, or says what is to be done with the row.
   * @throws AppError `not_found`, `conflict` where rows are not to be changed now, `invalid_input`
   */
  async change(caller: Caller, importId: string, no: number, { cells, choice }: ImportRowInput): Promise<ImportRow> {
    await this.inReady(caller, importId, async (tx, imported) => {
      const row = await this.rows.lock(tx, importId, no);
      if (!row) throw new AppError('not_found');
      if (cells) await this.recheck(tx, imported, no, { ...row.cells, ...cells }, cells);
      if (choice !== undefined) await this.rows.choose(tx, importId, no, choice && { ...choice });
    });
    const row = await this.rows.find(caller, importId, no);
    if (!row) throw new AppError('not_found');
    return row;
  }

  /** One choice for all rows of a class. */
  async chooseAll(caller: Caller, importId: string, { class: of, action }: ImportChoicesInput): Promise<Import> {
    await this.inReady(caller, importId, (tx) => this.rows.chooseAll(tx, importId, of, action));
    return this.service.get(caller, importId);
  }

  private async inReady(
    caller: Caller,
    importId: string,
    work: (tx: Tx, imported: ImportEntity) => Promise<void>,
  ): Promise<void> {
    await this.database.write(caller, async (tx) => {
      const imported = await this.imports.lock(tx, importId);
      if (!imported) throw new AppError('not_found');
      if (imported.state !== 'ready') throw new AppError('conflict');
      await work(tx, imported);
      await this.checks.count(tx, imported);
    });
  }

  private async recheck(tx: Tx, imported: ImportEntity, no: number, all: RowCells, given: RowCells): Promise<void> {
    const fields = await this.targets.fieldsOf(tx.caller, imported);
    accept(fields, given);
    const cells = Object.fromEntries(Object.entries(all).filter(([, text]) => text.trim() !== ''));
    const draft = fields.read(no, cells);
    await this.targets.notice(tx);
    const [finding] = await this.targets.of(imported).compare(tx, imported, [draft]);
    if (!finding) return;
    const sameAs = finding.class === 'error' ? null : await this.rows.sameAs(tx, imported.id, no, finding);
    await this.rows.replace(tx, imported.id, {
      ...finding,
      no,
      cells,
      sameAs,
      ...(sameAs !== null && { class: 'duplicate' as const }),
    });
  }
}

function accept(fields: RowFields, cells: Readonly<Record<string, unknown>>): void {
  const problems = Object.entries(cells).flatMap(([name, text]) => {
    if (!fields.has(name)) return [{ path: `cells.${name}`, code: 'unknown_field' }];
    if (typeof text !== 'string' || text.includes('\0')) return [{ path: `cells.${name}`, code: 'not_a_text' }];
    return text.length > IMPORT_CELL_MAX_LENGTH ? [{ path: `cells.${name}`, code: 'too_long' }] : [];
  });
  if (problems.length > 0) throw new AppError('invalid_input', { fields: problems });
}
