import { QUEUE_NAMES } from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openTable, tenantTable } from '../platform/database/tenancy.sql.js';

/**
 * Work decided but not done, and work to come. The outbox lies outside row-level security, as the relay serves every
 * region; it holds ids only.
 */
export class Outbox1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        id uuid PRIMARY KEY,
        region_id uuid REFERENCES region (id),
        queue text NOT NULL CHECK (queue IN (${QUEUE_NAMES.map((name) => `'${name}'`).join(', ')})),
        job text NOT NULL,
        event_id uuid,
        subject_id uuid,
        request_id text,
        created_at timestamptz NOT NULL DEFAULT now(),
        enqueued_at timestamptz
      );
      CREATE INDEX outbox_due ON outbox (coalesce(enqueued_at, '-infinity'::timestamptz), id);
      ${openTable('outbox', ['SELECT', 'INSERT', 'UPDATE', 'DELETE'])}

      CREATE TABLE follow_up (
        id uuid NOT NULL,
        region_id uuid NOT NULL REFERENCES region (id),
        kind text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        due_at timestamptz NOT NULL,
        dedupe_key text NOT NULL,
        state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'started', 'cancelled')),
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (region_id, id),
        UNIQUE (region_id, dedupe_key)
      );
      CREATE INDEX follow_up_due ON follow_up (region_id, due_at, id) WHERE state = 'planned';
      ${tenantTable('follow_up', ['SELECT', 'INSERT', 'UPDATE'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE follow_up, outbox');
  }
}
