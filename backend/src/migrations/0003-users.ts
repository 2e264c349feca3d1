import { LANGUAGES, REGION_ROLES } from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openTable, RUNTIME_ROLE } from '../platform/database/tenancy.sql.js';

/** How users log in and which regions they may enter. All of it lies outside row-level security: it decides the region. */
export class Users1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REGIONS);
    await runner.query(USERS);
    await runner.query(SECOND_FACTOR);
    await runner.query(LOGINS);
    await runner.query(API_TOKENS);
    await runner.query(ACCESS_TOKENS);
    await runner.query(RATE_LIMITS);
    await runner.query(SUBJECT_NAME);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE rate_limit, access_token, api_token, login_link, login_session, recovery_code, second_factor, user_region;
      DROP FUNCTION token_generations, issue_tokens, revoke_token, resolve_token`);
  }
}

const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

const REGIONS = `
  ALTER TABLE region
    ADD version integer NOT NULL DEFAULT 1,
    ADD updated_at timestamptz NOT NULL DEFAULT now();`;

const USERS = `
  ALTER TABLE user_account
    ADD language text NOT NULL DEFAULT 'de' CHECK (language IN (${quoted(LANGUAGES)})),
    ADD administrator boolean NOT NULL DEFAULT false,
    ADD password_hash text,
    ADD activated_at timestamptz,
    ADD version integer NOT NULL DEFAULT 1,
    ADD updated_at timestamptz NOT NULL DEFAULT now(),
    ADD ended_at timestamptz;
  CREATE INDEX user_account_name ON user_account (name, id);

  CREATE TABLE user_region (
    user_id uuid NOT NULL REFERENCES user_account (id),
    region_id uuid NOT NULL REFERENCES region (id),
    role text NOT NULL CHECK (role IN (${quoted(REGION_ROLES)})),
    person_id uuid,
    PRIMARY KEY (user_id, region_id)
  );
  CREATE INDEX user_region_region ON user_region (region_id);
  ${openTable('user_region', ['SELECT', 'INSERT', 'UPDATE', 'DELETE'])}`;

/** `secret` and `pending_secret` are encrypted; `last_step` is the time step of the last code accepted, so that none works twice. */
const SECOND_FACTOR = `
  CREATE TABLE second_factor (
    user_id uuid PRIMARY KEY REFERENCES user_account (id),
    secret bytea,
    pending_secret bytea,
    last_step bigint NOT NULL DEFAULT 0,
    CHECK (secret IS NOT NULL OR pending_secret IS NOT NULL)
  );
  CREATE TABLE recovery_code (
    user_id uuid NOT NULL REFERENCES second_factor (user_id) ON DELETE CASCADE,
    code_hash bytea NOT NULL,
    PRIMARY KEY (user_id, code_hash)
  );
  ${openTable('second_factor', ['SELECT', 'INSERT', 'UPDATE', 'DELETE'])}
  ${openTable('recovery_code', ['SELECT', 'INSERT', 'DELETE'])}`;

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
  CREATE TABLE login_link (
    user_id uuid PRIMARY KEY REFERENCES user_account (id),
    attempts smallint NOT NULL DEFAULT 0
  );
  ${openTable('login_session', ['SELECT', 'INSERT', 'UPDATE', 'DELETE'])}
  ${openTable('login_link', ['SELECT', 'INSERT', 'UPDATE', 'DELETE'])}`;

/** Tokens of other programs on behalf of a user. `actions` is checked against the permission table by the application. */
const API_TOKENS = `
  CREATE TABLE api_token (
    id uuid PRIMARY KEY,
    secret_hash bytea NOT NULL UNIQUE,
    user_id uuid NOT NULL REFERENCES user_account (id),
    region_id uuid REFERENCES region (id),
    name text COLLATE "de-x-icu" NOT NULL,
    actions text[] NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    last_used_on date
  );
  CREATE INDEX api_token_user ON api_token (user_id);
  ${openTable('api_token', ['SELECT', 'INSERT', 'UPDATE', 'DELETE'])}`;

/**
 * The runtime role has no right on the table: who holds no token learns nothing from it. `pg_temp` stands last in the path, as
 * it would otherwise come first: a temporary table with a trigger would make the owner run anything.
 */
const ACCESS_TOKENS = `
  CREATE TABLE access_token (
    purpose text NOT NULL,
    subject_id uuid NOT NULL,
    region_id uuid REFERENCES region (id),
    generation integer NOT NULL,
    lookup bytea UNIQUE,
    expires_at timestamptz,
    PRIMARY KEY (purpose, subject_id)
  );

  CREATE FUNCTION token_generations(wanted_purpose text, subjects uuid[]) RETURNS TABLE (subject uuid, generation integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT wanted.subject, coalesce(t.generation, 1) FROM unnest(subjects) AS wanted (subject)
    LEFT JOIN access_token t ON t.purpose = wanted_purpose AND t.subject_id = wanted.subject
  $$;
  CREATE FUNCTION issue_tokens(new_purpose text, region uuid, subjects uuid[], generations integer[], lookups bytea[], until timestamptz)
  RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    INSERT INTO access_token (purpose, subject_id, region_id, generation, lookup, expires_at)
    SELECT new_purpose, subject, region, generation, lookup, until
    FROM unnest(subjects, generations, lookups) AS given (subject, generation, lookup)
    ON CONFLICT (purpose, subject_id) DO UPDATE SET lookup = excluded.lookup, expires_at = excluded.expires_at
    WHERE access_token.generation = excluded.generation AND access_token.region_id IS NOT DISTINCT FROM excluded.region_id
  $$;
  CREATE FUNCTION revoke_token(old_purpose text, subject uuid, old_generation integer) RETURNS SETOF integer
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    UPDATE access_token SET generation = generation + 1, lookup = NULL, expires_at = NULL
    WHERE purpose = old_purpose AND subject_id = subject AND generation = old_generation
    RETURNING generation
  $$;
  CREATE FUNCTION resolve_token(given_lookup bytea, wanted_purpose text)
  RETURNS TABLE (region_id uuid, subject_id uuid, generation integer, expires_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT region_id, subject_id, generation, expires_at FROM access_token WHERE lookup = given_lookup AND purpose = wanted_purpose
  $$;
  REVOKE ALL ON FUNCTION token_generations, issue_tokens, revoke_token, resolve_token FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION token_generations, issue_tokens, revoke_token, resolve_token TO ${RUNTIME_ROLE};`;

const RATE_LIMITS = `
  CREATE TABLE rate_limit (
    key bytea PRIMARY KEY,
    attempts integer NOT NULL,
    expires_at timestamptz NOT NULL
  );
  CREATE INDEX rate_limit_expires ON rate_limit (expires_at);
  ${openTable('rate_limit', ['SELECT', 'INSERT', 'UPDATE', 'DELETE'])}`;

const SUBJECT_NAME = `
  CREATE OR REPLACE FUNCTION subject_name(type text, id uuid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE type
      WHEN 'organisations' THEN (SELECT name FROM organisation WHERE organisation.id = subject_name.id)
      WHEN 'regions' THEN (SELECT name FROM region WHERE region.id = subject_name.id)
      WHEN 'users' THEN (SELECT name FROM user_account WHERE user_account.id = subject_name.id)
    END
  $$;`;
