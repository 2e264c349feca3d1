import { MAIL_DIRECTIONS } from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_REGION, RUNTIME_ROLE, tenantTable } from '../platform/database/tenancy.sql.js';
import { SUBJECTS_WITH_IMPORTS } from './0024-imports.js';
import { quoted, subjectName, type SubjectNames } from './table.sql.js';

/** Mails that are filed with contact notes, further records such notes name, and how records are recognised by addresses. */
export class Filings1700000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONTACT_NOTE);
    await runner.query(CONTACT_MAIL);
    await runner.query(ATTACHMENTS);
    await runner.query(ADDRESSES);
    await runner.query(subjectName(SUBJECTS_WITH_FILINGS));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION filing_persons, filing_organisations;
      DROP INDEX person_address, person_position_address, organisation_address, organisation_short_name, organisation_legal_name;
      DROP FUNCTION mail_keys, web_domain;
      DROP TABLE contact_mail, contact_note_organisation;
      DROP TRIGGER contact_note_forgets_files ON contact_note;
      DROP FUNCTION forget_note_files;
      ALTER TABLE contact_note DROP initiative_id`);
  }
}

/** `organisation_id` is where a note belongs; here are the others. */
const CONTACT_NOTE = `
  ALTER TABLE contact_note ADD initiative_id uuid, ADD FOREIGN KEY (region_id, initiative_id) REFERENCES initiative (region_id, id);
  CREATE INDEX contact_note_initiative ON contact_note (region_id, initiative_id);
  CREATE TABLE contact_note_organisation (
    region_id uuid NOT NULL REFERENCES region (id),
    contact_note_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    position smallint NOT NULL,
    PRIMARY KEY (region_id, contact_note_id, organisation_id),
    FOREIGN KEY (region_id, contact_note_id) REFERENCES contact_note (region_id, id) ON DELETE CASCADE,
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation (region_id, id)
  );
  CREATE INDEX contact_note_organisation_organisation ON contact_note_organisation (region_id, organisation_id);
  ${tenantTable('contact_note_organisation')}`;

/** A mail lies with one note; its subject is the text of the note. */
const CONTACT_MAIL = `
  CREATE TABLE contact_mail (
    region_id uuid NOT NULL REFERENCES region (id),
    contact_note_id uuid NOT NULL,
    message_key text NOT NULL,
    content_key text,
    sent_at timestamptz,
    direction text CHECK (direction IN (${quoted(MAIL_DIRECTIONS)})),
    sender jsonb,
    recipients jsonb NOT NULL DEFAULT '[]',
    more_recipients integer NOT NULL DEFAULT 0,
    text text NOT NULL,
    quoted text,
    PRIMARY KEY (region_id, contact_note_id),
    UNIQUE (region_id, message_key),
    FOREIGN KEY (region_id, contact_note_id) REFERENCES contact_note (region_id, id) ON DELETE CASCADE
  );
  CREATE INDEX contact_mail_content ON contact_mail (region_id, content_key) WHERE content_key IS NOT NULL;
  ${tenantTable('contact_mail', ['SELECT', 'INSERT', 'DELETE'])}`;

/** Files of a note that is taken back are archived; they come back with it. */
const ATTACHMENTS = `
  CREATE FUNCTION forget_note_files() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE file SET archived_at = now()
    WHERE region_id = OLD.region_id AND subject_type = 'contact-notes' AND subject_id = OLD.id AND archived_at IS NULL;
    RETURN NULL;
  END $$;
  CREATE TRIGGER contact_note_forgets_files AFTER DELETE ON contact_note FOR EACH ROW EXECUTE FUNCTION forget_note_files();`;

/** An organisation that can be found by an address at all; many that were imported have none. */
const IS_ADDRESSED = `(emails <> '[]' OR website IS NOT NULL)`;

/**
 * Who has one of some addresses. Under row-level security neither lower() nor a list within JSON would use an index or stay out of
 * sight, so both are looked up as the owner, in the region of the caller. An organisation is found by \`a@b\` and by \`@b\`, which may be
 * that of its web site alone. The region is a part of these keys, and no condition beside them, so that there is one index to choose,
 * whatever the planner knows of the table.
 */
const ADDRESSES = `
  CREATE INDEX person_address ON person (region_id, lower(email)) WHERE email IS NOT NULL;
  CREATE INDEX person_position_address ON person_position (region_id, lower(email)) WHERE email IS NOT NULL;
  CREATE INDEX organisation_short_name ON organisation (region_id, short_name) WHERE archived_at IS NULL AND short_name IS NOT NULL;
  CREATE INDEX organisation_legal_name ON organisation (region_id, legal_name) WHERE archived_at IS NULL AND legal_name IS NOT NULL;

  CREATE FUNCTION web_domain(website text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT regexp_replace(lower(website), '^[a-z]+://(www\\.)?|[/?#:].*$', '', 'g')
  $$;
  CREATE FUNCTION mail_keys(region_id uuid, emails jsonb, website text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 5000
  SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT array_agg(DISTINCT region_id || ' ' || key) FILTER (WHERE key IS NOT NULL) FROM (
      SELECT lower(mail ->> 'address') AS key FROM jsonb_array_elements(emails) AS mail
      UNION ALL SELECT '@' || split_part(lower(mail ->> 'address'), '@', 2) FROM jsonb_array_elements(emails) AS mail
      UNION ALL SELECT '@' || web_domain(website)
    ) AS each
  $$;
  CREATE INDEX organisation_address ON organisation USING gin (mail_keys(region_id, emails, website)) WHERE ${IS_ADDRESSED};

  CREATE FUNCTION filing_persons(addresses text[]) RETURNS TABLE (person_id uuid, organisation_id uuid, address text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT p.id, NULL::uuid, lower(p.email) FROM person p
    WHERE p.region_id = ${CURRENT_REGION} AND lower(p.email) = ANY (addresses) AND p.archived_at IS NULL
    UNION ALL
    SELECT p.id, pp.organisation_id, lower(pp.email) FROM person_position pp
    JOIN person p ON p.region_id = pp.region_id AND p.id = pp.person_id AND p.archived_at IS NULL
    WHERE pp.region_id = ${CURRENT_REGION} AND lower(pp.email) = ANY (addresses) AND pp.until IS NULL
  $$;

  CREATE FUNCTION filing_organisations(addresses text[], domains text[]) RETURNS TABLE (organisation_id uuid, address text, domain text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH found AS MATERIALIZED (
      SELECT * FROM organisation
      WHERE ${IS_ADDRESSED} AND mail_keys(region_id, emails, website) && ARRAY(
        SELECT ${CURRENT_REGION} || ' ' || key FROM unnest(addresses || ARRAY(SELECT '@' || domain FROM unnest(domains) AS domain)) AS key)
    ), present AS (
      SELECT * FROM found WHERE region_id = ${CURRENT_REGION} AND archived_at IS NULL
    ), told AS (
      SELECT present.id, lower(mail ->> 'address') AS address, split_part(lower(mail ->> 'address'), '@', 2) AS domain
      FROM present, jsonb_array_elements(present.emails) AS mail
      UNION ALL
      SELECT present.id, NULL, web_domain(present.website) FROM present WHERE present.website IS NOT NULL
    )
    SELECT id, CASE WHEN told.address = ANY (addresses) THEN told.address END, told.domain FROM told
    WHERE told.address = ANY (addresses) OR told.domain = ANY (domains)
  $$;
  REVOKE ALL ON FUNCTION filing_persons, filing_organisations FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION filing_persons, filing_organisations TO ${RUNTIME_ROLE};`;

/** A note is called by its beginning, which of a mail is the subject. */
export const SUBJECTS_WITH_FILINGS: SubjectNames = {
  ...SUBJECTS_WITH_IMPORTS,
  'contact-notes': ["left(split_part(text, E'\\n', 1), 120)", 'contact_note'],
};
