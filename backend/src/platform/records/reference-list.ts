import type { FieldChange } from '@knotenpunkt/shared';
import { validate as isUuid } from 'uuid';
import type { Tx } from '../database/index.js';
import { AppError } from '../errors/index.js';
import type { Condition } from '../listing/index.js';

/** A table that links records of one kind to others, in an order. */
interface Links {
  readonly table: string;
  /** Columns of the record that has the list, and of those it names. */
  readonly of: string;
  readonly to: string;
  /** Table of those it names, and which of their columns the answer tells, by their name there. */
  readonly named: string;
  readonly told: Readonly<Record<string, string>>;
  /** Field of the ids in requests and answers. */
  readonly field: string;
  /** What the named records stand under in an answer. */
  readonly answer: string;
}

/** Other records a record names, in an order: read, asked for and replaced as a whole. */
export class ReferenceList {
  constructor(private readonly links: Links) {}

  /** SQL expressions of the ids and of the named records, for the answer about a record. */
  columns(alias: string): Record<string, string> {
    const { field, answer, to, told } = this.links;
    const record = Object.entries(told).map(([name, column]) => `'${name}', named.${column}`);
    return {
      [field]: `coalesce((SELECT json_agg(link.${to} ORDER BY link.position) ${this.linked(`${alias}.id`)}), '[]')`,
      [answer]: `coalesce((SELECT json_agg(json_build_object(${record.join(', ')}) ORDER BY link.position) ${this.linked(`${alias}.id`)}), '[]')`,
    };
  }

  /** The condition for a filter by the list: looked up once, by an index that holds under row-level security. */
  condition(alias: string): Condition {
    const { table, of, to, field } = this.links;
    const having = `${alias}.id IN (SELECT link.${of} FROM ${table} link`;
    return (op, value, values) => {
      if (op === 'empty' && typeof value === 'boolean') return value ? `NOT ${having})` : `${having})`;
      if (typeof value !== 'string' || !isUuid(value)) throw new AppError('invalid_filter', { values: { field } });
      return `${having} WHERE link.${to} = ${values.add(value)}::uuid)`;
    };
  }

  /**
   * Replaces the list of a record.
   * @returns what the history says about it: the names before and after, where something differs
   * @throws AppError `unknown_reference` where the region has no such record
   */
  async replace(tx: Tx, id: string, ids: readonly string[]): Promise<FieldChange[]> {
    const { table, of, to, field } = this.links;
    const before = await this.namesOf(tx, id);
    if (before.map((named) => named.id).join() === ids.join().toLowerCase()) return [];
    await tx.query(`DELETE FROM ${table} WHERE ${of} = $1`, [id]);
    await tx.query(
      `INSERT INTO ${table} (region_id, ${of}, ${to}, position)
       SELECT $1, $2, wanted.id, place FROM unnest($3::uuid[]) WITH ORDINALITY AS wanted (id, place)`,
      [tx.regionId, id, ids],
    );
    const after = await this.namesOf(tx, id);
    return [{ field, before: before.map(({ name }) => name), after: after.map(({ name }) => name) }];
  }

  private namesOf(tx: Tx, id: string): Promise<{ id: string; name: string }[]> {
    return tx.query(`SELECT named.id, named.name ${this.linked('$1')} ORDER BY link.position`, [id]);
  }

  private linked(id: string): string {
    const { table, of, to, named } = this.links;
    return `FROM ${table} link JOIN ${named} named ON named.id = link.${to} WHERE link.${of} = ${id}`;
  }
}
