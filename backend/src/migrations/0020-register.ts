import { ORGANISATION_KINDS, ORGANISATION_LABELS_DE, ORGANISATION_STATES } from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openTable, RUNTIME_ROLE } from '../platform/database/tenancy.sql.js';
import { quoted } from './table.sql.js';

/** Public facts of organisations, shared by all regions: outside row-level security, and read-only for the running system. */
export class Register1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REGISTER);
    await runner.query(SEARCH);
    await runner.query(`
      ALTER TABLE organisation ADD register_id uuid REFERENCES register_entry (id);
      CREATE INDEX organisation_register ON organisation (region_id, register_id) WHERE register_id IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE organisation DROP register_id; DROP TABLE register_entry');
  }
}

/** `key` names an entry in the files it is read from. */
const REGISTER = `
  CREATE TABLE register_entry (
    id uuid PRIMARY KEY,
    key text NOT NULL UNIQUE,
    name text COLLATE "de-x-icu" NOT NULL,
    kind text NOT NULL CHECK (kind IN (${quoted(ORGANISATION_KINDS)})),
    state text NOT NULL CHECK (state IN (${quoted(ORGANISATION_STATES)})),
    legal_name text COLLATE "de-x-icu",
    short_name text COLLATE "de-x-icu",
    abbreviations text[] NOT NULL DEFAULT '{}',
    former_names text[] NOT NULL DEFAULT '{}',
    other_names text[] NOT NULL DEFAULT '{}',
    parent_id uuid REFERENCES register_entry (id),
    successor_id uuid REFERENCES register_entry (id),
    street text,
    postal_code text,
    municipality text COLLATE "de-x-icu",
    phone text,
    email text,
    website text,
    source_title text NOT NULL,
    source_link text,
    as_of date NOT NULL,
    search_text text NOT NULL
  );
  CREATE INDEX register_entry_name ON register_entry (name, id);
  ${openTable('register_entry', ['SELECT'])}`;

const KIND = `CASE NEW.kind ${ORGANISATION_KINDS.map((kind) => `WHEN '${kind}' THEN '${ORGANISATION_LABELS_DE.kind[kind]}'`).join(' ')} END`;

const LISTS_OF_NAMES = ['abbreviations', 'former_names', 'other_names'].map((list) => `array_to_string(NEW.${list}, '/')`);

/**
 * Found as organisations are, with two slips at most. There are thousands at the most, in a table without policies: words are
 * compared one by one where none fits as it was typed, and whoever asks may read the table.
 */
const SEARCH = `
  CREATE INDEX register_entry_search ON register_entry USING gin (search_text gin_trgm_ops);
  CREATE FUNCTION register_entry_write_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.search_text := search_text(concat_ws('/', NEW.name, NEW.legal_name, NEW.short_name, ${LISTS_OF_NAMES.join(', ')}),
      concat_ws(' ', NEW.kind, ${KIND}, NEW.municipality, NEW.street));
    RETURN NEW;
  END $$;
  CREATE TRIGGER register_entry_search_text BEFORE INSERT OR UPDATE ON register_entry
    FOR EACH ROW EXECUTE FUNCTION register_entry_write_search_text();
  CREATE FUNCTION search_register(query text) RETURNS SETOF tid LANGUAGE plpgsql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE
    words CONSTANT text[] := query_words(query);
  BEGIN
    IF words = '{}' THEN RETURN; END IF;
    RETURN QUERY SELECT ctid FROM register_entry WHERE search_text LIKE ALL (query_patterns(query));
    IF NOT FOUND THEN
      RETURN QUERY SELECT ctid FROM register_entry AS entry WHERE NOT EXISTS (
        SELECT FROM unnest(words) AS typed WHERE entry.search_text NOT LIKE word_pattern(typed) AND NOT EXISTS (
          SELECT FROM words_of(entry.search_text) AS word
          WHERE least(slips(typed, word), slips(typed, left(word, length(typed)))) <= slips_allowed(typed)));
    END IF;
  END $$;
  REVOKE ALL ON FUNCTION search_register FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION search_register TO ${RUNTIME_ROLE};`;
