import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.sql.js';
import { SUBJECTS_WITH_REGION_DIRECTORY } from './0019-region-directory.js';
import { KEPT, subjectName, type SubjectNames } from './table.sql.js';

/**
 * People to write to. Whom a view lets through is asked each time; kept is who was put on by hand, and who was taken off although the
 * view lets them through. A view that makes an audience cannot be deleted.
 */
export class Audiences1700000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audience (
        id uuid NOT NULL,
        region_id uuid NOT NULL REFERENCES region (id),
        name text COLLATE "de-x-icu" NOT NULL,
        purpose text,
        view_id uuid,
        ${KEPT},
        archived_at timestamptz,
        PRIMARY KEY (region_id, id),
        FOREIGN KEY (region_id, view_id) REFERENCES view (region_id, id)
      );
      CREATE INDEX audience_name ON audience (region_id, name, id) WHERE archived_at IS NULL;
      CREATE INDEX audience_view ON audience (region_id, view_id);
      ${tenantTable('audience', ['SELECT', 'INSERT', 'UPDATE'])}

      CREATE TABLE audience_person (
        region_id uuid NOT NULL REFERENCES region (id),
        audience_id uuid NOT NULL,
        person_id uuid NOT NULL,
        excluded boolean NOT NULL,
        reason text,
        PRIMARY KEY (region_id, audience_id, person_id),
        FOREIGN KEY (region_id, audience_id) REFERENCES audience (region_id, id),
        FOREIGN KEY (region_id, person_id) REFERENCES person (region_id, id)
      );
      CREATE INDEX audience_person_person ON audience_person (region_id, person_id);
      ${tenantTable('audience_person')}`);
    await runner.query(subjectName(SUBJECTS_WITH_AUDIENCES));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audience_person, audience');
  }
}

export const SUBJECTS_WITH_AUDIENCES: SubjectNames = { ...SUBJECTS_WITH_REGION_DIRECTORY, audiences: ['name', 'audience'] };
