import type { Field } from '@knotenpunkt/shared';
import { getMetadataArgsStorage } from 'typeorm';

/** SQL expressions by the name of the field they answer. */
export type Columns = Readonly<Record<string, string>>;

/**
 * The column of each declared field, as the entity maps it: `{ shortName: 'o.short_name' }`. What a resource does not
 * declare as a field stays in the database.
 * @throws Error naming a field the entity does not have
 */
export function columnsOf(entity: new () => object, alias: string, fields: readonly Field[]): Columns {
  const mapped = getMetadataArgsStorage().filterColumns(withAncestors(entity));
  const columns = new Map(mapped.map(({ propertyName, options }) => [propertyName, options.name ?? propertyName]));
  return Object.fromEntries(
    fields.map(({ name }) => {
      const column = columns.get(name);
      if (column === undefined) throw new Error(`${entity.name} has no column for the field ${name}`);
      return [name, `${alias}.${column}`];
    }),
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
