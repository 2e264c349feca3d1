import { MATCHED_RESOURCES, VERDICTS } from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RUNTIME_ROLE, tenantTable } from '../platform/database/tenancy.sql.js';
import { quoted } from './table.sql.js';

/** What may stand for the same: keys under which records are compared, pairs found, and what was merged. */
export class Duplicates1700000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KEYS);
    await runner.query(PAIRS);
    await runner.query(MERGES);
    await runner.query(GUARDS + FORGETTING + RIGHTS);
    for (const [resource, table] of MERGED) await runner.query(absorbed(resource, table) + forgetsDuplicates(resource, table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [, table] of MERGED) {
      await runner.query(`DROP TRIGGER ${table}_absorbed_stays ON ${table}; DROP TRIGGER ${table}_zz_absorbed_names ON ${table}`);
      await runner.query(`DROP TRIGGER ${table}_forgets_duplicates ON ${table}`);
    }
    await runner.query('DROP FUNCTION absorbed_stays_archived, absorbed_names, forget_duplicates');
    await runner.query('DROP TABLE record_merge_move, record_merge, duplicate_pair, duplicate_key, duplicate_record');
  }
}

const RESOURCE = `resource text NOT NULL CHECK (resource IN (${quoted(MATCHED_RESOURCES)}))`;

/**
 * Keys are made by the application, as they follow rules no column can hold; `stamp` says from which state of a record. They are
 * compared by equality only, which uses the index under row-level security. The index by record does not begin with the region: a table
 * nobody has counted yet, as with the first import, would be looked up by region and read through for each key.
 */
const KEYS = `
  CREATE TABLE duplicate_record (
    region_id uuid NOT NULL REFERENCES region (id),
    ${RESOURCE},
    record_id uuid NOT NULL,
    stamp text NOT NULL,
    compared boolean NOT NULL DEFAULT false,
    PRIMARY KEY (region_id, resource, record_id)
  );
  CREATE INDEX duplicate_record_waiting ON duplicate_record (region_id, resource, record_id) WHERE NOT compared;
  ${tenantTable('duplicate_record')}

  CREATE TABLE duplicate_key (
    region_id uuid NOT NULL REFERENCES region (id),
    ${RESOURCE},
    key text COLLATE "C" NOT NULL,
    record_id uuid NOT NULL
  );
  CREATE INDEX duplicate_key_key ON duplicate_key (region_id, resource, key, record_id);
  CREATE INDEX duplicate_key_record ON duplicate_key (record_id, resource, region_id);
  ${tenantTable('duplicate_key')}`;

/** Two records are one pair, whichever was found first; that they are not the same is remembered with the pair. */
const PAIRS = `
  CREATE TABLE duplicate_pair (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    ${RESOURCE},
    one_id uuid NOT NULL,
    other_id uuid NOT NULL,
    score double precision NOT NULL,
    verdict text NOT NULL CHECK (verdict IN (${quoted(VERDICTS)})),
    found_at timestamptz NOT NULL DEFAULT now(),
    dismissed_at timestamptz,
    dismissed_by uuid REFERENCES user_account (id),
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, resource, one_id, other_id),
    CHECK (one_id < other_id)
  );
  CREATE INDEX duplicate_pair_open ON duplicate_pair (region_id, resource, score DESC, id) WHERE dismissed_at IS NULL;
  CREATE INDEX duplicate_pair_other ON duplicate_pair (region_id, resource, other_id);
  ${tenantTable('duplicate_pair')}`;

/**
 * Which record went into which, and each reference that was moved or put aside, so that it can be moved back. A record goes into one
 * other at a time.
 */
const MERGES = `
  CREATE TABLE record_merge (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    ${RESOURCE},
    kept_id uuid NOT NULL,
    absorbed_id uuid NOT NULL,
    changes jsonb NOT NULL,
    merged_at timestamptz NOT NULL DEFAULT now(),
    merged_by uuid REFERENCES user_account (id),
    undone_at timestamptz,
    undone_by uuid REFERENCES user_account (id),
    PRIMARY KEY (region_id, id),
    CHECK (kept_id <> absorbed_id)
  );
  CREATE UNIQUE INDEX record_merge_absorbed ON record_merge (region_id, resource, absorbed_id) WHERE undone_at IS NULL;
  CREATE INDEX record_merge_kept ON record_merge (region_id, resource, kept_id);
  ${tenantTable('record_merge', ['SELECT', 'INSERT', 'UPDATE'])}

  CREATE TABLE record_merge_move (
    region_id uuid NOT NULL REFERENCES region (id),
    merge_id uuid NOT NULL,
    position integer GENERATED ALWAYS AS IDENTITY,
    table_name text NOT NULL,
    column_name text NOT NULL,
    row_key jsonb NOT NULL,
    before jsonb,
    after jsonb,
    aside jsonb,
    PRIMARY KEY (region_id, merge_id, position),
    FOREIGN KEY (region_id, merge_id) REFERENCES record_merge (region_id, id)
  );
  ${tenantTable('record_merge_move')}`;

const MERGED = [
  ['organisations', 'organisation'],
  ['persons', 'person'],
] as const;

const GUARDS = `
  CREATE FUNCTION absorbed_stays_archived() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM record_merge WHERE region_id = NEW.region_id AND resource = TG_ARGV[0] AND absorbed_id = NEW.id AND undone_at IS NULL)
    THEN RAISE restrict_violation USING MESSAGE = 'a record that went into another is not restored by itself';
    END IF;
    RETURN NEW;
  END $$;
  CREATE FUNCTION absorbed_names() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    names text;
  BEGIN
    IF NOT EXISTS (
      SELECT FROM record_merge WHERE region_id = NEW.region_id AND resource = TG_ARGV[0] AND kept_id = NEW.id AND undone_at IS NULL)
    THEN RETURN NEW; END IF;
    EXECUTE format($sql$
      WITH RECURSIVE inside AS (
        SELECT absorbed_id AS id FROM record_merge WHERE region_id = $1 AND resource = $2 AND kept_id = $3 AND undone_at IS NULL
        UNION SELECT absorbed_id FROM record_merge m JOIN inside ON m.kept_id = inside.id
        WHERE region_id = $1 AND resource = $2 AND undone_at IS NULL
      ) SELECT string_agg(name, ' ' ORDER BY name) FROM %I JOIN inside USING (id) WHERE region_id = $1$sql$, TG_TABLE_NAME)
    INTO names USING NEW.region_id, TG_ARGV[0], NEW.id;
    NEW.search_text := NEW.search_text || ltrim(split_part(search_text('', names), '|', 2));
    RETURN NEW;
  END $$;`;

/**
 * What went into a record comes back by separating them only, and the record is found by its names. Triggers run in the
 * order of their names; an update that leaves the version only makes the text anew. */
const absorbed = (resource: string, table: string): string => `
  CREATE TRIGGER ${table}_absorbed_stays BEFORE UPDATE OF archived_at ON ${table} FOR EACH ROW
    WHEN (OLD.archived_at IS NOT NULL AND NEW.archived_at IS NULL) EXECUTE FUNCTION absorbed_stays_archived('${resource}');
  CREATE TRIGGER ${table}_zz_absorbed_names BEFORE UPDATE ON ${table} FOR EACH ROW
    WHEN (NEW.search_text IS DISTINCT FROM OLD.search_text OR NEW.version = OLD.version) EXECUTE FUNCTION absorbed_names('${resource}');`;

/**
 * What was found out about records goes with them: once for all that one statement deletes, as an undone import deletes thousands. The
 * last by lists, as the key of its table begins with the region: joined it would be read through for each record while nobody has
 * counted it.
 */
const FORGETTING = `
  CREATE FUNCTION forget_duplicates() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    DELETE FROM duplicate_pair p USING gone WHERE p.region_id = gone.region_id AND p.resource = TG_ARGV[0] AND p.one_id = gone.id;
    DELETE FROM duplicate_pair p USING gone WHERE p.region_id = gone.region_id AND p.resource = TG_ARGV[0] AND p.other_id = gone.id;
    DELETE FROM duplicate_key k USING gone WHERE k.region_id = gone.region_id AND k.resource = TG_ARGV[0] AND k.record_id = gone.id;
    DELETE FROM duplicate_record WHERE resource = TG_ARGV[0]
      AND region_id = ANY (ARRAY(SELECT region_id FROM gone)) AND record_id = ANY (ARRAY(SELECT id FROM gone));
    RETURN NULL;
  END $$;`;

const forgetsDuplicates = (resource: string, table: string): string => `
  CREATE TRIGGER ${table}_forgets_duplicates AFTER DELETE ON ${table} REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION forget_duplicates('${resource}');`;

/** Lists without dates are otherwise only written and deleted. */
const RIGHTS = `
  GRANT UPDATE ON topic_use, programme_funder TO ${RUNTIME_ROLE};`;
