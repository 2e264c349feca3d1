import { SOURCE_KINDS } from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.sql.js';
import { SUBJECTS_WITH_MINUTES } from './0013-minutes.js';
import { searchable } from './search.sql.js';
import { forgetsCitations, KEPT, partName, quoted, subjectName, type PartNames, type SubjectNames } from './table.sql.js';

/** Where things are known from. A citation goes when the part it is about is taken away. */
export class Sources1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SOURCE);
    await runner.query(CITATION);
    await runner.query(subjectName(SUBJECTS_WITH_SOURCES));
    await runner.query(partName(CITED_PARTS));
    for (const { table } of Object.values(CITED_PARTS)) await runner.query(forgetsCitations(table));
    await runner.query(forgetsCitations('lineage_link'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION forget_citations CASCADE;
      DROP FUNCTION part_name;
      DROP TABLE citation, source`);
  }
}

const SOURCE = `
  CREATE TABLE source (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    name text COLLATE "de-x-icu" NOT NULL,
    kind text NOT NULL CHECK (kind IN (${quoted(SOURCE_KINDS)})),
    publisher text COLLATE "de-x-icu",
    published jsonb,
    url text,
    accessed date,
    note text,
    archived_at timestamptz,
    search_text text NOT NULL,
    ${KEPT},
    PRIMARY KEY (region_id, id)
  );
  CREATE INDEX source_name ON source (region_id, name, id) WHERE archived_at IS NULL;
  ${searchable('source', 'sources', ['name'], ['publisher', 'note'])}
  ${tenantTable('source', ['SELECT', 'INSERT', 'UPDATE'])}`;

/** The record cited for lies in any table: a service checks that it is there. */
const CITATION = `
  CREATE TABLE citation (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    source_id uuid NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    part_type text,
    part_id uuid,
    field text,
    locator text,
    wording text,
    ${KEPT},
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, source_id) REFERENCES source (region_id, id),
    CHECK ((part_type IS NULL) = (part_id IS NULL))
  );
  CREATE INDEX citation_source ON citation (region_id, source_id, subject_type, subject_id);
  CREATE INDEX citation_subject ON citation (region_id, subject_id, created_at, id);
  CREATE INDEX citation_part ON citation (region_id, part_id) WHERE part_id IS NOT NULL;
  ${tenantTable('citation')}
  CREATE FUNCTION forget_citations() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    DELETE FROM citation WHERE region_id = OLD.region_id AND (part_id = OLD.id OR subject_id = OLD.id);
    RETURN OLD;
  END $$;`;

/** Links between records are cited for by themselves: they are a part of neither end. */
export const SUBJECTS_WITH_SOURCES: SubjectNames = {
  ...SUBJECTS_WITH_MINUTES,
  sources: ['name', 'source'],
  'lineage-links': ["concat(subject_name(from_type, from_id), ' – ', subject_name(to_type, to_id))", 'lineage_link'],
};

const ORGANISATION = '(SELECT name FROM organisation WHERE organisation.id = part.organisation_id)';

/** Parts of records that can be cited for by themselves. */
export const CITED_PARTS: PartNames = {
  memberships: { table: 'membership', name: ORGANISATION, of: ['network_id', 'organisation_id'] },
  seats: {
    table: 'seat',
    name: `coalesce((SELECT name FROM person WHERE person.id = part.person_id), ${ORGANISATION})`,
    of: ['group_id'],
  },
  milestones: { table: 'milestone', name: 'title', of: ['initiative_id'] },
  decisions: { table: 'decision', name: 'text', of: ['meeting_id', 'group_id'] },
  positions: { table: 'person_position', name: ORGANISATION, of: ['person_id', 'organisation_id'] },
};
