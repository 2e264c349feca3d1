import { TOPIC_LISTS } from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.sql.js';
import { SUBJECTS_WITH_SOURCES } from './0015-sources.js';
import { searchable } from './search.sql.js';
import { KEPT, quoted, subjectName, type SubjectNames } from './table.sql.js';

/** Fields of action, target groups and sectors of a region, and the records that have them. */
export class Topics1700000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TOPIC);
    await runner.query(TOPIC_USE);
    await runner.query(subjectName(SUBJECTS_WITH_TOPICS));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE topic_use, topic');
  }
}

/**
 * A merged topic keeps its records, so that merging can be taken back: `merged_into_id` is the topic it became, `head_id` the one that
 * stands for it now, after that one was merged, too.
 */
const TOPIC = `
  CREATE TABLE topic (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    list text NOT NULL CHECK (list IN (${quoted(TOPIC_LISTS)})),
    name text COLLATE "de-x-icu" NOT NULL,
    merged_into_id uuid,
    head_id uuid,
    archived_at timestamptz,
    search_text text NOT NULL,
    ${KEPT},
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, merged_into_id) REFERENCES topic (region_id, id),
    FOREIGN KEY (region_id, head_id) REFERENCES topic (region_id, id),
    CHECK (merged_into_id <> id AND head_id <> id),
    CHECK ((merged_into_id IS NULL) = (head_id IS NULL))
  );
  CREATE UNIQUE INDEX topic_name ON topic (region_id, list, lower(name)) WHERE merged_into_id IS NULL;
  CREATE INDEX topic_head ON topic (region_id, head_id);
  ${searchable('topic', 'topics', ['name'])}
  ${tenantTable('topic', ['SELECT', 'INSERT', 'UPDATE'])}`;

/** The records lie in many tables: a service writes them with their topics. */
const TOPIC_USE = `
  CREATE TABLE topic_use (
    region_id uuid NOT NULL,
    topic_id uuid NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    PRIMARY KEY (region_id, subject_type, subject_id, topic_id),
    FOREIGN KEY (region_id, topic_id) REFERENCES topic (region_id, id)
  );
  CREATE INDEX topic_use_topic ON topic_use (region_id, topic_id, subject_type, subject_id);
  ${tenantTable('topic_use', ['SELECT', 'INSERT', 'DELETE'])}`;

export const SUBJECTS_WITH_TOPICS: SubjectNames = { ...SUBJECTS_WITH_SOURCES, topics: ['name', 'topic'] };
