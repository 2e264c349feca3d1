import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import type { Tx } from '../../platform/database/index.js';
import { nameKey } from './name-keys.js';

/** Tables of what rows name. */
const NAMED = ['organisation', 'person', 'network', 'working_group'];

type Named = Record<string, unknown> & { id: string; names: (string | null)[] };

/** Networks, groups and persons by the names rows have for them. */
@Injectable()
export class NamedRecords {
  networks(tx: Tx): Promise<Map<string, string>> {
    return this.all(tx, 'SELECT id, ARRAY[id::text, short_name, name] AS names FROM network WHERE archived_at IS NULL');
  }

  groups(tx: Tx): Promise<Map<string, string>> {
    return this.all(tx, 'SELECT id, ARRAY[id::text, short_name, name] AS names FROM working_group WHERE archived_at IS NULL');
  }

  /** Persons of these names, as "Vorname Nachname", or identifiers; a name that several have is left out. */
  async persons(tx: Tx, names: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; name: string }>(
      `SELECT min(id::text) AS id, name FROM person WHERE name = ANY($1::text[]) AND archived_at IS NULL
       GROUP BY name HAVING count(*) = 1`,
      [names],
    );
    const given = await tx.query<{ id: string }>('SELECT id FROM person WHERE id = ANY($1::uuid[])', [names.filter(isUuid)]);
    return new Map([...rows, ...given.map(({ id }) => ({ id, name: id }))].map(({ id, name }) => [nameKey(name), id]));
  }

  /** The names of records that rows name, whatever their kind, by id. */
  async namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const parts = NAMED.map((table) => `SELECT id, name FROM ${table} WHERE id = ANY($1::uuid[])`);
    const rows = await tx.query<{ id: string; name: string }>(parts.join(' UNION ALL '), [[...new Set(ids)]]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  private async all(tx: Tx, sql: string): Promise<Map<string, string>> {
    const rows = await tx.query<Named>(sql);
    return new Map(rows.flatMap(({ id, names }) => names.flatMap((name) => (name ? [[nameKey(name), id] as const] : []))));
  }
}
