import type { Caller } from '../access/index.js';
import type { Database } from '../database/index.js';
import { FilterCompiler, type Listing } from './filter-compiler.js';
import type { ListQuery } from './list-query.js';
import { SqlValues } from './sql-values.js';

/** A page as it is selected: the records as JSON text made by PostgreSQL, and how many there are in all. */
export interface Page {
  json: string;
  count: number;
  total: number;
}

/** Where the records of a listing lie and how one of them is answered. */
export interface Source {
  /** Table and the alias by which columns name it, for example `organisation o`. */
  table: string;
  alias: string;
  /** SQL expression of one record as JSON. */
  record: string;
  listing: Listing;
  /** SQL condition besides the filter, of the records the caller may see at all. */
  visible?: string;
}

/**
 * Reads a page and the exact total in one statement.
 * @param values those the source itself refers to
 */
export async function readPage(
  database: Database,
  caller: Caller,
  source: Source,
  query: ListQuery,
  values = new SqlValues(),
): Promise<Page> {
  const [page] = await database.read<Page>(caller, pageStatement(source, query, values), values.list);
  return page ?? NO_PAGE;
}

/** The same for tables outside every region. */
export async function readOpenPage(
  database: Database,
  source: Source,
  query: ListQuery,
  values = new SqlValues(),
): Promise<Page> {
  const [page] = await database.open<Page>(pageStatement(source, query, values), values.list);
  return page ?? NO_PAGE;
}

const NO_PAGE: Page = { json: '[]', count: 0, total: 0 };

function pageStatement(source: Source, query: ListQuery, values: SqlValues): string {
  const { table, alias, record, listing, visible = 'true' } = source;
  const compiler = new FilterCompiler(listing, values);
  const where = `${visible} AND ${compiler.where(query.filter)}`;
  const order = compiler.orderBy(query.sort);
  // Written out: a plan made for any limit and offset would prepare for the last page.
  const range = `LIMIT ${query.last - query.first + 1} OFFSET ${query.first}`;
  return `${compiler.searches ? searched(source, where, order) : walked(source, where, order)} ${range})
     SELECT coalesce(json_agg(${record} ORDER BY ${order}), '[]')::text AS json, count(*)::int AS count,
            (SELECT count(*)::int FROM ${compiler.searches ? 'matched' : `${table} WHERE ${where}`}) AS total
     FROM page ${alias}`;
}

/** A page walks the index of its order. */
const walked = ({ table, alias }: Source, where: string, order: string): string =>
  `WITH page AS (SELECT ${alias}.* FROM ${table} WHERE ${where} ORDER BY ${order}`;

/** A search is done once, for the page and the total. */
const searched = ({ table, alias }: Source, where: string, order: string): string =>
  `WITH matched AS MATERIALIZED (SELECT ${alias}.* FROM ${table} WHERE ${where}),
   page AS (SELECT ${alias}.* FROM matched ${alias} ORDER BY ${order}`;
