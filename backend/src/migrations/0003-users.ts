import { LANGUAGES, REGION_ROLES } from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openTable } from '../platform/database/tenancy.sql.js';

/** How users log in and which regions they may enter. All of it lies outside row-level security: it decides the region. */
export class Users1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(USERS);
    await runner.query(LOGINS);
    await runner.query(SUBJECT_NAME);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE login_session, user_region');
  }
}

const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

const USERS = `
  ALTER TABLE user_account
    ADD language text NOT NULL DEFAULT 'de' CHECK (language IN (${quoted(LANGUAGES)})),
    ADD administrator boolean NOT NULL DEFAULT false,
    ADD password_hash text,
    ADD version integer NOT NULL DEFAULT 1,
    ADD ended_at timestamptz;

  CREATE TABLE user_region (
    user_id uuid NOT NULL REFERENCES user_account (id),
    region_id uuid NOT NULL REFERENCES region (id),
    role text NOT NULL CHECK (role IN (${quoted(REGION_ROLES)})),
    person_id uuid,
    PRIMARY KEY (user_id, region_id)
  );
  CREATE INDEX user_region_region ON user_region (region_id);
  ${openTable('user_region', ['SELECT', 'INSERT', 'UPDATE', 'DELETE'])}`;

const LOGINS = `
  CREATE TABLE login_session (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE,
    user_id uuid NOT NULL REFERENCES user_account (id),
    region_id uuid REFERENCES region (id),
    started_at timestamptz NOT NULL,
    last_used_at timestamptz NOT NULL
  );
  CREATE INDEX login_session_user ON login_session (user_id);
  ${openTable('login_session', ['SELECT', 'INSERT', 'UPDATE', 'DELETE'])}`;

const SUBJECT_NAME = `
  CREATE OR REPLACE FUNCTION subject_name(type text, id uuid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE type
      WHEN 'organisations' THEN (SELECT name FROM organisation WHERE organisation.id = subject_name.id)
      WHEN 'regions' THEN (SELECT name FROM region WHERE region.id = subject_name.id)
      WHEN 'users' THEN (SELECT name FROM user_account WHERE user_account.id = subject_name.id)
    END
  $$;`;
