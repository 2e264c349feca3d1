import { CURRENT_REGION, RUNTIME_ROLE, tenantTable } from '../platform/database/tenancy.sql.js';

/** Keeps the words of rows a statement wrote, for the list a trigger names, where they are new to it. */
const remembering = (rows: string): string => `INSERT INTO search_word (region_id, list, word)
    SELECT region_id, TG_ARGV[0], word FROM (SELECT DISTINCT region_id, word FROM ${rows}, words_of(search_text) AS word) AS given
    WHERE NOT EXISTS (
      SELECT FROM search_word AS known WHERE known.region_id = given.region_id AND list = TG_ARGV[0] AND known.word = given.word);`;

const NOTING_LOSS = `INSERT INTO search_word_loss (region_id, list, searched)
    SELECT DISTINCT region_id, TG_ARGV[0], TG_TABLE_NAME FROM former;`;

/**
 * The words in use by region and list, for correcting what was typed: by words of about its length, and only where there is none by
 * the beginning or end of a longer one. Two slips are allowed at most, letters swapped are one. Words with digits and short ones are
 * not kept. There is no unique key: of two that write the same new word at once neither waits. The runtime role has no right here.
 *
 * That records of a list may have lost words is noted; which of them no record has any more is found out for the whole list, when the
 * oldest note is old enough, as looking for one word takes milliseconds. A word that came in while they were counted is found by the
 * next count. Words are new less often than they are looked for: they enter the index at once, as a list of those still to enter would
 * be read through by each search.
 */
export const WORDS_IN_USE = `
  CREATE TABLE search_word (
    region_id uuid NOT NULL REFERENCES region (id),
    list text NOT NULL,
    word text COLLATE "C" NOT NULL
  );
  CREATE INDEX search_word_word ON search_word (region_id, list, word);
  CREATE INDEX search_word_similar ON search_word USING gin (region_id, list, length(word), word gin_trgm_ops) WITH (fastupdate = off);
  ${tenantTable('search_word', [])}
  CREATE TABLE search_word_loss (
    region_id uuid NOT NULL REFERENCES region (id),
    list text NOT NULL,
    searched text NOT NULL,
    at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX search_word_loss_list ON search_word_loss (region_id, list);
  ${tenantTable('search_word_loss', [])}

  CREATE FUNCTION words_of(search_text text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT word FROM string_to_table(search_text, ' ') AS word WHERE word COLLATE "C" ~ '^[a-z]{4,}$'
  $$;
  CREATE FUNCTION remember_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  BEGIN
    ${remembering('added')}
    RETURN NULL;
  END $$;
  CREATE FUNCTION exchange_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM former JOIN latter USING (region_id, id) WHERE former.search_text <> latter.search_text) THEN
      RETURN NULL;
    END IF;
    ${remembering('latter')}
    ${NOTING_LOSS}
    RETURN NULL;
  END $$;
  CREATE FUNCTION lose_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  BEGIN
    ${NOTING_LOSS}
    RETURN NULL;
  END $$;
  CREATE FUNCTION forget_lost_words(before timestamptz) RETURNS boolean LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE
    loss search_word_loss;
  BEGIN
    SELECT * INTO loss FROM search_word_loss WHERE at < before LIMIT 1;
    IF NOT FOUND THEN RETURN false; END IF;
    DELETE FROM search_word_loss WHERE region_id = loss.region_id AND list = loss.list;
    EXECUTE format('WITH used AS MATERIALIZED (
        SELECT DISTINCT word FROM %I, words_of(search_text) AS word WHERE region_id = $1
      ), forgotten AS (
        DELETE FROM search_word AS known WHERE region_id = $1 AND list = $2 AND NOT EXISTS (SELECT FROM used WHERE used.word = known.word)
      )
      INSERT INTO search_word (region_id, list, word) SELECT $1, $2, word FROM used WHERE NOT EXISTS (
        SELECT FROM search_word AS known WHERE region_id = $1 AND list = $2 AND known.word = used.word)', loss.searched)
    USING loss.region_id, loss.list;
    RETURN true;
  END $$;

  REVOKE ALL ON FUNCTION remember_words, exchange_words, lose_words, forget_lost_words FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION forget_lost_words TO ${RUNTIME_ROLE};

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
  SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_custom_plan SET pg_trgm.similarity_threshold = 0.25 AS $$
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
  SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_custom_plan SET pg_trgm.word_similarity_threshold = 0.5 AS $$
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
