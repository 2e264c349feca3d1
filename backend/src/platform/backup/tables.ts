import type { ClientBase } from 'pg';
import type { ArchiveTable } from './archive-format.js';

/** TypeORM keeps this table itself while it migrates. */
const MIGRATIONS_TABLE = 'schema_migration';

interface TableRow extends ArchiveTable {
  references: string[];
}

/**
 * Every table of the installation, those referred to before those that refer; a reference that can be checked later does not count.
 * The queues' schema is left out: the outbox fills it again.
 */
export async function tablesInOrder(owner: ClientBase): Promise<ArchiveTable[]> {
  const { rows } = await owner.query<TableRow>(
    `SELECT c.relname AS table,
       ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum) AS columns,
       ARRAY(SELECT DISTINCT confrelid::regclass::text FROM pg_constraint WHERE conrelid = c.oid AND contype = 'f' AND confrelid <> c.oid AND NOT condeferrable) AS references
     FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> $1 ORDER BY relname`,
    [MIGRATIONS_TABLE],
  );
  return referredFirst(rows).map(({ table, columns }) => ({ table, columns }));
}

function referredFirst(tables: TableRow[]): TableRow[] {
  const placed: TableRow[] = [];
  let left = tables;
  while (left.length > 0) {
    const next = left.filter(({ references }) => references.every((name) => !left.some(({ table }) => table === name)));
    if (next.length === 0)
      throw new Error(`Tables refer to each other in a circle: ${left.map(({ table }) => table).join(', ')}`);
    placed.push(...next);
    left = left.filter((table) => !next.includes(table));
  }
  return placed;
}

/** An identifier as it stands in a statement. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A checksum of each table's content, whatever the order of its rows: two databases with the same are the same. */
export async function tableChecksums(owner: ClientBase): Promise<Record<string, string>> {
  const checksums: Record<string, string> = {};
  for (const { table, columns } of await tablesInOrder(owner)) {
    const { rows } = await owner.query<{ checksum: string }>(
      `SELECT count(*) || ':' || coalesce(md5(string_agg(md5(row), '' ORDER BY md5(row))), '') AS checksum
       FROM (SELECT (t.*)::text AS row FROM (SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(table)}) AS t) AS content`,
    );
    checksums[table] = rows[0]?.checksum ?? '';
  }
  return checksums;
}
