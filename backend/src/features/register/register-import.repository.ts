import type { RegisterEntryInput } from '@knotenpunkt/shared';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { createDataSource } from '../../platform/database/index.js';
import { RegisterError, type RegisterImport } from './register-import.js';

/** Columns of an entry besides its id and key, each with its type. */
const COLUMNS: Readonly<Record<string, string>> = {
  name: 'text',
  kind: 'text',
  state: 'text',
  legal_name: 'text',
  short_name: 'text',
  abbreviations: 'text[]',
  former_names: 'text[]',
  other_names: 'text[]',
  parent_id: 'uuid',
  successor_id: 'uuid',
  street: 'text',
  postal_code: 'text',
  municipality: 'text',
  phone: 'text',
  email: 'text',
  website: 'text',
  source_title: 'text',
  source_link: 'text',
  as_of: 'date',
};
const NAMES = Object.keys(COLUMNS).join(', ');
const OF = (table: string): string =>
  Object.keys(COLUMNS)
    .map((column) => `${table}.${column}`)
    .join(', ');

/** Any constant: of two imports at once one waits. */
const IMPORT_LOCK = 3_170_442;

/**
 * Writes entries into the register as the owner of the database, all or none; the running system may only read them. An entry is
 * known again by its key, and what is known from a later day stays. Nothing is removed: regions link to it; what ended is closed.
 * @throws RegisterError where an entry names one that is not there, or is above itself
 */
export async function storeRegister(ownerUrl: string, entries: readonly RegisterEntryInput[]): Promise<RegisterImport> {
  const owner = createDataSource({ url: ownerUrl, applicationName: 'knotenpunkt-register', poolSize: 1 });
  await owner.initialize();
  try {
    return await owner.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
      const result = await write(manager, entries);
      for (const chain of ['parent_id', 'successor_id']) await refuseCircles(manager, chain);
      return result;
    });
  } finally {
    await owner.destroy();
  }
}

async function write(manager: EntityManager, entries: readonly RegisterEntryInput[]): Promise<RegisterImport> {
  const ids = await idsOf(manager, entries);
  const rows = JSON.stringify(entries.map((entry) => rowOf(entry, ids)));
  const [{ older }] = await manager.query<[{ older: number }]>(
    `SELECT count(*)::int AS older FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, as_of date)
     JOIN register_entry known ON known.id = given.id AND known.as_of > given.as_of`,
    [rows],
  );
  const written = await manager.query<{ added: boolean }[]>(UPSERT, [rows]);
  const added = written.filter((row) => row.added).length;
  return { added, changed: written.length - added, unchanged: entries.length - written.length - older, older };
}

const UPSERT = `
  INSERT INTO register_entry (id, key, ${NAMES})
  SELECT id, key, ${NAMES} FROM jsonb_to_recordset($1::jsonb)
    AS given (id uuid, key text, ${Object.entries(COLUMNS)
      .map(([column, type]) => `${column} ${type}`)
      .join(', ')})
  ON CONFLICT (id) DO UPDATE SET (${NAMES}) = ROW (${OF('excluded')})
  WHERE register_entry.as_of <= excluded.as_of AND (${OF('register_entry')}) IS DISTINCT FROM (${OF('excluded')})
  RETURNING xmax = 0 AS added`;

/** Ids of all entries by their keys, those to be written included. */
async function idsOf(manager: EntityManager, entries: readonly RegisterEntryInput[]): Promise<Map<string, string>> {
  const known = await manager.query<{ key: string; id: string }[]>('SELECT key, id FROM register_entry');
  const ids = new Map(known.map(({ key, id }) => [key, id]));
  for (const { key } of entries) if (!ids.has(key)) ids.set(key, uuidv7());
  const unknown = entries.flatMap(({ parent, successor }) => [parent, successor]).filter((key) => key && !ids.has(key));
  if (unknown.length > 0) throw new RegisterError('unknown_key', unknown as string[]);
  return ids;
}

function rowOf(entry: RegisterEntryInput, ids: ReadonlyMap<string, string>): Record<string, unknown> {
  return {
    id: ids.get(entry.key),
    key: entry.key,
    name: entry.name.trim(),
    kind: entry.kind,
    state: entry.state ?? 'active',
    legal_name: entry.legalName,
    short_name: entry.shortName,
    abbreviations: entry.abbreviations ?? [],
    former_names: entry.formerNames ?? [],
    other_names: entry.otherNames ?? [],
    parent_id: entry.parent && ids.get(entry.parent),
    successor_id: entry.successor && ids.get(entry.successor),
    street: entry.street,
    postal_code: entry.postalCode,
    municipality: entry.municipality,
    phone: entry.phone,
    email: entry.email,
    website: entry.website,
    source_title: entry.sourceTitle.trim(),
    source_link: entry.sourceLink,
    as_of: entry.asOf,
  };
}

/** Nothing is above itself, and nothing succeeds itself. */
async function refuseCircles(manager: EntityManager, chain: string): Promise<void> {
  const circles = await manager.query<{ key: string }[]>(
    `WITH RECURSIVE above (id, next) AS (
       SELECT id, ${chain} FROM register_entry WHERE ${chain} IS NOT NULL
       UNION SELECT above.id, entry.${chain} FROM above JOIN register_entry entry ON entry.id = above.next
     ) SELECT key FROM above JOIN register_entry USING (id) WHERE above.next = id ORDER BY key`,
  );
  if (circles.length > 0)
    throw new RegisterError(
      'circle',
      circles.map(({ key }) => key),
    );
}
