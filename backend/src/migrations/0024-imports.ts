import { IMPORT_RESULTS, IMPORT_ROW_CLASSES, IMPORT_STATES, IMPORT_TARGETS, UNDO_RESULTS } from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openTable, tenantTable } from '../platform/database/tenancy.sql.js';
import { SUBJECTS_WITH_AUDIENCES } from './0023-audiences.js';
import { KEPT, quoted, subjectName, type SubjectNames } from './table.sql.js';

/**
 * Files whose rows become records. A row keeps what it wrote, so that it can be taken back; a record an import made is deleted then,
 * which nothing else does.
 */
export class Imports1700000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(IMPORT);
    await runner.query(ROW);
    await runner.query(BESIDE);
    await runner.query(`
      ${openTable('person', ['DELETE'])}
      ${openTable('organisation', ['DELETE'])}
      CREATE INDEX person_assistant ON person (region_id, assistant_id) WHERE assistant_id IS NOT NULL;`);
    await runner.query(subjectName(SUBJECTS_WITH_IMPORTS));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_mapping, import_organisation, import_row, import');
  }
}

/** `pass` and `position` say how far an undo is: down to which row, of those of the second pass or of the first. */
const IMPORT = `
  CREATE TABLE import (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    target text NOT NULL CHECK (target IN (${quoted(IMPORT_TARGETS)})),
    network_id uuid,
    group_id uuid,
    file_name text NOT NULL,
    content_id uuid NOT NULL,
    state text NOT NULL CHECK (state IN (${quoted(IMPORT_STATES)})),
    failure jsonb,
    sheets jsonb NOT NULL,
    sheet integer NOT NULL DEFAULT 0,
    header_row integer NOT NULL DEFAULT 0,
    mapping jsonb NOT NULL DEFAULT '{}',
    options jsonb NOT NULL,
    counts jsonb NOT NULL DEFAULT '{}',
    undecided integer NOT NULL DEFAULT 0,
    results jsonb NOT NULL DEFAULT '{}',
    undone jsonb NOT NULL DEFAULT '{}',
    new_organisations integer NOT NULL DEFAULT 0,
    reading uuid,
    pass integer NOT NULL DEFAULT 2,
    position integer NOT NULL DEFAULT 0,
    checked_at timestamptz,
    done integer NOT NULL DEFAULT 0,
    total integer NOT NULL DEFAULT 0,
    created_by uuid REFERENCES user_account (id),
    finished_at timestamptz,
    ${KEPT},
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, network_id) REFERENCES network (region_id, id),
    FOREIGN KEY (region_id, group_id) REFERENCES working_group (region_id, id),
    FOREIGN KEY (region_id, content_id) REFERENCES file_content (region_id, id)
  );
  CREATE INDEX import_created ON import (region_id, created_at, id);
  CREATE INDEX import_content ON import (region_id, content_id);
  ${tenantTable('import')}`;

/** A row is written when it is read and again, longer, when it is imported: pages keep room for both. */
const ROW = `
  CREATE TABLE import_row (
    region_id uuid NOT NULL REFERENCES region (id),
    import_id uuid NOT NULL,
    no integer NOT NULL,
    cells jsonb NOT NULL,
    errors jsonb NOT NULL,
    class text NOT NULL CHECK (class IN (${quoted(IMPORT_ROW_CLASSES)})),
    keys text[] NOT NULL,
    matches jsonb NOT NULL,
    same_as integer,
    record_id uuid,
    changes jsonb NOT NULL,
    choice jsonb,
    result text CHECK (result IN (${quoted(IMPORT_RESULTS)})),
    undo text CHECK (undo IN (${quoted(UNDO_RESULTS)})),
    reasons jsonb NOT NULL DEFAULT '[]',
    effects jsonb NOT NULL DEFAULT '[]',
    PRIMARY KEY (region_id, import_id, no),
    FOREIGN KEY (region_id, import_id) REFERENCES import (region_id, id) ON DELETE CASCADE
  ) WITH (fillfactor = 45);
  CREATE INDEX import_row_class ON import_row (region_id, import_id, class, no);
  ${tenantTable('import_row')}`;

/**
 * Organisations that rows name, each under one id from the beginning, whichever row comes to write it; and which columns of a file with
 * these headers were which fields the last time.
 */
const BESIDE = `
  CREATE TABLE import_organisation (
    region_id uuid NOT NULL REFERENCES region (id),
    import_id uuid NOT NULL,
    key text NOT NULL,
    name text NOT NULL,
    organisation_id uuid NOT NULL,
    is_new boolean NOT NULL,
    made_by integer,
    undo text CHECK (undo IN (${quoted(UNDO_RESULTS)})),
    PRIMARY KEY (region_id, import_id, key),
    FOREIGN KEY (region_id, import_id) REFERENCES import (region_id, id) ON DELETE CASCADE
  );
  ${tenantTable('import_organisation')}

  CREATE TABLE import_mapping (
    region_id uuid NOT NULL REFERENCES region (id),
    target text NOT NULL CHECK (target IN (${quoted(IMPORT_TARGETS)})),
    headers text NOT NULL,
    fields jsonb NOT NULL,
    PRIMARY KEY (region_id, target, headers)
  );
  ${tenantTable('import_mapping')}`;

export const SUBJECTS_WITH_IMPORTS: SubjectNames = { ...SUBJECTS_WITH_AUDIENCES, imports: ['file_name', 'import'] };
