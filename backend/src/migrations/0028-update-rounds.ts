import {
  ASKED_RECORDS,
  CHANGE_KINDS,
  CHANGE_STATES,
  LANGUAGES,
  REQUEST_STATES,
  ROUND_STATES,
  SKIP_REASONS,
} from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.sql.js';
import { SUBJECTS_WITH_FILINGS } from './0027-filings.js';
import { KEPT, quoted, subjectName, type SubjectNames } from './table.sql.js';

/** Asking organisations whether their data still holds, and what they answer until somebody has decided on it. */
export class UpdateRounds1700000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE organisation ADD confirmed_at timestamptz');
    await runner.query(ROUNDS);
    await runner.query(REQUESTS);
    await runner.query(ACCESS);
    await runner.query(CHANGES);
    await runner.query(subjectName(SUBJECTS_WITH_UPDATE_ROUNDS));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE proposed_change, update_access, update_request, update_round');
    await runner.query('ALTER TABLE organisation DROP confirmed_at');
  }
}

const ROUNDS = `
  CREATE TABLE update_round (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    name text COLLATE "de-x-icu" NOT NULL,
    state text NOT NULL DEFAULT 'draft' CHECK (state IN (${quoted(ROUND_STATES)})),
    due_on date NOT NULL,
    first_reminder_days integer,
    last_reminder_days integer,
    contact_user_id uuid NOT NULL REFERENCES user_account (id),
    text_de text NOT NULL,
    text_en text NOT NULL,
    sent_at timestamptz,
    closed_at timestamptz,
    ${KEPT},
    PRIMARY KEY (region_id, id)
  );
  CREATE INDEX update_round_created ON update_round (region_id, created_at, id);
  CREATE INDEX update_round_contact ON update_round (contact_user_id);
  ${tenantTable('update_round')}`;

/** An organisation is asked once per round. \`asked\` is what was shown, \`entries\` what the form holds, sent or not. */
const REQUESTS = `
  CREATE TABLE update_request (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    round_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    person_id uuid,
    by_hand boolean NOT NULL DEFAULT false,
    state text NOT NULL DEFAULT 'planned' CHECK (state IN (${quoted(REQUEST_STATES)})),
    reason text CHECK (reason IN (${quoted(SKIP_REASONS)})),
    recipient_name text,
    address text,
    language text CHECK (language IN (${quoted(LANGUAGES)})),
    sent_at timestamptz,
    reminded_at timestamptz,
    asked jsonb,
    entries jsonb,
    form_version integer NOT NULL DEFAULT 0,
    answered_at timestamptz,
    confirmed boolean,
    late boolean NOT NULL DEFAULT false,
    remark text,
    settled_at timestamptz,
    ${KEPT},
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, round_id, organisation_id),
    FOREIGN KEY (region_id, round_id) REFERENCES update_round (region_id, id) ON DELETE CASCADE,
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation (region_id, id),
    FOREIGN KEY (region_id, person_id) REFERENCES person (region_id, id)
  );
  CREATE INDEX update_request_organisation ON update_request (region_id, organisation_id);
  CREATE INDEX update_request_person ON update_request (region_id, person_id) WHERE person_id IS NOT NULL;
  CREATE INDEX update_request_waiting ON update_request (region_id, answered_at) WHERE state = 'answered';
  ${tenantTable('update_request')}`;

/** Of codes there is only what they are made from, with the secret key; of cookies only hashes. */
const ACCESS = `
  CREATE TABLE update_access (
    region_id uuid NOT NULL REFERENCES region (id),
    request_id uuid NOT NULL,
    code_id uuid,
    code_expires_at timestamptz,
    attempts integer NOT NULL DEFAULT 0,
    session_hash bytea,
    session_expires_at timestamptz,
    PRIMARY KEY (region_id, request_id),
    FOREIGN KEY (region_id, request_id) REFERENCES update_request (region_id, id) ON DELETE CASCADE
  );
  ${tenantTable('update_access')}`;

const CHANGES = `
  CREATE TABLE proposed_change (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    request_id uuid NOT NULL,
    place integer NOT NULL,
    kind text NOT NULL CHECK (kind IN (${quoted(CHANGE_KINDS)})),
    record_type text CHECK (record_type IN (${quoted(ASKED_RECORDS)})),
    record_id uuid,
    field text,
    before jsonb,
    after jsonb,
    state text NOT NULL DEFAULT 'proposed' CHECK (state IN (${quoted(CHANGE_STATES)})),
    applied jsonb,
    replaced jsonb,
    effects jsonb,
    kept jsonb,
    decided_at timestamptz,
    decided_by uuid REFERENCES user_account (id),
    ${KEPT},
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, request_id) REFERENCES update_request (region_id, id) ON DELETE CASCADE
  );
  CREATE INDEX proposed_change_request ON proposed_change (region_id, request_id, place);
  CREATE INDEX proposed_change_decided_by ON proposed_change (decided_by);
  ${tenantTable('proposed_change')}`;

export const SUBJECTS_WITH_UPDATE_ROUNDS: SubjectNames = {
  ...SUBJECTS_WITH_FILINGS,
  'update-rounds': ['name', 'update_round'],
  'update-requests': ['(SELECT o.name FROM organisation o WHERE o.id = organisation_id)', 'update_request'],
};
