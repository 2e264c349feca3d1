import type { Tx } from '../../platform/database/index.js';

/** A row of a table, by its columns. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Puts rows into a table of the region, all in one statement; every row names the same columns.
 * @param table a name of our own, never input
 */
export async function insertRows(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await tx.query(
    `INSERT INTO ${table} (region_id, ${columns}) SELECT $2, ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(rows), tx.regionId],
  );
}
