import { GROUP_KINDS, GROUP_STATES, SEAT_ROLES } from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.sql.js';
import { SUBJECTS_WITH_NETWORKS } from './0009-networks.js';
import { searchable } from './search.sql.js';
import { KEPT, quoted, subjectName, type SubjectNames } from './table.sql.js';

/** Groups lie in `working_group`: GROUP is a word of SQL. */
export class Groups1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(GROUP);
    await runner.query(CARRYING_GROUP);
    await runner.query(SEAT);
    await runner.query(USER_AS_PERSON);
    await runner.query(subjectName(SUBJECTS_WITH_GROUPS));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE user_region DROP CONSTRAINT user_region_person, DROP CONSTRAINT user_region_one_per_person');
    await runner.query('ALTER TABLE network DROP COLUMN carrying_group_id');
    await runner.query('DROP TABLE seat, working_group');
  }
}

const GROUP = `
  CREATE TABLE working_group (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    name text COLLATE "de-x-icu" NOT NULL,
    short_name text COLLATE "de-x-icu",
    kind text NOT NULL CHECK (kind IN (${quoted(GROUP_KINDS)})),
    state text NOT NULL CHECK (state IN (${quoted(GROUP_STATES)})),
    purpose text,
    coordinating_organisation_id uuid,
    network_id uuid,
    founded jsonb,
    tags text[] NOT NULL DEFAULT '{}',
    note text,
    search_text text NOT NULL,
    ${KEPT},
    archived_at timestamptz,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, coordinating_organisation_id) REFERENCES organisation (region_id, id),
    FOREIGN KEY (region_id, network_id) REFERENCES network (region_id, id)
  );
  CREATE INDEX working_group_name ON working_group (region_id, name, id) WHERE archived_at IS NULL;
  CREATE INDEX working_group_network ON working_group (region_id, network_id);
  CREATE INDEX working_group_coordinating ON working_group (region_id, coordinating_organisation_id);
  ${searchable('working_group', 'groups', ['name', 'short_name'], ['purpose', 'note'])}
  ${tenantTable('working_group', ['SELECT', 'INSERT', 'UPDATE'])}`;

/** A network may rest on one of the groups. As groups belong to networks, too, it may be checked at the end of a transaction. */
const CARRYING_GROUP = `
  ALTER TABLE network ADD COLUMN carrying_group_id uuid,
    ADD CONSTRAINT network_carrying_group FOREIGN KEY (region_id, carrying_group_id) REFERENCES working_group (region_id, id) DEFERRABLE;
  CREATE INDEX network_carrying_group ON network (region_id, carrying_group_id);`;

/** A person sits in a group once at a time. */
const SEAT = `
  CREATE TABLE seat (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    group_id uuid NOT NULL,
    person_id uuid,
    organisation_id uuid,
    role text NOT NULL CHECK (role IN (${quoted(SEAT_ROLES)})),
    sent_by_id uuid,
    since jsonb,
    until jsonb,
    ${KEPT},
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, group_id) REFERENCES working_group (region_id, id),
    FOREIGN KEY (region_id, person_id) REFERENCES person (region_id, id),
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation (region_id, id),
    FOREIGN KEY (region_id, sent_by_id) REFERENCES organisation (region_id, id),
    CHECK (num_nonnulls(person_id, organisation_id) > 0)
  );
  CREATE UNIQUE INDEX seat_open ON seat (region_id, group_id, person_id) WHERE until IS NULL AND person_id IS NOT NULL;
  CREATE INDEX seat_group ON seat (region_id, group_id);
  CREATE INDEX seat_person ON seat (region_id, person_id);
  CREATE INDEX seat_organisation ON seat (region_id, organisation_id);
  CREATE INDEX seat_sent_by ON seat (region_id, sent_by_id);
  ${tenantTable('seat')}`;

/** A user is a person of the region by whose seats they may write for a group; no two users are the same one. */
const USER_AS_PERSON = `
  ALTER TABLE user_region
    ADD CONSTRAINT user_region_person FOREIGN KEY (region_id, person_id) REFERENCES person (region_id, id),
    ADD CONSTRAINT user_region_one_per_person UNIQUE (region_id, person_id);`;

export const SUBJECTS_WITH_GROUPS: SubjectNames = { ...SUBJECTS_WITH_NETWORKS, groups: ['name', 'working_group'] };
