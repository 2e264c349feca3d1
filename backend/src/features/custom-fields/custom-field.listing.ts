import { customFieldName, type CustomFieldType, type Field, type Filter, type FilterOperator } from '@knotenpunkt/shared';
import type { Listing, ListQuery } from '../../platform/listing/index.js';
import type { CustomFieldDefinition } from './custom-field.definition.js';

const ORDER = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'empty'] as const;

const OPERATORS: Record<CustomFieldType, readonly FilterOperator[]> = {
  text: ['eq', 'ne', 'in', 'contains', 'starts', 'empty'],
  option: ['eq', 'ne', 'in', 'empty'],
  number: ORDER,
  date: ORDER,
  boolean: ['eq', 'ne', 'empty'],
};

const SQL_OF: Record<CustomFieldType, (text: string) => string> = {
  text: (text) => `(${text}) COLLATE "de-x-icu"`,
  option: (text) => `(${text}) COLLATE "de-x-icu"`,
  number: (text) => `(${text})::numeric`,
  date: (text) => `(${text})::date`,
  boolean: (text) => `(${text})::boolean`,
};

/** The listing with the region's own fields beside the declared ones. */
export function withCustomFields(listing: Listing, definitions: readonly CustomFieldDefinition[], column: string): Listing {
  const current = definitions.filter((definition) => !definition.archived);
  return {
    ...listing,
    fields: [...listing.fields, ...current.map(fieldOf)],
    columns: { ...listing.columns, ...Object.fromEntries(current.map((definition) => columnOf(definition, column))) },
  };
}

/** Whether a list asks for own fields at all; most do not, and are spared the definitions. */
export function asksForCustomFields({ filter, sort }: { filter: Filter; sort: ListQuery['sort'] }): boolean {
  return JSON.stringify(filter).includes(`"${PREFIX}`) || Boolean(sort?.field.startsWith(PREFIX));
}

const PREFIX = customFieldName('');

function fieldOf({ key, type, options }: CustomFieldDefinition): Field {
  return { name: customFieldName(key), type, operators: OPERATORS[type], sortable: true, options };
}

/** A key is made of letters, digits and underscores (the database checks nothing more): it can stand in a statement. */
function columnOf({ key, type }: CustomFieldDefinition, column: string): [string, string] {
  if (!/^[a-z][a-z0-9_]*$/.test(key)) throw new Error(`The own field ${key} cannot be a column`);
  return [customFieldName(key), `(${SQL_OF[type](`${column} ->> '${key}'`)})`];
}
