import { INITIATIVE_KINDS, INITIATIVE_ROLES, INITIATIVE_STATES } from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.sql.js';
import { SUBJECTS_WITH_GROUPS } from './0010-groups.js';
import { searchable } from './search.sql.js';
import { KEPT, quoted, subjectName, type SubjectNames } from './table.sql.js';

export class Initiatives1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INITIATIVE);
    await runner.query(MILESTONE);
    await runner.query(subjectName(SUBJECTS_WITH_INITIATIVES));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE milestone, initiative_party, initiative');
  }
}

const INITIATIVE = `
  CREATE TABLE initiative (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    name text COLLATE "de-x-icu" NOT NULL,
    kind text NOT NULL CHECK (kind IN (${quoted(INITIATIVE_KINDS)})),
    state text NOT NULL CHECK (state IN (${quoted(INITIATIVE_STATES)})),
    description text,
    website text,
    network_id uuid,
    group_id uuid,
    tags text[] NOT NULL DEFAULT '{}',
    note text,
    search_text text NOT NULL,
    ${KEPT},
    archived_at timestamptz,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, network_id) REFERENCES network (region_id, id),
    FOREIGN KEY (region_id, group_id) REFERENCES working_group (region_id, id)
  );
  CREATE INDEX initiative_name ON initiative (region_id, name, id) WHERE archived_at IS NULL;
  CREATE INDEX initiative_network ON initiative (region_id, network_id);
  CREATE INDEX initiative_group ON initiative (region_id, group_id);
  ${searchable('initiative', 'initiatives', ['name'], ['description', 'note'])}
  ${tenantTable('initiative', ['SELECT', 'INSERT', 'UPDATE'])}

  CREATE TABLE initiative_party (
    region_id uuid NOT NULL REFERENCES region (id),
    initiative_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    role text NOT NULL CHECK (role IN (${quoted(INITIATIVE_ROLES)})),
    position smallint NOT NULL,
    PRIMARY KEY (region_id, initiative_id, organisation_id, role),
    FOREIGN KEY (region_id, initiative_id) REFERENCES initiative (region_id, id),
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation (region_id, id)
  );
  CREATE INDEX initiative_party_organisation ON initiative_party (region_id, organisation_id);
  ${tenantTable('initiative_party')}`;

const MILESTONE = `
  CREATE TABLE milestone (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    initiative_id uuid NOT NULL,
    title text COLLATE "de-x-icu" NOT NULL,
    date jsonb,
    reached boolean NOT NULL DEFAULT false,
    description text,
    ${KEPT},
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, initiative_id) REFERENCES initiative (region_id, id)
  );
  CREATE INDEX milestone_initiative ON milestone (region_id, initiative_id);
  ${tenantTable('milestone')}`;

export const SUBJECTS_WITH_INITIATIVES: SubjectNames = {
  ...SUBJECTS_WITH_GROUPS,
  initiatives: ['name', 'initiative'],
  milestones: ['title', 'milestone'],
};
