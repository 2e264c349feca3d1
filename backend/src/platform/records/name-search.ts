/** The condition of a list that leaves what a search function found, made by `searchable()`, given the placeholder of what was typed. */
export const foundBy =
  (finds: string, alias: string) =>
  (typed: string): string =>
    `${alias}.ctid = ANY(ARRAY(SELECT ${finds}(${typed})))`;

/** What a search by name answers about a record besides its name: SQL expressions. */
interface Found {
  readonly resource: string;
  /** Table and alias. */
  readonly table: string;
  readonly alias: string;
  /** The function `searchable()` made for the table. */
  readonly finds: string;
  readonly current: string;
  /** Names that count as a whole when they are exactly what was asked; the first is answered. */
  readonly names: readonly [string, ...string[]];
  /** What tells it from others of the same name. */
  readonly detail: string;
  readonly kind: string;
}

/**
 * The statement that finds current records by name, best first: $1 what was typed, $2 how many at most. What fits best is the
 * name itself, then its beginning, the beginning of a word, a part of a word, in either spelling; then by similarity.
 */
export function nameSearch({ resource, table, alias, finds, current, names, detail, kind }: Found): string {
  const text = `${alias}.search_text`;
  const [name] = names;
  const whole = names.map((each) => `fold(${each}) IN (asked, shortened)`).join(' OR ');
  return `
    SELECT '${resource}' AS resource, ${alias}.id, ${name} AS name, ${detail} AS detail, ${kind} AS kind
    FROM ${table}, fold($1) AS asked, regexp_replace(asked, '([aou])e', '\\1', 'g') AS shortened
    WHERE ${foundBy(finds, alias)('$1')} AND ${current}
    ORDER BY CASE
        WHEN ${whole} THEN 0
        WHEN ${text} LIKE asked || '%' OR ${text} LIKE shortened || '%' THEN 1
        WHEN ${text} LIKE '% ' || asked || '%' THEN 2
        ELSE 3 END,
      word_similarity(asked, ${text}) DESC, length(${name}), ${name}, ${alias}.id
    LIMIT $2`;
}
