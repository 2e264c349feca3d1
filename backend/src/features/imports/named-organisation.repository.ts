import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';

/** An organisation that rows of an import name. */
export interface NamedOrganisation {
  key: string;
  name: string;
  id: string;
  /** The import makes it. */
  isNew: boolean;
  /** Number of the row that made it; null while none has. */
  madeBy: number | null;
}

type Row = NamedOrganisation & Record<string, unknown>;

const COLUMNS = 'key, name, organisation_id AS id, is_new AS "isNew", made_by AS "madeBy"';

/** Which organisations the names of an import stand for. */
@Injectable()
export class NamedOrganisationRepository {
  async find(tx: Tx, importId: string, keys: readonly string[]): Promise<Map<string, NamedOrganisation>> {
    const rows = await tx.query<Row>(
      `SELECT ${COLUMNS} FROM import_organisation WHERE import_id = $1 AND key = ANY($2::text[])`,
      [importId, keys],
    );
    return new Map(rows.map((row) => [row.key, row]));
  }

  /** The same as they stand when nobody else is about to make them any more, until the transaction ends. */
  async lock(tx: Tx, importId: string, keys: readonly string[]): Promise<Map<string, NamedOrganisation>> {
    const rows = await tx.query<Row>(
      `SELECT ${COLUMNS} FROM import_organisation WHERE import_id = $1 AND key = ANY($2::text[]) ORDER BY key FOR UPDATE`,
      [importId, keys],
    );
    return new Map(rows.map((row) => [row.key, row]));
  }

  /** Those that are named by their identifiers, archived ones included. */
  async identified(tx: Tx, ids: readonly string[]): Promise<Map<string, { id: string; name: string }>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.query<{ id: string; name: string }>('SELECT id, name FROM organisation WHERE id = ANY($1::uuid[])', [
      ids,
    ]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Whoever came first with a name has decided what it stands for. */
  async add(tx: Tx, importId: string, found: readonly NamedOrganisation[]): Promise<void> {
    await tx.query(
      `INSERT INTO import_organisation (region_id, import_id, key, name, organisation_id, is_new)
       SELECT $1, $2, key, name, id, "isNew" FROM jsonb_to_recordset($3::jsonb) AS given (key text, name text, id uuid, "isNew" boolean)
       ORDER BY key ON CONFLICT DO NOTHING`,
      [tx.regionId, importId, JSON.stringify(found)],
    );
  }

  /** What a new name turned out to stand for, since somebody else has made it meanwhile. */
  async standFor(tx: Tx, importId: string, found: readonly { key: string; id: string; name: string }[]): Promise<void> {
    await tx.query(
      `UPDATE import_organisation o SET organisation_id = given.id, name = given.name, is_new = false
       FROM jsonb_to_recordset($2::jsonb) AS given (key text, id uuid, name text) WHERE o.import_id = $1 AND o.key = given.key`,
      [importId, JSON.stringify(found)],
    );
  }

  async markMade(tx: Tx, importId: string, made: readonly { key: string; no: number }[]): Promise<void> {
    await tx.query(
      `UPDATE import_organisation o SET made_by = given.no FROM jsonb_to_recordset($2::jsonb) AS given (key text, no integer)
       WHERE o.import_id = $1 AND o.key = given.key`,
      [importId, JSON.stringify(made)],
    );
  }

  /** How many the import has made. */
  async countMade(tx: Tx, importId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM import_organisation WHERE import_id = $1 AND made_by IS NOT NULL',
      [importId],
    );
    return row?.count ?? 0;
  }

  /** Some of those the import made and an undo has not looked at yet. */
  toUndo(tx: Tx, importId: string, limit: number): Promise<Row[]> {
    return tx.query<Row>(
      `SELECT ${COLUMNS} FROM import_organisation WHERE import_id = $1 AND made_by IS NOT NULL AND undo IS NULL
       ORDER BY key LIMIT $2`,
      [importId, limit],
    );
  }

  async saveUndone(tx: Tx, importId: string, undone: readonly { key: string; undo: string }[]): Promise<void> {
    await tx.query(
      `UPDATE import_organisation o SET undo = given.undo FROM jsonb_to_recordset($2::jsonb) AS given (key text, undo text)
       WHERE o.import_id = $1 AND o.key = given.key`,
      [importId, JSON.stringify(undone)],
    );
  }
}
