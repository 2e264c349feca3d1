import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_REGION, RUNTIME_ROLE, tenantTable } from '../platform/database/tenancy.sql.js';
import { ORGANISATION_KINDS } from '@knotenpunkt/shared';

export class Organisations1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation (
        id uuid NOT NULL,
        region_id uuid NOT NULL REFERENCES region (id),
        name text COLLATE "de-x-icu" NOT NULL,
        short_name text COLLATE "de-x-icu",
        other_names text[] NOT NULL DEFAULT '{}',
        kind text NOT NULL CHECK (kind IN (${ORGANISATION_KINDS.map((kind) => `'${kind}'`).join(', ')})),
        parent_id uuid,
        street text,
        postal_code text,
        municipality text COLLATE "de-x-icu",
        website text,
        emails jsonb NOT NULL DEFAULT '[]',
        phones jsonb NOT NULL DEFAULT '[]',
        tags text[] NOT NULL DEFAULT '{}',
        note text,
        custom jsonb NOT NULL DEFAULT '{}',
        search_text text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        archived_at timestamptz,
        PRIMARY KEY (region_id, id),
        FOREIGN KEY (region_id, parent_id) REFERENCES organisation (region_id, id),
        CHECK (parent_id <> id)
      );
      CREATE INDEX organisation_name ON organisation (region_id, name, id) WHERE archived_at IS NULL;
      CREATE INDEX organisation_kind ON organisation (region_id, kind, name, id) WHERE archived_at IS NULL;
      CREATE INDEX organisation_municipality ON organisation (region_id, municipality, name, id) WHERE archived_at IS NULL;
      CREATE INDEX organisation_parent ON organisation (region_id, parent_id);
      CREATE INDEX organisation_search ON organisation USING gin (region_id, search_text gin_trgm_ops);
      ${tenantTable('organisation', ['SELECT', 'INSERT', 'UPDATE'])}

      CREATE FUNCTION organisation_write_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.search_text := search_text(VARIADIC ARRAY[NEW.name, NEW.short_name, NEW.municipality] || NEW.other_names);
        RETURN NEW;
      END $$;
      CREATE TRIGGER organisation_search_text BEFORE INSERT OR UPDATE OF name, short_name, other_names, municipality
        ON organisation FOR EACH ROW EXECUTE FUNCTION organisation_write_search_text();
    `);
    await runner.query(SEARCH);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE organisation');
  }
}

/**
 * Ids of the region's organisations in which every word of the query occurs; where there is none, of those with similar
 * words. Runs as the owner, because LIKE and trigram operators are not leakproof: under row-level security they could not
 * use the index.
 *
 * `subject_name` names the record an event is about; each feature with subjects replaces it with one branch more.
 */
const SEARCH = `
  CREATE FUNCTION search_organisations(query text) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100
  SET search_path = pg_catalog, public, pg_temp SET pg_trgm.word_similarity_threshold = 0.6 AS $$
  DECLARE
    ids CONSTANT text := 'SELECT id FROM organisation WHERE region_id = ${CURRENT_REGION.replaceAll("'", "''")} AND ';
  BEGIN
    IF fold(query) = '' THEN RETURN; END IF;
    RETURN QUERY EXECUTE ids || words_condition(query, false);
    IF NOT FOUND THEN RETURN QUERY EXECUTE ids || words_condition(query, true); END IF;
  END $$;
  CREATE FUNCTION subject_name(type text, id uuid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE type WHEN 'organisations' THEN (SELECT name FROM organisation WHERE organisation.id = subject_name.id) END
  $$;
  REVOKE ALL ON FUNCTION search_organisations FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION search_organisations TO ${RUNTIME_ROLE};`;
