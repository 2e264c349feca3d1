import { CURRENT_REGION, RUNTIME_ROLE } from '../platform/database/tenancy.sql.js';

/**
 * German names are typed in two ways: "Münster" is found by "munster" and by "muenster". fold() gives the first;
 * search_text() holds both, so that either spelling of a query, folded once, is a part of it. words_condition() writes the
 * condition that a column search_text holds every word of a query; written out, the index meets the rarest word first. They are
 * in plpgsql, which keeps its plans: a function in SQL that cannot be inlined is planned anew by every statement.
 */
export const FOLDING = `
  CREATE FUNCTION fold(given text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
  SET search_path = pg_catalog AS $$
  BEGIN
    RETURN trim(regexp_replace(
      translate(replace(lower(given), 'ß', 'ss'),
        'äöüáàâãåéèêëíìîïóòôõúùûýÿçñšžčćłøğışţăąęńśźż', 'aouaaaaaeeeeiiiioooouuuyycnszcclogistaaenszz'),
      '[^[:alnum:]]+', ' ', 'g'));
  END $$;
  CREATE FUNCTION fold_long(given text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
  SET search_path = pg_catalog, public AS $$
  BEGIN
    RETURN public.fold(replace(replace(replace(lower(given), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'));
  END $$;
  CREATE FUNCTION words_condition(query text, similar_too boolean) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  SET search_path = pg_catalog, public AS $$
    SELECT string_agg(CASE
        WHEN length(word) < 3 THEN format('(search_text LIKE %L OR search_text LIKE %L)', word || '%', '% ' || word || '%')
        WHEN similar_too AND length(word) > 3 THEN format('(search_text LIKE %L OR search_text %%> %L)', '%' || word || '%', word)
        ELSE format('search_text LIKE %L', '%' || word || '%') END, ' AND ')
    FROM regexp_split_to_table(fold(query), ' ') AS word
  $$;
  CREATE FUNCTION search_text(VARIADIC parts text[]) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
  SET search_path = pg_catalog, public AS $$
  DECLARE
    given CONSTANT text := array_to_string(parts, ' ');
    short CONSTANT text := public.fold(given);
    long CONSTANT text := public.fold_long(given);
  BEGIN
    RETURN CASE WHEN short = long THEN short ELSE short || ' ' || long END;
  END $$;`;

/**
 * A column `search_text` written by the database, and the function `search_<plural>` that answers where those records of the region
 * lie in which every word of a query occurs; where there is none, those with similar words. The function runs as the owner, because
 * LIKE and trigram operators are not leakproof: under row-level security they could not use the index. It answers places in the
 * table (ctid): reading a row there, again under row-level security, takes no index, and within one statement it stays where it is.
 * @param value SQL of the texts whose words are searched, by the row `NEW`
 */
export function searchable(table: string, plural: string, columns: readonly string[], value = arrayOf(columns)): string {
  return `
    CREATE INDEX ${table}_search ON ${table} USING gin (region_id, search_text gin_trgm_ops);
    CREATE FUNCTION ${table}_write_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.search_text := search_text(VARIADIC ${value});
      RETURN NEW;
    END $$;
    CREATE TRIGGER ${table}_search_text BEFORE INSERT OR UPDATE OF ${columns.join(', ')}
      ON ${table} FOR EACH ROW EXECUTE FUNCTION ${table}_write_search_text();
    CREATE FUNCTION search_${plural}(query text) RETURNS SETOF tid LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100
    SET search_path = pg_catalog, public, pg_temp SET pg_trgm.word_similarity_threshold = 0.6 AS $$
    DECLARE
      places CONSTANT text := 'SELECT ctid FROM ${table} WHERE region_id = ${CURRENT_REGION.replaceAll("'", "''")} AND ';
    BEGIN
      IF fold(query) = '' THEN RETURN; END IF;
      RETURN QUERY EXECUTE places || words_condition(query, false);
      IF NOT FOUND THEN RETURN QUERY EXECUTE places || words_condition(query, true); END IF;
    END $$;
    REVOKE ALL ON FUNCTION search_${plural} FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION search_${plural} TO ${RUNTIME_ROLE};`;
}

const arrayOf = (columns: readonly string[]): string => `ARRAY[${columns.map((column) => `NEW.${column}`).join(', ')}]`;
