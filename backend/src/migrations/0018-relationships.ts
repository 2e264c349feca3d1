import { RELATED_TYPES, RELATIONSHIP_KINDS } from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.sql.js';
import { CITED_PARTS } from './0015-sources.js';
import { forgetsCitations, KEPT, partName, quoted, type PartNames } from './table.sql.js';

/** What organisations and networks are to each other. */
export class Relationships1700000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RELATIONSHIP);
    await runner.query(partName(PARTS_WITH_RELATIONSHIPS));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(partName(CITED_PARTS));
    await runner.query('DROP TABLE relationship');
  }
}

/** Both sides lie in different tables: a service checks that they are there. */
const RELATIONSHIP = `
  CREATE TABLE relationship (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    kind text NOT NULL CHECK (kind IN (${quoted(RELATIONSHIP_KINDS)})),
    from_type text NOT NULL CHECK (from_type IN (${quoted(RELATED_TYPES)})),
    from_id uuid NOT NULL,
    to_type text NOT NULL CHECK (to_type IN (${quoted(RELATED_TYPES)})),
    to_id uuid NOT NULL,
    since jsonb,
    until jsonb,
    note text,
    ${KEPT},
    PRIMARY KEY (region_id, id),
    CHECK (from_id <> to_id)
  );
  CREATE INDEX relationship_from ON relationship (region_id, from_id, kind);
  CREATE INDEX relationship_to ON relationship (region_id, to_id, kind);
  ${tenantTable('relationship')}
  ${forgetsCitations('relationship')}`;

/** A relationship can be cited for from either side. */
export const PARTS_WITH_RELATIONSHIPS: PartNames = {
  ...CITED_PARTS,
  relationships: {
    table: 'relationship',
    name: `subject_name(
      CASE part_name.whole WHEN part.from_id THEN part.to_type ELSE part.from_type END,
      CASE part_name.whole WHEN part.from_id THEN part.to_id ELSE part.from_id END)`,
    of: ['from_id', 'to_id'],
  },
};
