import { INDICATOR_KINDS, MUNICIPALITY_KINDS, NUMBER_QUALIFIERS, RANK_ENDS } from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.sql.js';
import { SUBJECTS_WITH_PROGRAMMES } from './0017-programmes.js';
import { forgetsCitations, KEPT, quoted, subjectName, type SubjectNames } from './table.sql.js';

/** The area of a region and what is known of it in figures. */
export class RegionDirectory1700000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MUNICIPALITY);
    await runner.query(INDICATOR);
    await runner.query(subjectName(SUBJECTS_WITH_REGION_DIRECTORY));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE indicator, municipality');
  }
}

const MUNICIPALITY = `
  CREATE TABLE municipality (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    name text COLLATE "de-x-icu" NOT NULL,
    kind text NOT NULL CHECK (kind IN (${quoted(MUNICIPALITY_KINDS)})),
    parent_id uuid,
    sub_region text COLLATE "de-x-icu",
    note text,
    ${KEPT},
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, name),
    FOREIGN KEY (region_id, parent_id) REFERENCES municipality (region_id, id),
    CHECK (parent_id <> id)
  );
  CREATE INDEX municipality_parent ON municipality (region_id, parent_id);
  ${tenantTable('municipality')}
  ${forgetsCitations('municipality')}`;

const INDICATOR = `
  CREATE TABLE indicator (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    name text COLLATE "de-x-icu" NOT NULL,
    kind text NOT NULL CHECK (kind IN (${quoted(INDICATOR_KINDS)})),
    municipality_id uuid,
    value double precision,
    qualifier text CHECK (qualifier IN (${quoted(NUMBER_QUALIFIERS)})),
    unit text,
    rank_end text CHECK (rank_end IN (${quoted(RANK_ENDS)})),
    statement text,
    period jsonb,
    comparison_name text,
    comparison_value double precision,
    note text,
    ${KEPT},
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, municipality_id) REFERENCES municipality (region_id, id)
  );
  CREATE INDEX indicator_created ON indicator (region_id, created_at, id);
  CREATE INDEX indicator_municipality ON indicator (region_id, municipality_id);
  ${tenantTable('indicator')}
  ${forgetsCitations('indicator')}`;

export const SUBJECTS_WITH_REGION_DIRECTORY: SubjectNames = {
  ...SUBJECTS_WITH_PROGRAMMES,
  municipalities: ['name', 'municipality'],
  indicators: ['name', 'indicator'],
};
