import { LANGUAGES, MESSAGE_STATES } from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openTable, tenantTable } from '../platform/database/tenancy.sql.js';

/**
 * The ledgers of mails: one of every region, and one of the installation for logins, which belong to no region; addresses nobody
 * answers at, and who wants no more.
 */
export class Messages1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LETTERHEAD);
    await runner.query(LEDGERS);
    await runner.query(UNREACHABLE);
    await runner.query(REFUSALS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mail_refusal, unreachable_address, message, installation_message');
  }
}

const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** What stands on a region's mails. Left empty, the region's name and the installation's imprint stand there. */
const LETTERHEAD = `
  ALTER TABLE region
    ADD sender_name text,
    ADD tagline text,
    ADD contact_lines text,
    ADD imprint_url text,
    ADD privacy_url text;`;

/** `copy_for` names whose mail it is a copy of. */
const LEDGER_COLUMNS = `
  kind text NOT NULL,
  dedupe_key text NOT NULL,
  recipient_address text NOT NULL,
  recipient_name text,
  copy_for text,
  language text NOT NULL CHECK (language IN (${quoted(LANGUAGES)})),
  subject_type text,
  subject_id uuid,
  details jsonb NOT NULL DEFAULT '{}',
  title text,
  state text NOT NULL DEFAULT 'queued' CHECK (state IN (${quoted(MESSAGE_STATES)})),
  reason text,
  reply text,
  attempts integer NOT NULL DEFAULT 0,
  due_at timestamptz DEFAULT now(),
  claim_id uuid,
  claimed_at timestamptz,
  dated_at timestamptz,
  data_begun_at timestamptz,
  content_hash text,
  repeated boolean NOT NULL DEFAULT false,
  sent_at timestamptz,
  request_id text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1`;

const LEDGERS = `
  CREATE TABLE message (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    ${LEDGER_COLUMNS},
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, dedupe_key)
  );
  CREATE INDEX message_due ON message (region_id, due_at, id) WHERE due_at IS NOT NULL;
  CREATE INDEX message_claimed ON message (region_id, claimed_at) WHERE state = 'claimed';
  CREATE INDEX message_newest ON message (region_id, created_at, id);
  CREATE INDEX message_state ON message (region_id, state, created_at, id);
  CREATE INDEX message_subject ON message (region_id, subject_type, subject_id, created_at);
  ${tenantTable('message')}

  CREATE TABLE installation_message (
    id uuid PRIMARY KEY,
    letterhead_region_id uuid REFERENCES region (id),
    ${LEDGER_COLUMNS},
    UNIQUE (dedupe_key)
  );
  CREATE INDEX installation_message_due ON installation_message (due_at, id) WHERE due_at IS NOT NULL;
  ${openTable('installation_message', ['SELECT', 'INSERT', 'UPDATE', 'DELETE'])}`;

/** Addresses, in lower case, the mail server has refused for good, with its words. */
const UNREACHABLE = `
  CREATE TABLE unreachable_address (
    region_id uuid NOT NULL REFERENCES region (id),
    address text NOT NULL,
    reply text,
    since timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (region_id, address)
  );
  ${tenantTable('unreachable_address')}`;

/** Who wants no further mails of a kind: the id of a person, or the address, in lower case, of somebody who is none of the region's. */
const REFUSALS = `
  CREATE TABLE mail_refusal (
    region_id uuid NOT NULL REFERENCES region (id),
    kind text NOT NULL,
    recipient text NOT NULL,
    since timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (region_id, kind, recipient)
  );
  ${tenantTable('mail_refusal')}`;
