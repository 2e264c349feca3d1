import { QUEUE_NAMES } from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openTable } from '../platform/database/tenancy.sql.js';

/** Work decided but not done. Outside row-level security, as the relay serves every region; it holds ids only. */
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
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outbox');
  }
}
