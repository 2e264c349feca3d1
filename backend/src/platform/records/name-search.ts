import { SEARCH_COUNTED, SEARCH_LIMIT } from '@knotenpunkt/shared';

/** The condition of a list that leaves what a search function found, made by `searchable()`, given the placeholder of what was typed. */
export const foundBy =
  (finds: string, alias: string) =>
  (typed: string): string =>
    `${alias}.ctid = ANY(ARRAY(SELECT ${finds}(${typed})))`;

/** What a search answers about a record besides how well it fits: SQL expressions. */
interface Found {
  readonly resource: string;
  /** Table and alias. */
  readonly table: string;
  readonly alias: string;
  /** The function `searchable()` made for the table. */
  readonly finds: string;
  readonly current: string;
  readonly name: string;
  /** What tells it from others of the same name. */
  readonly detail: string;
  readonly kind: string;
  /** The record it is a part of, as JSON, where it has no page of its own. */
  readonly subject?: string;
}

/**
 * The statement that finds current records, best first, and counts them: $1 what was typed, $2 whether it is mistyped. What fits best
 * is the name itself, then its beginning, a word, a part or all words in another order; then places, functions and notes; then what
 * is merely similar. The column `search_text` marks where names begin and end.
 */
export function nameSearch({
  resource,
  table,
  alias,
  finds,
  current,
  name,
  detail,
  kind,
  subject = 'NULL::json',
}: Found): string {
  const text = `${alias}.search_text`;
  const best = (called: string, id: string): string => `rank, closeness DESC, length(${called}), ${called}, ${id}`;
  return `
    WITH found AS MATERIALIZED (
      SELECT id, rank, total, CASE
          WHEN rank < 3 THEN 1
          WHEN total > ${MOST_COMPARED} THEN ${NOT_COMPARED}
          ELSE word_similarity(asked, ${plain('called')}) END AS closeness
      FROM (
        SELECT ${alias}.id, ${name} AS called, asked, count(*) OVER ()::int AS total, CASE
          WHEN ${text} LIKE '%/ ' || asked || ' /%|%' THEN 0
          WHEN ${text} LIKE '%/ ' || asked || '%|%' THEN 1
          WHEN ${text} LIKE '% ' || asked || '%|%' THEN 2
          WHEN ${text} LIKE '%' || asked || '%|%' OR split_part(${text}, '|', 1) LIKE ALL (patterns) THEN 3
          WHEN ${text} LIKE ALL (patterns) THEN 4
          ELSE 5 END AS rank
        FROM ${table}, fold($1) AS asked, query_patterns($1) AS patterns
        WHERE ${foundBy(finds, alias)(`$1, ${SEARCH_COUNTED}, $2`)} AND ${current}
      ) AS hit
      ORDER BY ${best('called', 'id')} LIMIT ${SEARCH_LIMIT}
    )
    SELECT '${resource}' AS resource, ${alias}.id, ${name} AS name, ${detail} AS detail, ${kind} AS kind, ${subject} AS subject,
      rank, closeness, total
    FROM found JOIN ${table} ON ${alias}.id = found.id ORDER BY ${best(name, `${alias}.id`)}`;
}

/** Of more hits nobody reads which is a little closer: they stand by their length and by the alphabet. */
const MOST_COMPARED = 300;
/** As close as most that are merely similar. */
const NOT_COMPARED = 0.5;

/** Near enough to the folded name to tell how similar it is, and ten times as fast: what is merely similar may be thousands. */
const plain = (name: string): string => `translate(${name}, 'äöüÄÖÜß', 'aouAOUs')`;
