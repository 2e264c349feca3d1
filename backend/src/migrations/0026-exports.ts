import { EXPORT_FORMATS, EXPORTABLES } from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.sql.js';
import { KEPT, quoted } from './table.sql.js';

/** What left the house as a file: who, when, what, how many, for what. None of what was in the file is kept, and no line is ever changed. */
export class Exports1700000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE data_export (
        id uuid NOT NULL,
        region_id uuid NOT NULL REFERENCES region (id),
        resource text NOT NULL CHECK (resource IN (${quoted(EXPORTABLES)})),
        format text NOT NULL CHECK (format IN (${quoted(EXPORT_FORMATS)})),
        purpose text NOT NULL,
        rows integer NOT NULL,
        columns text[] NOT NULL,
        filter jsonb NOT NULL,
        as_of date,
        audience_id uuid,
        user_id uuid REFERENCES user_account (id),
        ${KEPT},
        PRIMARY KEY (region_id, id),
        FOREIGN KEY (region_id, audience_id) REFERENCES audience (region_id, id)
      );
      CREATE INDEX data_export_created ON data_export (region_id, created_at, id);
      CREATE INDEX data_export_audience ON data_export (region_id, audience_id);
      CREATE INDEX data_export_user ON data_export (user_id);
      ${tenantTable('data_export', ['SELECT', 'INSERT'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE data_export');
  }
}
