import { CURRENT_REGION, RUNTIME_ROLE } from '../platform/database/tenancy.sql.js';

/** A list of texts for a CHECK. */
export const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** Columns of every record that is changed over time. */
export const KEPT = `
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()`;

/**
 * A column `search_text` written by the database, and the function `search_<plural>` that answers the ids of the region's records
 * in which every word of a query occurs; where there is none, of those with similar words. The function runs as the owner, because
 * LIKE and trigram operators are not leakproof: under row-level security they could not use the index.
 * @param columns whose words are searched
 */
export function searchable(table: string, plural: string, columns: readonly string[]): string {
  return `
    CREATE INDEX ${table}_search ON ${table} USING gin (region_id, search_text gin_trgm_ops);
    CREATE FUNCTION ${table}_write_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.search_text := search_text(VARIADIC ARRAY[${columns.map((column) => `NEW.${column}`).join(', ')}]);
      RETURN NEW;
    END $$;
    CREATE TRIGGER ${table}_search_text BEFORE INSERT OR UPDATE OF ${columns.join(', ')}
      ON ${table} FOR EACH ROW EXECUTE FUNCTION ${table}_write_search_text();
    CREATE FUNCTION search_${plural}(query text) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100
    SET search_path = pg_catalog, public, pg_temp SET pg_trgm.word_similarity_threshold = 0.6 AS $$
    DECLARE
      ids CONSTANT text := 'SELECT id FROM ${table} WHERE region_id = ${CURRENT_REGION.replaceAll("'", "''")} AND ';
    BEGIN
      IF fold(query) = '' THEN RETURN; END IF;
      RETURN QUERY EXECUTE ids || words_condition(query, false);
      IF NOT FOUND THEN RETURN QUERY EXECUTE ids || words_condition(query, true); END IF;
    END $$;
    REVOKE ALL ON FUNCTION search_${plural} FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION search_${plural} TO ${RUNTIME_ROLE};`;
}

/** How the subjects of events are named: the resource, and the expression and table it is read from. */
export type SubjectNames = Readonly<Record<string, readonly [name: string, table: string]>>;

/** Replaces the function that names the subjects of events. */
export function subjectName(names: SubjectNames): string {
  const branches = Object.entries(names).map(
    ([resource, [name, table]]) => `WHEN '${resource}' THEN (SELECT ${name} FROM ${table} WHERE ${table}.id = subject_name.id)`,
  );
  return `
    CREATE OR REPLACE FUNCTION subject_name(type text, id uuid) RETURNS text LANGUAGE sql STABLE AS $$
      SELECT CASE type ${branches.join('\n')} END
    $$;`;
}
