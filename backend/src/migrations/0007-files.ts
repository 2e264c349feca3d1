import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.sql.js';
import { searchable } from './search.sql.js';
import { subjectName, type SubjectNames } from './table.sql.js';

/** Contents lie in chunks and once per region, whatever the number of files that have them. */
export class Files1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE file_content (
        id uuid NOT NULL,
        region_id uuid NOT NULL REFERENCES region (id),
        sha256 bytea,
        size integer NOT NULL DEFAULT 0,
        PRIMARY KEY (region_id, id),
        UNIQUE (region_id, sha256)
      );
      CREATE TABLE file_chunk (
        region_id uuid NOT NULL,
        content_id uuid NOT NULL,
        position integer NOT NULL,
        bytes bytea NOT NULL,
        PRIMARY KEY (region_id, content_id, position),
        FOREIGN KEY (region_id, content_id) REFERENCES file_content (region_id, id) ON DELETE CASCADE
      );
      ALTER TABLE file_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
      CREATE TABLE file (
        id uuid NOT NULL,
        region_id uuid NOT NULL REFERENCES region (id),
        content_id uuid NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        name text COLLATE "de-x-icu" NOT NULL,
        media_type text NOT NULL,
        size integer NOT NULL,
        search_text text NOT NULL,
        created_by uuid REFERENCES user_account (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        archived_at timestamptz,
        PRIMARY KEY (region_id, id),
        FOREIGN KEY (region_id, content_id) REFERENCES file_content (region_id, id)
      );
      CREATE INDEX file_subject ON file (region_id, subject_type, subject_id, name);
      CREATE INDEX file_content_use ON file (region_id, content_id);
      ${searchable('file', 'files', ['name'])}
      ${tenantTable('file_content')}
      ${tenantTable('file_chunk', ['SELECT', 'INSERT', 'DELETE'])}
      ${tenantTable('file', ['SELECT', 'INSERT', 'UPDATE'])}
    `);
    await runner.query(subjectName(SUBJECTS_SO_FAR));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE file, file_chunk, file_content');
  }
}

export const SUBJECTS_SO_FAR: SubjectNames = {
  organisations: ['name', 'organisation'],
  regions: ['name', 'region'],
  users: ['name', 'user_account'],
  messages: ['coalesce(title, recipient_address)', 'message'],
  'custom-fields': ["label ->> 'de'", 'custom_field'],
  views: ['CASE WHEN shared THEN name END', 'view'],
  files: ['name', 'file'],
};
