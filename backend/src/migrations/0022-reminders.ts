import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.sql.js';
import { KEPT } from './table.sql.js';

/** A user's own reminders of records of any kind; the next step of a contact note goes with the note. */
export class Reminders1700000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reminder (
        id uuid NOT NULL,
        region_id uuid NOT NULL REFERENCES region (id),
        user_id uuid NOT NULL REFERENCES user_account (id),
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        due_on date NOT NULL,
        text text,
        done_at timestamptz,
        contact_note_id uuid,
        ${KEPT},
        PRIMARY KEY (region_id, id),
        UNIQUE (region_id, contact_note_id),
        FOREIGN KEY (region_id, contact_note_id) REFERENCES contact_note (region_id, id) ON DELETE CASCADE
      );
      CREATE INDEX reminder_user ON reminder (region_id, user_id, due_on, id) WHERE done_at IS NULL;
      CREATE INDEX reminder_subject ON reminder (region_id, subject_type, subject_id);
      ${tenantTable('reminder')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reminder');
  }
}
