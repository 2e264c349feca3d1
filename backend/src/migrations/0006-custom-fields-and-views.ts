import { CUSTOM_FIELD_TYPES } from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.sql.js';

/** Own fields of a region and saved views of its lists. */
export class CustomFieldsAndViews1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE custom_field (
        id uuid NOT NULL,
        region_id uuid NOT NULL REFERENCES region (id),
        resource text NOT NULL,
        key text NOT NULL,
        label jsonb NOT NULL,
        type text NOT NULL CHECK (type IN (${CUSTOM_FIELD_TYPES.map((type) => `'${type}'`).join(', ')})),
        options text[] NOT NULL DEFAULT '{}',
        position integer NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        archived_at timestamptz,
        PRIMARY KEY (region_id, id),
        UNIQUE (region_id, resource, key)
      );
      ${tenantTable('custom_field', ['SELECT', 'INSERT', 'UPDATE'])}

      CREATE TABLE view (
        id uuid NOT NULL,
        region_id uuid NOT NULL REFERENCES region (id),
        resource text NOT NULL,
        name text COLLATE "de-x-icu" NOT NULL,
        filter jsonb NOT NULL,
        sort jsonb,
        columns text[] NOT NULL DEFAULT '{}',
        shared boolean NOT NULL,
        owner_id uuid NOT NULL REFERENCES user_account (id),
        position integer NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (region_id, id)
      );
      CREATE INDEX view_resource ON view (region_id, resource, position);
      ${tenantTable('view')}
    `);
    await runner.query(SUBJECT_NAME);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE view; DROP TABLE custom_field');
  }
}

const SUBJECT_NAME = `
  CREATE OR REPLACE FUNCTION subject_name(type text, id uuid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE type
      WHEN 'organisations' THEN (SELECT name FROM organisation WHERE organisation.id = subject_name.id)
      WHEN 'regions' THEN (SELECT name FROM region WHERE region.id = subject_name.id)
      WHEN 'users' THEN (SELECT name FROM user_account WHERE user_account.id = subject_name.id)
      WHEN 'messages' THEN (SELECT coalesce(title, recipient_address) FROM message WHERE message.id = subject_name.id)
      WHEN 'custom-fields' THEN (SELECT label ->> 'de' FROM custom_field WHERE custom_field.id = subject_name.id)
      WHEN 'views' THEN (SELECT name FROM view WHERE view.id = subject_name.id AND shared)
    END
  $$;`;
