import { LINEAGE_TYPES, LINK_KINDS } from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.sql.js';
import { KEPT, quoted } from './table.sql.js';

/** Links between records of any kind, from what came first to what came of it. */
export class Lineage1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE lineage_link (
        id uuid NOT NULL,
        region_id uuid NOT NULL REFERENCES region (id),
        kind text NOT NULL CHECK (kind IN (${quoted(LINK_KINDS)})),
        from_type text NOT NULL CHECK (from_type IN (${quoted(LINEAGE_TYPES)})),
        from_id uuid NOT NULL,
        to_type text NOT NULL CHECK (to_type IN (${quoted(LINEAGE_TYPES)})),
        to_id uuid NOT NULL,
        date jsonb,
        note text,
        ${KEPT},
        PRIMARY KEY (region_id, id),
        UNIQUE (region_id, from_type, from_id, to_type, to_id),
        CHECK (from_id <> to_id)
      );
      CREATE INDEX lineage_link_to ON lineage_link (region_id, to_type, to_id);
      ${tenantTable('lineage_link')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lineage_link');
  }
}
