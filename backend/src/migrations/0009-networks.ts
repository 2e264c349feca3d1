import { MEMBERSHIP_ROLES } from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.sql.js';
import { SUBJECTS_WITH_PERSONS } from './0008-persons.js';
import { searchable } from './search.sql.js';
import { KEPT, quoted, subjectName, type SubjectNames } from './table.sql.js';

export class Networks1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NETWORK);
    await runner.query(MEMBERSHIP);
    await runner.query(subjectName(SUBJECTS_WITH_NETWORKS));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE membership, network');
  }
}

const NETWORK = `
  CREATE TABLE network (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    name text COLLATE "de-x-icu" NOT NULL,
    short_name text COLLATE "de-x-icu",
    aims text,
    area text,
    coordinating_organisation_id uuid,
    founded jsonb,
    occasion text,
    website text,
    member_label text,
    founder_label text,
    not_exhaustive boolean NOT NULL DEFAULT false,
    tags text[] NOT NULL DEFAULT '{}',
    note text,
    search_text text NOT NULL,
    ${KEPT},
    archived_at timestamptz,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, coordinating_organisation_id) REFERENCES organisation (region_id, id)
  );
  CREATE INDEX network_name ON network (region_id, name, id) WHERE archived_at IS NULL;
  CREATE INDEX network_coordinating ON network (region_id, coordinating_organisation_id);
  ${searchable('network', 'networks', ['name', 'short_name'], ['area', 'aims', 'note'])}
  ${tenantTable('network', ['SELECT', 'INSERT', 'UPDATE'])}`;

/** An organisation is in a network once at a time; having left it may come back. */
const MEMBERSHIP = `
  CREATE TABLE membership (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    network_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    role text NOT NULL CHECK (role IN (${quoted(MEMBERSHIP_ROLES)})),
    since jsonb,
    until jsonb,
    joined text,
    ${KEPT},
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, network_id) REFERENCES network (region_id, id),
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation (region_id, id)
  );
  CREATE UNIQUE INDEX membership_open ON membership (region_id, network_id, organisation_id) WHERE until IS NULL;
  CREATE INDEX membership_organisation ON membership (region_id, organisation_id);
  ${tenantTable('membership')}`;

export const SUBJECTS_WITH_NETWORKS: SubjectNames = { ...SUBJECTS_WITH_PERSONS, networks: ['name', 'network'] };
