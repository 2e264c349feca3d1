import {
  ADDRESS_KINDS,
  ORGANISATION_KINDS,
  ORGANISATION_LABELS_DE,
  ORGANISATION_STATES,
  SIZE_CLASSES,
} from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.sql.js';
import { searchable } from './search.sql.js';
import { quoted } from './table.sql.js';

export class Organisations1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation (
        id uuid NOT NULL,
        region_id uuid NOT NULL REFERENCES region (id),
        name text COLLATE "de-x-icu" NOT NULL,
        legal_name text COLLATE "de-x-icu",
        short_name text COLLATE "de-x-icu",
        abbreviations text[] NOT NULL DEFAULT '{}',
        former_names text[] NOT NULL DEFAULT '{}',
        merged_names text[] NOT NULL DEFAULT '{}',
        other_names text[] NOT NULL DEFAULT '{}',
        kind text NOT NULL CHECK (kind IN (${quoted(ORGANISATION_KINDS)})),
        state text NOT NULL DEFAULT 'active' CHECK (state IN (${quoted(ORGANISATION_STATES)})),
        collective boolean NOT NULL DEFAULT false,
        resolved_at jsonb,
        size_class text CHECK (size_class IN (${quoted(SIZE_CLASSES)})),
        parent_id uuid,
        successor_id uuid,
        responsible_user_id uuid REFERENCES user_account (id),
        logo_file_id uuid,
        logo_permission text,
        address_kind text CHECK (address_kind IN (${quoted(ADDRESS_KINDS)})),
        address_label text,
        street text,
        postal_code text,
        municipality text COLLATE "de-x-icu",
        further_addresses jsonb NOT NULL DEFAULT '[]',
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
        FOREIGN KEY (region_id, successor_id) REFERENCES organisation (region_id, id),
        CHECK (parent_id <> id),
        CHECK ((logo_file_id IS NULL) = (logo_permission IS NULL)),
        CHECK (successor_id <> id)
      );
      CREATE INDEX organisation_name ON organisation (region_id, name, id) WHERE archived_at IS NULL;
      CREATE INDEX organisation_kind ON organisation (region_id, kind, name, id) WHERE archived_at IS NULL;
      CREATE INDEX organisation_municipality ON organisation (region_id, municipality, name, id) WHERE archived_at IS NULL;
      CREATE INDEX organisation_parent ON organisation (region_id, parent_id);
      CREATE INDEX organisation_successor ON organisation (region_id, successor_id) WHERE successor_id IS NOT NULL;
      CREATE INDEX organisation_responsible ON organisation (region_id, responsible_user_id) WHERE responsible_user_id IS NOT NULL;
      ${tenantTable('organisation', ['SELECT', 'INSERT', 'UPDATE'])}
      ${searchable('organisation', 'organisations', NAMES, BESIDE, [KIND])}
    `);
    await runner.query(SUBJECT_NAME);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE organisation');
  }
}

/** An organisation is found by its kind, too, as it is called in German. */
const KIND = `CASE NEW.kind ${ORGANISATION_KINDS.map((kind) => `WHEN '${kind}' THEN '${ORGANISATION_LABELS_DE.kind[kind]}'`).join(' ')} END`;

const BESIDE = ['kind', 'municipality', 'street', 'address_label', 'further_addresses{municipality, street, label}', 'note'];

const NAMES = ['name', 'legal_name', 'short_name', 'abbreviations[]', 'former_names[]', 'merged_names[]', 'other_names[]'];

/** Names the record an event is about; each feature with subjects replaces it with one branch more. */
const SUBJECT_NAME = `
  CREATE FUNCTION subject_name(type text, id uuid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE type WHEN 'organisations' THEN (SELECT name FROM organisation WHERE organisation.id = subject_name.id) END
  $$;`;
