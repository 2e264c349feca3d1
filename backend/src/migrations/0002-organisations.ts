import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.sql.js';
import { ORGANISATION_KINDS } from '@knotenpunkt/shared';
import { searchable } from './search.sql.js';

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
      ${tenantTable('organisation', ['SELECT', 'INSERT', 'UPDATE'])}
      ${searchable('organisation', 'organisations', SEARCHED, `ARRAY[NEW.name, NEW.short_name, NEW.municipality] || NEW.other_names`)}
    `);
    await runner.query(SUBJECT_NAME);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE organisation');
  }
}

/** Columns whose words are searched. */
const SEARCHED = ['name', 'short_name', 'other_names', 'municipality'];

/** Names the record an event is about; each feature with subjects replaces it with one branch more. */
const SUBJECT_NAME = `
  CREATE FUNCTION subject_name(type text, id uuid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE type WHEN 'organisations' THEN (SELECT name FROM organisation WHERE organisation.id = subject_name.id) END
  $$;`;
