import { TIMELINE_CATEGORIES } from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SEARCHING } from './search.sql.js';
import { openTable, RUNTIME_ROLE, tenantTable } from '../platform/database/tenancy.sql.js';
import { quoted } from './table.sql.js';

/**
 * Extensions, regions, users by name, the event log and what searching needs. What belongs to an event is written in the
 * statement that writes the event, and neither is ever changed: subjects have no foreign key, as checking the thousands of a sending
 * one by one would take as long as all else it writes.
 */
export class Foundation1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS btree_gin;
      CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;
      GRANT USAGE ON SCHEMA public TO ${RUNTIME_ROLE};
      GRANT SELECT ON schema_migration TO ${RUNTIME_ROLE};

      CREATE TABLE region (
        id uuid PRIMARY KEY,
        name text COLLATE "de-x-icu" NOT NULL,
        demo text CHECK (demo IN ('invented', 'documented')),
        created_at timestamptz NOT NULL DEFAULT now()
      );
      ${openTable('region', ['SELECT', 'INSERT', 'UPDATE'])}

      CREATE TABLE user_account (
        id uuid PRIMARY KEY,
        email text NOT NULL UNIQUE CHECK (email = lower(email)),
        name text COLLATE "de-x-icu" NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      ${openTable('user_account', ['SELECT', 'INSERT', 'UPDATE'])}

      CREATE TABLE event (
        id uuid NOT NULL,
        region_id uuid NOT NULL REFERENCES region (id),
        kind text NOT NULL,
        actor_id uuid REFERENCES user_account (id),
        request_id text,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (region_id, id)
      );
      CREATE TABLE event_subject (
        region_id uuid NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        event_id uuid NOT NULL,
        position smallint NOT NULL,
        version integer,
        category text NOT NULL DEFAULT 'changes' CHECK (category IN (${quoted(TIMELINE_CATEGORIES)})),
        fold_id uuid,
        PRIMARY KEY (region_id, event_id, subject_type, subject_id)
      );
      CREATE INDEX event_subject_timeline ON event_subject (region_id, subject_type, subject_id, category, event_id) WHERE fold_id IS NULL;
      CREATE INDEX event_subject_fold ON event_subject (region_id, subject_type, subject_id, fold_id, event_id) WHERE fold_id IS NOT NULL;
      CREATE TABLE event_change (
        region_id uuid NOT NULL,
        event_id uuid NOT NULL,
        changes jsonb NOT NULL,
        PRIMARY KEY (region_id, event_id),
        FOREIGN KEY (region_id, event_id) REFERENCES event (region_id, id)
      );
      ${tenantTable('event', ['SELECT', 'INSERT'])}
      ${tenantTable('event_subject', ['SELECT', 'INSERT'])}
      ${tenantTable('event_change', ['SELECT', 'INSERT'])}
    `);
    await runner.query(SEARCHING);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The foundation is not taken down'));
  }
}
