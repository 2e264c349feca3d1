import { PROGRAMME_KINDS } from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.sql.js';
import { SUBJECTS_WITH_TOPICS } from './0016-topics.js';
import { searchable } from './search.sql.js';
import { KEPT, quoted, subjectName, type SubjectNames } from './table.sql.js';

/** What initiatives rest on: funding programmes, laws, instruments, campaigns. */
export class Programmes1700000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROGRAMME);
    await runner.query(PROGRAMME_FUNDER);
    await runner.query(INITIATIVE_PROGRAMME);
    await runner.query(subjectName(SUBJECTS_WITH_PROGRAMMES));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE initiative_programme, programme_funder, programme');
  }
}

const PROGRAMME = `
  CREATE TABLE programme (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    name text COLLATE "de-x-icu" NOT NULL,
    short_name text COLLATE "de-x-icu",
    kind text NOT NULL CHECK (kind IN (${quoted(PROGRAMME_KINDS)})),
    since jsonb,
    until jsonb,
    website text,
    note text,
    archived_at timestamptz,
    search_text text NOT NULL,
    ${KEPT},
    PRIMARY KEY (region_id, id)
  );
  CREATE INDEX programme_name ON programme (region_id, name, id) WHERE archived_at IS NULL;
  ${searchable('programme', 'programmes', ['name', 'short_name'])}
  ${tenantTable('programme', ['SELECT', 'INSERT', 'UPDATE'])}`;

const PROGRAMME_FUNDER = `
  CREATE TABLE programme_funder (
    region_id uuid NOT NULL,
    programme_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    position integer NOT NULL,
    PRIMARY KEY (region_id, programme_id, organisation_id),
    FOREIGN KEY (region_id, programme_id) REFERENCES programme (region_id, id),
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation (region_id, id)
  );
  CREATE INDEX programme_funder_organisation ON programme_funder (region_id, organisation_id);
  ${tenantTable('programme_funder', ['SELECT', 'INSERT', 'DELETE'])}`;

const INITIATIVE_PROGRAMME = `
  CREATE TABLE initiative_programme (
    region_id uuid NOT NULL,
    initiative_id uuid NOT NULL,
    programme_id uuid NOT NULL,
    position integer NOT NULL,
    PRIMARY KEY (region_id, initiative_id, programme_id),
    FOREIGN KEY (region_id, initiative_id) REFERENCES initiative (region_id, id),
    FOREIGN KEY (region_id, programme_id) REFERENCES programme (region_id, id)
  );
  CREATE INDEX initiative_programme_programme ON initiative_programme (region_id, programme_id);
  ${tenantTable('initiative_programme', ['SELECT', 'INSERT', 'DELETE'])}`;

export const SUBJECTS_WITH_PROGRAMMES: SubjectNames = { ...SUBJECTS_WITH_TOPICS, programmes: ['name', 'programme'] };
