import type { Field, FieldType } from '@knotenpunkt/shared';
import { getMetadataArgsStorage } from 'typeorm';

/** SQL expressions by the name of the field they answer. */
export type Columns = Readonly<Record<string, string>>;

/** Fields whose values lie in other tables. */
const ELSEWHERE: readonly FieldType[] = ['reference_list', 'topic_list'];

/**
 * The column of each declared field, as the entity maps it: `{ shortName: 'o.short_name' }`. What a resource does not
 * declare as a field stays in the database; lists of other records lie in tables of their own.
 * @throws Error naming a field the entity does not have
 */
export function columnsOf(entity: new () => object, alias: string, fields: readonly Field[]): Columns {
  const columns = mapped(entity);
  return Object.fromEntries(
    fields
      .filter(({ type }) => !ELSEWHERE.includes(type))
      .map(({ name }) => {
        const column = columns.get(name)?.name;
        if (column === undefined) throw new Error(`${entity.name} has no column for the field ${name}`);
        return [name, `${alias}.${column}`];
      }),
  );
}

/**
 * The statement that stores a row, and its values: what is not given takes the default of its column.
 * @throws Error naming a property the entity does not have
 */
export function insertOf(entity: new () => object, row: object): { sql: string; values: unknown[] } {
  const columns = mapped(entity);
  const given = Object.entries(row).filter(([, value]) => value !== undefined);
  const names: string[] = [];
  const values = given.map(([property, value]: [string, unknown]) => {
    const column = columns.get(property);
    if (column === undefined) throw new Error(`${entity.name} has no column for ${property}`);
    names.push(column.name);
    return column.json && value !== null ? JSON.stringify(value) : value;
  });
  return {
    sql: `INSERT INTO ${tableOf(entity)} (${names.join(', ')}) VALUES (${values.map((_, at) => `$${at + 1}`).join(', ')})`,
    values,
  };
}

/**
 * The table of an entity, the columns of some of its properties, and rows as jsonb_populate_recordset() takes them, for statements that
 * write many at once. Rows say the same properties; what one of them lacks is empty.
 * @throws Error naming a property the entity does not have
 */
export function rowsOf(
  entity: new () => object,
  properties: readonly string[],
  rows: readonly object[],
): { table: string; columns: string[]; json: string } {
  const known = mapped(entity);
  const columns = properties.map((property) => {
    const column = known.get(property);
    if (column === undefined) throw new Error(`${entity.name} has no column for ${property}`);
    return column.name;
  });
  const named = rows.map((row) =>
    Object.fromEntries(properties.map((property, at) => [columns[at], row[property as keyof typeof row] ?? null])),
  );
  return { table: tableOf(entity), columns, json: JSON.stringify(named) };
}

function tableOf(entity: new () => object): string {
  return getMetadataArgsStorage().tables.find(({ target }) => target === entity)?.name ?? '';
}

interface MappedColumn {
  name: string;
  json: boolean;
}

function mapped(entity: new () => object): Map<string, MappedColumn> {
  const columns = getMetadataArgsStorage().filterColumns(withAncestors(entity));
  return new Map(
    columns.map(({ propertyName, options: { name, type } }) => [
      propertyName,
      { name: name ?? propertyName, json: type === 'jsonb' },
    ]),
  );
}

/** Columns that entities share are declared by the class above them. */
function withAncestors(entity: new () => object): (new () => object)[] {
  const above = Object.getPrototypeOf(entity) as new () => object;
  return above === Function.prototype ? [entity] : [entity, ...withAncestors(above)];
}

/** SQL for one record as the API answers it. */
export function recordOf(columns: Columns): string {
  return `json_build_object(${Object.entries(columns)
    .map(([name, sql]) => `'${name}', ${sql}`)
    .join(', ')})`;
}

/**
 * SQL for a record as others refer to it: its id and name, and whatever else is asked for; null where there is none.
 * @param id SQL of its id
 */
export function referenceTo(table: string, id: string, ...more: readonly string[]): string {
  const parts = ['id', 'name', ...more].map((column) => `'${column}', referred.${column}`);
  return `(SELECT json_build_object(${parts.join(', ')}) FROM ${table} referred WHERE referred.id = ${id})`;
}
