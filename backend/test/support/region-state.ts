import { tableChecksums } from '../../src/platform/backup/tables.js';
import type { Client } from 'pg';
import type { TestDatabase } from './database.js';
import { asOwner } from './regions.js';

/** Tables that tell what happened and how far work is, files, and keys that are made anew when they are needed. */
const BESIDE = /^(event|outbox|import|duplicate|schema|file|rate_limit)/;

/** Checksums of what an installation knows, by table: without versions and times. */
export function stateOf(database: TestDatabase): Promise<Record<string, string>> {
  return asOwner(database, async (client) => {
    const checksums: Record<string, string> = {};
    await forgetLostWords(client);
    for (const table of Object.keys(await tableChecksums(client)).filter((name) => !BESIDE.test(name))) {
      const { rows } = await client.query<{ sum: string }>(
        `SELECT coalesce(md5(string_agg(row, '' ORDER BY row)), '') AS sum
         FROM (SELECT (to_jsonb(t) - 'version' - 'created_at' - 'updated_at')::text AS row FROM ${table} t) AS content`,
      );
      checksums[table] = rows[0]?.sum ?? '';
    }
    return checksums;
  });
}

/** Words of deleted records are not waited for until they are a day old. */
async function forgetLostWords(client: Client): Promise<void> {
  const forget = () => client.query<{ found: boolean }>(`SELECT forget_lost_words('infinity') AS found`);
  for (let { rows } = await forget(); rows[0]?.found; { rows } = await forget()) continue;
}
