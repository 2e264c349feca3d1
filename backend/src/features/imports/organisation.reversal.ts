import type { ImportReason } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { grouped } from './grouped.js';
import { requestOf } from './import.jobs.js';
import { ImportRowRepository } from './import-row.repository.js';
import { MadeRecords } from './made.records.js';
import { NamedOrganisationRepository, type NamedOrganisation } from './named-organisation.repository.js';
import { undoResultOf } from './undo.result.js';

/** Takes back the organisations that came with the rows of an import, once the rows themselves are taken back. */
@Injectable()
export class OrganisationReversal {
  constructor(
    private readonly named: NamedOrganisationRepository,
    private readonly rows: ImportRowRepository,
    private readonly made: MadeRecords,
  ) {}

  /** @returns whether there were any left */
  async some(tx: Tx, importId: string, limit: number): Promise<boolean> {
    const organisations = await this.named.toUndo(tx, importId, limit);
    if (organisations.length === 0) return false;
    const ids = organisations.map(({ id }) => id);
    const kept = await this.made.kept(tx, [requestOf(importId)], 'organisations', ids, new Set());
    await this.made.takeBack(
      tx,
      'organisations',
      ids.filter((id) => !kept.has(id)),
    );
    await this.keep(tx, importId, organisations, kept);
    return true;
  }

  /** The next one stays: the database does not let it go. */
  async refuse(tx: Tx, importId: string): Promise<void> {
    const organisations = await this.named.toUndo(tx, importId, 1);
    await this.keep(tx, importId, organisations, new Map(organisations.map(({ id }) => [id, [{ code: 'refused' }]])));
  }

  /** What became of organisations; those that stay are told with the row that made them. */
  private async keep(
    tx: Tx,
    importId: string,
    organisations: readonly NamedOrganisation[],
    kept: ReadonlyMap<string, ImportReason[]>,
  ): Promise<void> {
    await this.named.saveUndone(
      tx,
      importId,
      organisations.map(({ key, id }) => ({ key, undo: undoResultOf(kept.get(id)) })),
    );
    const staying = organisations.filter(({ id }) => kept.has(id));
    const byRow = grouped(staying, ({ madeBy }) => madeBy ?? 0);
    await this.rows.saveUndone(
      tx,
      importId,
      [...byRow].map(([no, named]) => {
        const reasons = named.flatMap(({ id, name }) =>
          (kept.get(id) ?? []).map((reason) => ({ ...reason, resource: 'organisations', id, name })),
        );
        return { no, undo: undoResultOf(reasons), reasons };
      }),
    );
  }
}
