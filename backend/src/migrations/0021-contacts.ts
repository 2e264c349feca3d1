import { CONTACT_KINDS, QUIET_AFTER_DAYS } from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.sql.js';
import { KEPT, quoted } from './table.sql.js';

/** Notes of calls, visits, mails and letters, and the people they name. */
export class Contacts1700000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONTACT_NOTE);
    await runner.query(CONTACT_NOTE_PERSON);
    await runner.query(QUIET);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contact_note_person, contact_note; ALTER TABLE region DROP quiet_after_days');
  }
}

const CONTACT_NOTE = `
  CREATE TABLE contact_note (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    kind text NOT NULL CHECK (kind IN (${quoted(CONTACT_KINDS)})),
    day date NOT NULL,
    text text NOT NULL,
    organisation_id uuid,
    group_id uuid,
    network_id uuid,
    author_id uuid REFERENCES user_account (id),
    ${KEPT},
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation (region_id, id),
    FOREIGN KEY (region_id, group_id) REFERENCES working_group (region_id, id),
    FOREIGN KEY (region_id, network_id) REFERENCES network (region_id, id)
  );
  CREATE INDEX contact_note_day ON contact_note (region_id, day, id);
  CREATE INDEX contact_note_organisation_day ON contact_note (region_id, organisation_id, day);
  CREATE INDEX contact_note_group ON contact_note (region_id, group_id);
  CREATE INDEX contact_note_network ON contact_note (region_id, network_id);
  ${tenantTable('contact_note')}`;

/** Days without contact after which the region calls an organisation quiet. */
const QUIET = `
  ALTER TABLE region ADD quiet_after_days integer NOT NULL DEFAULT ${QUIET_AFTER_DAYS} CHECK (quiet_after_days > 0)`;

const CONTACT_NOTE_PERSON = `
  CREATE TABLE contact_note_person (
    region_id uuid NOT NULL REFERENCES region (id),
    contact_note_id uuid NOT NULL,
    person_id uuid NOT NULL,
    position smallint NOT NULL,
    PRIMARY KEY (region_id, contact_note_id, person_id),
    FOREIGN KEY (region_id, contact_note_id) REFERENCES contact_note (region_id, id) ON DELETE CASCADE,
    FOREIGN KEY (region_id, person_id) REFERENCES person (region_id, id)
  );
  CREATE INDEX contact_note_person_person ON contact_note_person (region_id, person_id);
  ${tenantTable('contact_note_person')}`;
