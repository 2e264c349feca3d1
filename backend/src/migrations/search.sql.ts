import { CURRENT_REGION, RUNTIME_ROLE } from '../platform/database/tenancy.sql.js';
import { ABBREVIATIONS, NOISE } from './search-words.js';
import { WORDS_IN_USE } from './words-in-use.sql.js';

const list = (texts: readonly string[]): string => `ARRAY[${texts.map((text) => `'${text}'`).join(', ')}]`;

/**
 * German names are typed in two ways: "Münster" is found by "munster" and by "muenster". fold() gives the first, fold_long() the
 * second; a column search_text holds both, so that either spelling of a query, folded once, is a part of it. They are in plpgsql,
 * which keeps its plans: a function in SQL that cannot be inlined is planned anew by every statement. Letters are exchanged one by one,
 * so only where there are some beside those of ASCII.
 */
const FOLD = `
  CREATE FUNCTION fold(given text, kept text DEFAULT '') RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
  SET search_path = pg_catalog AS $$
  DECLARE
    plain text := lower(given);
  BEGIN
    IF octet_length(plain) > length(plain) THEN
      plain := translate(replace(plain, 'ß', 'ss'),
        'äöüáàâãåéèêëíìîïóòôõúùûýÿçñšžčćłøğışţăąęńśźż', 'aouaaaaaeeeeiiiioooouuuyycnszcclogistaaenszz');
    END IF;
    RETURN trim(regexp_replace(regexp_replace(plain, '[^[:alnum:]' || kept || ']+', ' ', 'g'), 'str\\M', 'strasse', 'g'));
  END $$;
  CREATE FUNCTION fold_long(given text, kept text DEFAULT '') RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
  SET search_path = pg_catalog, public AS $$
  BEGIN
    RETURN public.fold(replace(replace(replace(lower(given), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), kept);
  END $$;`;

/** Words without which a text has nothing to be abbreviated or written out: looked for first, as most names have none. */
const SIGNS = ABBREVIATIONS.flatMap(([short, long]) => [short, long.split(' ').at(-1) ?? long]);

/** Letters of a word that are kept in the index of words; it takes 2,046 octets at most. */
const LONGEST = 60;

/**
 * What a column search_text holds: `/ name / other spelling of it / | words beside the name `. A space stands before and after
 * each word, a slash around each whole name, one bar behind the last name, so that plain patterns tell where a word was found.
 * search_words() gives the words of one, marked by where they stand: `/first` of a name, `/only/` too where it is the only one,
 * `later`, `|beside`.
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
    RETURN replace(replace(spelt, '  ', ' '), '  ', ' ');
  END $$;
  CREATE FUNCTION search_words(search_text text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
  SET search_path = pg_catalog AS $$
  DECLARE
    cut CONSTANT text := CASE WHEN length(search_text) < 500 THEN search_text
      ELSE regexp_replace(search_text, '(\\S{${LONGEST}})\\S+', '\\1', 'g') END;
    names CONSTANT text := replace(replace(split_part(cut, '|', 1), '/ / ', '/ '), '/ ', '/');
    around CONSTANT text := replace(split_part(cut, '|', 2), ' ', ' |');
    words CONSTANT text := regexp_replace(names, '(/\\S+) (?=/)', '\\1 \\1/ ', 'g') || rtrim(around, ' |');
  BEGIN
    RETURN array_to_tsvector(array_remove(array_remove(string_to_array(words, ' '), '/'), ''));
  END $$;`;

/**
 * A query is folded to its words, the longest first; what stands in names for its grammar only does not count. best_first() gives
 * the conditions of ever weaker hits, each of which includes those before: the name itself, its beginning, beginnings of words in
 * names, parts of anything. Where no record has all words, each may also be one of the nearest words in use (nearest_first()), the
 * very nearest first.
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
  CREATE FUNCTION last_word(query text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
  SET search_path = pg_catalog, public AS $$
  BEGIN
    RETURN split_part(fold(left(query, 200)), ' ', -1);
  END $$;
  CREATE FUNCTION having_words(words text[], marks text[], unfinished text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
  SET search_path = pg_catalog AS $$
  BEGIN
    RETURN (SELECT string_agg('(' || (
        SELECT string_agg(
          format('''%s%s''', mark, left(choice, ${LONGEST - 1})) || CASE choice WHEN unfinished THEN ':*' ELSE '' END, ' | ')
        FROM string_to_table(word, '|') AS choice, unnest(marks) AS mark
      ) || ')', ' & ') FROM unnest(words) AS word);
  END $$;
  CREATE FUNCTION nearest_first(words text[], unfinished text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
  SET search_path = pg_catalog, public AS $$
  BEGIN
    RETURN ARRAY(
      SELECT format('search_words(search_text) @@ %L', having_words(choices, '{"", "/", "|"}', unfinished)) FROM (
        SELECT array_agg(substring(word, '^[^|]*[|]?[^|]*')) AS choices FROM unnest(words) AS word UNION ALL SELECT words
      ) AS ever_more
    );
  END $$;
  CREATE FUNCTION best_first(query text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
  SET search_path = pg_catalog, public AS $$
  DECLARE
    asked CONSTANT text := fold(left(query, 200));
    in_names CONSTANT text := having_words(query_words(query), '{"", "/"}', last_word(query));
    anywhere CONSTANT text := (
      SELECT string_agg(format('search_text LIKE %L', pattern), ' AND ') FROM unnest(query_patterns(query)) AS pattern);
    by_words CONSTANT text := 'search_words(search_text) @@ %L';
  BEGIN
    RETURN CASE WHEN asked LIKE '% %' THEN '{}'
        ELSE ARRAY[format(by_words, format('''/%s/''', asked)), format(by_words, format('''/%s'':*', asked))] END
      || ARRAY[format(by_words, in_names), anywhere];
  END $$;`;

/**
 * Where records of the region lie that meet conditions, each of which includes those before: without a number all, given one the first
 * that are current, until there are enough. A broad word is not read to its end where the best are wanted only. Compared that way the
 * region is no reason to read an index of it, too: how many records have a beginning of a word is guessed far too high.
 */
const PLACES = `
  CREATE FUNCTION places_in(searched text, conditions text[], most integer) RETURNS SETOF tid LANGUAGE plpgsql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE
    places CONSTANT text := format(
      'SELECT ctid FROM %I WHERE region_id IS NOT DISTINCT FROM ${CURRENT_REGION.replaceAll("'", "''")} AND ', searched
    ) || CASE WHEN most IS NULL THEN '' ELSE 'archived_at IS NULL AND ' END;
    condition text;
    found_now bigint;
  BEGIN
    FOREACH condition IN ARRAY CASE WHEN most IS NULL THEN conditions[cardinality(conditions):] ELSE conditions END LOOP
      RETURN QUERY EXECUTE places || condition || ' LIMIT $1' USING most;
      GET DIAGNOSTICS found_now = ROW_COUNT;
      EXIT WHEN found_now >= most;
    END LOOP;
  END $$;
  REVOKE ALL ON FUNCTION places_in FROM PUBLIC;`;

export const SEARCHING = FOLD + SEARCH_TEXT + QUERIES + WORDS_IN_USE + PLACES;

/**
 * A column `search_text` written by the database, and the function `search_<plural>` that answers where those records of the region
 * lie in which every word of a query occurs; where there is none, those with similar words. Told whether the query is mistyped it
 * answers one or the other, and given how many are enough, the best of many: parts of words are looked for last, as their index is
 * the slower one by far.
 *
 * The function runs as the owner, because LIKE and trigram operators are not leakproof: under row-level security they could not use
 * the index. It answers places in the table (ctid): reading a row there, again under row-level security, takes no index, and within
 * one statement it stays where it is. The index does not know regions: its entry for one of a million rows would be read whole by
 * every search, which takes longer than to pass over what other regions have of the same name.
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
    CREATE INDEX ${table}_words ON ${table} USING gin (search_words(search_text));
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
    CREATE TRIGGER ${table}_loses_words AFTER DELETE ON ${table} REFERENCING OLD TABLE AS former
      FOR EACH STATEMENT EXECUTE FUNCTION lose_words('${plural}');
    CREATE FUNCTION search_${plural}(query text, most integer DEFAULT NULL, mistyped boolean DEFAULT NULL) RETURNS SETOF tid
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, public, pg_temp AS $$
    DECLARE
      words CONSTANT text[] := query_words(query);
    BEGIN
      IF words = '{}' THEN RETURN; END IF;
      IF mistyped IS NOT TRUE THEN
        RETURN QUERY SELECT places_in('${table}', best_first(query), most);
        IF FOUND OR NOT mistyped THEN RETURN; END IF;
      END IF;
      RETURN QUERY SELECT places_in('${table}', nearest_first(nearest_words('${plural}', words), last_word(query)), most);
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
