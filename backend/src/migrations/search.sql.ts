import { CURRENT_REGION, RUNTIME_ROLE, tenantTable } from '../platform/database/tenancy.sql.js';
import { ABBREVIATIONS, NOISE } from './search-words.js';

const list = (texts: readonly string[]): string => `ARRAY[${texts.map((text) => `'${text}'`).join(', ')}]`;

/**
 * German names are typed in two ways: "Münster" is found by "munster" and by "muenster". fold() gives the first, fold_long() the
 * second; a column search_text holds both, so that either spelling of a query, folded once, is a part of it. They are in plpgsql,
 * which keeps its plans: a function in SQL that cannot be inlined is planned anew by every statement.
 */
const FOLD = `
  CREATE FUNCTION fold(given text, kept text DEFAULT '') RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
  SET search_path = pg_catalog AS $$
  BEGIN
    RETURN trim(regexp_replace(regexp_replace(
      translate(replace(lower(given), 'ß', 'ss'),
        'äöüáàâãåéèêëíìîïóòôõúùûýÿçñšžčćłøğışţăąęńśźż', 'aouaaaaaeeeeiiiioooouuuyycnszcclogistaaenszz'),
      '[^[:alnum:]' || kept || ']+', ' ', 'g'), 'str\\M', 'strasse', 'g'));
  END $$;
  CREATE FUNCTION fold_long(given text, kept text DEFAULT '') RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
  SET search_path = pg_catalog, public AS $$
  BEGIN
    RETURN public.fold(replace(replace(replace(lower(given), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), kept);
  END $$;`;

/** Words without which a text has nothing to be abbreviated or written out: looked for first, as most names have none. */
const SIGNS = ABBREVIATIONS.flatMap(([short, long]) => [short, long.split(' ').at(-1) ?? long]);

/**
 * What a column search_text holds: `/ name / other spelling of it / | words beside the name `. A space stands before and after
 * each word, a slash around each whole name, one bar behind the last name, so that plain patterns tell where a word was found.
 */
const SEARCH_TEXT = `
  CREATE FUNCTION other_spellings(folded text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
  SET search_path = pg_catalog AS $$
  DECLARE
    short CONSTANT text[] := ${list(ABBREVIATIONS.map(([short]) => short))};
    long CONSTANT text[] := ${list(ABBREVIATIONS.map(([, long]) => long))};
    spelt text := '';
  BEGIN
    IF NOT string_to_array(folded, ' ') && ${list(SIGNS)} THEN RETURN ''; END IF;
    FOR at IN 1 .. cardinality(short) LOOP
      IF folded LIKE '% ' || short[at] || ' %' THEN
        spelt := spelt || replace(folded, ' ' || short[at] || ' ', ' ' || long[at] || ' ');
      ELSIF folded LIKE '% ' || long[at] || ' %' THEN
        spelt := spelt || replace(folded, ' ' || long[at] || ' ', ' ' || short[at] || ' ');
      END IF;
    END LOOP;
    RETURN spelt;
  END $$;
  CREATE FUNCTION initials(names text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
  SET search_path = pg_catalog AS $$
  DECLARE
    name CONSTANT text := split_part(names, '/', 1);
  BEGIN
    IF name !~ '\\w\\W+\\w+\\W+\\w' THEN RETURN ''; END IF;
    RETURN '/' || regexp_replace(name, '(\\w)\\w*\\W*', '\\1', 'g') || '/' || regexp_replace(name, '[^[:upper:]]+', '', 'g');
  END $$;
  CREATE FUNCTION search_text(names text, beside text DEFAULT '') RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
  SET search_path = pg_catalog, public AS $$
  DECLARE
    given CONSTANT text := names || CASE WHEN names LIKE '%-%' THEN '/' || replace(names, '-', '') ELSE '' END || initials(names);
    spelt text := fold(given, '/');
    around text := fold(beside);
  BEGIN
    IF given ~ '[äöüÄÖÜ]' THEN spelt := spelt || '/' || fold_long(given, '/'); END IF;
    IF beside ~ '[äöüÄÖÜ]' THEN around := around || ' ' || fold_long(beside); END IF;
    spelt := ' / ' || replace(spelt, '/', ' / ') || ' / ';
    around := ' ' || around || ' ';
    spelt := ltrim(spelt || other_spellings(spelt) || '|' || around || other_spellings(around));
    RETURN CASE WHEN spelt LIKE '%  %' THEN regexp_replace(spelt, ' +', ' ', 'g') ELSE spelt END;
  END $$;`;

/**
 * A query is folded to its words, the longest first; what stands in names for its grammar only does not count. Where no record has
 * them all, each may also be one of the nearest words in use, so that a typing error finds what was meant: two slips at most, letters
 * swapped are one.
 */
const QUERIES = `
  CREATE FUNCTION query_words(query text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
  SET search_path = pg_catalog, public AS $$
  DECLARE
    given CONSTANT text[] := string_to_array(fold(left(query, 200)), ' ');
    telling CONSTANT text[] := ARRAY(SELECT word FROM unnest(given) AS word WHERE word <> ALL (${list(NOISE)}));
  BEGIN
    RETURN ARRAY(SELECT DISTINCT ON (length(word), word) word
      FROM unnest(CASE WHEN telling = '{}' THEN given ELSE telling END) AS word ORDER BY length(word) DESC, word LIMIT 8);
  END $$;
  CREATE FUNCTION word_pattern(word text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT SET search_path = pg_catalog AS $$
  BEGIN
    RETURN CASE WHEN length(word) < 3 THEN '% ' ELSE '%' END || word || '%';
  END $$;
  CREATE FUNCTION query_patterns(query text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
  SET search_path = pg_catalog, public AS $$
  BEGIN
    RETURN ARRAY(SELECT word_pattern(word) FROM unnest(query_words(query)) AS word);
  END $$;
  CREATE FUNCTION words_condition(words text[]) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
  SET search_path = pg_catalog, public AS $$
  BEGIN
    RETURN (SELECT string_agg('(' || (
        SELECT string_agg(format('search_text LIKE %L', word_pattern(choice)), ' OR ') FROM string_to_table(word, '|') AS choice
      ) || ')', ' AND ') FROM unnest(words) AS word);
  END $$;`;

/**
 * The words in use by region and list, for correcting what was typed: by words of about its length, and only where there is none by the
 * beginning or end of a longer one. Words with digits and short ones are not kept. There is no unique
 * key: of two that write the same new word at once neither waits. The runtime role has no right here; a word is forgotten with the
 * last record that has it. Words are new less often than they are looked for: they enter the index at once, as a list of those still
 * to enter would be read through by each search.
 */
const WORDS_IN_USE = `
  CREATE TABLE search_word (
    region_id uuid NOT NULL REFERENCES region (id),
    list text NOT NULL,
    word text COLLATE "C" NOT NULL
  );
  CREATE INDEX search_word_word ON search_word (region_id, list, word);
  CREATE INDEX search_word_similar ON search_word USING gin (region_id, list, length(word), word gin_trgm_ops) WITH (fastupdate = off);
  ${tenantTable('search_word', [])}

  CREATE FUNCTION words_of(search_text text) RETURNS SETOF text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
  SET search_path = pg_catalog AS $$
  BEGIN
    RETURN QUERY SELECT DISTINCT word FROM string_to_table(search_text, ' ') AS word WHERE word COLLATE "C" ~ '^[a-z]{4,}$';
  END $$;
  CREATE FUNCTION remember_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  BEGIN
    INSERT INTO search_word (region_id, list, word)
    SELECT region_id, TG_ARGV[0], word FROM (SELECT DISTINCT region_id, word FROM added, words_of(search_text) AS word) AS given
    WHERE NOT EXISTS (
      SELECT FROM search_word AS known WHERE known.region_id = given.region_id AND list = TG_ARGV[0] AND known.word = given.word);
    RETURN NULL;
  END $$;
  CREATE FUNCTION forget_unused(searched text, words_list text, regions uuid[], words text[]) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  BEGIN
    EXECUTE format('DELETE FROM search_word AS known USING unnest($2, $3) AS gone (region_id, word)
      WHERE known.region_id = gone.region_id AND known.list = $1 AND known.word = gone.word AND NOT EXISTS (
        SELECT FROM %I AS record WHERE record.region_id = gone.region_id AND search_text LIKE ''%% '' || gone.word || '' %%'')', searched)
    USING words_list, regions, words;
  END $$;
  CREATE FUNCTION exchange_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE
    regions uuid[];
    gone text[];
  BEGIN
    IF NOT EXISTS (SELECT FROM former JOIN latter USING (region_id, id) WHERE former.search_text <> latter.search_text) THEN
      RETURN NULL;
    END IF;
    INSERT INTO search_word (region_id, list, word)
    SELECT region_id, TG_ARGV[0], word FROM (SELECT DISTINCT region_id, word FROM latter, words_of(search_text) AS word) AS given
    WHERE NOT EXISTS (
      SELECT FROM search_word AS known WHERE known.region_id = given.region_id AND list = TG_ARGV[0] AND known.word = given.word);
    SELECT array_agg(region_id), array_agg(word) INTO regions, gone FROM (
      SELECT region_id, word FROM former, words_of(search_text) AS word
      EXCEPT SELECT region_id, word FROM latter, words_of(search_text) AS word) AS lost;
    PERFORM forget_unused(TG_TABLE_NAME, TG_ARGV[0], regions, gone);
    RETURN NULL;
  END $$;
  CREATE FUNCTION forget_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE
    regions uuid[];
    gone text[];
  BEGIN
    SELECT array_agg(region_id), array_agg(word) INTO regions, gone
    FROM (SELECT DISTINCT region_id, word FROM former, words_of(search_text) AS word) AS lost;
    PERFORM forget_unused(TG_TABLE_NAME, TG_ARGV[0], regions, gone);
    RETURN NULL;
  END $$;

  REVOKE ALL ON FUNCTION remember_words, exchange_words, forget_words, forget_unused FROM PUBLIC;

  CREATE FUNCTION slips(given text, word text) RETURNS real LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
  SET search_path = pg_catalog, public AS $$
  DECLARE
    distance CONSTANT integer := levenshtein_less_equal(given, word, 2);
  BEGIN
    IF distance = 2 AND length(given) = length(word) AND translate(given, word, '') = '' AND translate(word, given, '') = '' THEN
      RETURN 1;
    END IF;
    RETURN distance;
  END $$;
  CREATE FUNCTION slips_allowed(typed text) RETURNS integer LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
  SET search_path = pg_catalog AS $$
  BEGIN
    RETURN CASE WHEN length(typed) < 4 THEN 0 WHEN length(typed) < 6 THEN 1 ELSE 2 END;
  END $$;
  CREATE FUNCTION nearest_wholes(list text, typed text) RETURNS text LANGUAGE plpgsql STABLE
  SET search_path = pg_catalog, public, pg_temp SET pg_trgm.similarity_threshold = 0.25 AS $$
  BEGIN
    RETURN (SELECT string_agg(word, '|') FROM (
      SELECT word FROM (
        SELECT DISTINCT word FROM search_word
        WHERE region_id = ${CURRENT_REGION} AND search_word.list = nearest_wholes.list AND word <> typed
          AND length(word) BETWEEN length(typed) - 2 AND length(typed) + 2
          AND (word % typed OR word LIKE CASE WHEN length(typed) < 8 THEN left(typed, 1) || '%' END)
          AND levenshtein_less_equal(typed, word, 2) <= 2
      ) AS candidate, slips(typed, word) AS cost
      WHERE cost <= slips_allowed(typed) ORDER BY cost, similarity(typed, word) DESC, word LIMIT 4
    ) AS nearest);
  END $$;
  CREATE FUNCTION nearest_parts(list text, typed text) RETURNS text LANGUAGE plpgsql STABLE
  SET search_path = pg_catalog, public, pg_temp SET pg_trgm.word_similarity_threshold = 0.5 AS $$
  BEGIN
    RETURN (SELECT string_agg(word, '|') FROM (
      SELECT word FROM (
        SELECT DISTINCT word FROM search_word
        WHERE region_id = ${CURRENT_REGION} AND search_word.list = nearest_parts.list
          AND length(word) > length(typed) + 2 AND word %> typed
      ) AS candidate, least(slips(typed, left(word, length(typed))), slips(typed, right(word, length(typed)))) AS cost
      WHERE cost < slips_allowed(typed) ORDER BY cost, word_similarity(typed, word) DESC, word LIMIT 4
    ) AS nearest);
  END $$;
  CREATE FUNCTION nearest_words(list text, given text[]) RETURNS text[] LANGUAGE plpgsql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  BEGIN
    RETURN ARRAY(
      SELECT concat_ws('|', typed, coalesce(nearest_wholes(list, typed), nearest_parts(list, typed))) FROM unnest(given) AS typed);
  END $$;`;

export const SEARCHING = FOLD + SEARCH_TEXT + QUERIES + WORDS_IN_USE;

/**
 * A column `search_text` written by the database, and the function `search_<plural>` that answers where those records of the region
 * lie in which every word of a query occurs; where there is none, those with similar words. The function runs as the owner, because
 * LIKE and trigram operators are not leakproof: under row-level security they could not use the index. It answers places in the
 * table (ctid): reading a row there, again under row-level security, takes no index, and within one statement it stays where it is.
 * The index does not know regions: its entry for one of a million rows would be read whole by every search, which takes longer than
 * to pass over what other regions have of the same name.
 * @param names columns of its names, the first of which is what it is called; lists of names end with `[]`
 * @param beside columns of what else it is found by: places, notes; of a list of objects the parts that count, `addresses{street, town}`
 * @param related SQL of texts that follow from its row `NEW` or lie elsewhere; who changes them there writes any `search_text` here
 */
export function searchable(
  table: string,
  plural: string,
  names: readonly string[],
  beside: readonly string[] = [],
  related: readonly string[] = [],
): string {
  const columns = [...names, ...beside].map((column) => column.replace(/[[{].*/, ''));
  return `
    CREATE INDEX ${table}_search ON ${table} USING gin (search_text gin_trgm_ops);
    CREATE FUNCTION ${table}_write_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.search_text := search_text(${joined('/', names.map(valueOf))}, ${joined(' ', [...beside.map(valueOf), ...related])});
      RETURN NEW;
    END $$;
    CREATE TRIGGER ${table}_search_text BEFORE INSERT OR UPDATE OF ${[...columns, 'search_text'].join(', ')}
      ON ${table} FOR EACH ROW EXECUTE FUNCTION ${table}_write_search_text();
    CREATE TRIGGER ${table}_remembers_words AFTER INSERT ON ${table} REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION remember_words('${plural}');
    CREATE TRIGGER ${table}_exchanges_words AFTER UPDATE ON ${table} REFERENCING OLD TABLE AS former NEW TABLE AS latter
      FOR EACH STATEMENT EXECUTE FUNCTION exchange_words('${plural}');
    CREATE TRIGGER ${table}_forgets_words AFTER DELETE ON ${table} REFERENCING OLD TABLE AS former
      FOR EACH STATEMENT EXECUTE FUNCTION forget_words('${plural}');
    CREATE FUNCTION search_${plural}(query text) RETURNS SETOF tid LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100
    SET search_path = pg_catalog, public, pg_temp AS $$
    DECLARE
      words CONSTANT text[] := query_words(query);
      places CONSTANT text := 'SELECT ctid FROM ${table} WHERE region_id = ${CURRENT_REGION.replaceAll("'", "''")} AND ';
    BEGIN
      IF words = '{}' THEN RETURN; END IF;
      RETURN QUERY EXECUTE places || words_condition(words);
      IF NOT FOUND THEN RETURN QUERY EXECUTE places || words_condition(nearest_words('${plural}', words)); END IF;
    END $$;
    REVOKE ALL ON FUNCTION search_${plural} FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION search_${plural} TO ${RUNTIME_ROLE};`;
}

function valueOf(column: string): string {
  const [, list, parts] = /^(\w+)\{(.+)\}$/.exec(column) ?? [];
  if (list && parts) {
    const texts = parts.split(', ').map((part) => `entry ->> '${part}'`);
    return `(SELECT string_agg(${joined(' ', texts)}, ' ') FROM jsonb_path_query(NEW.${list}, '$[*]') AS entry)`;
  }
  return column.endsWith('[]') ? `array_to_string(NEW.${column.slice(0, -2)}, '/')` : `NEW.${column}`;
}

const joined = (separator: string, values: readonly string[]): string =>
  values.length === 0 ? `''` : `concat_ws('${separator}', ${values.join(', ')})`;
