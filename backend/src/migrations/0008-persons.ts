import { CHANNELS, LANGUAGES, LEGAL_BASES } from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.sql.js';
import { SUBJECTS_SO_FAR } from './0007-files.js';
import { searchable } from './search.sql.js';
import { KEPT, quoted, subjectName, type SubjectNames } from './table.sql.js';

/** Persons and their positions at organisations. */
export class Persons1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PERSON);
    await runner.query(POSITION);
    await runner.query(subjectName(SUBJECTS_WITH_PERSONS));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE person_position, person');
  }
}

/** A person is found by the functions of the open positions, too. */
const FUNCTIONS = `(SELECT string_agg(concat_ws(' ', function, department), ' ')
  FROM person_position WHERE region_id = NEW.region_id AND person_id = NEW.id AND until IS NULL)`;

/** `name` and `sort_name` are written with the row: "Vorname Nachname" to be read, "Nachname, Vorname" to be sorted. */
const PERSON = `
  CREATE TABLE person (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    name text COLLATE "de-x-icu" NOT NULL,
    sort_name text COLLATE "de-x-icu" NOT NULL,
    title text,
    first_name text COLLATE "de-x-icu",
    last_name text COLLATE "de-x-icu" NOT NULL,
    address_line text,
    language text NOT NULL DEFAULT 'de' CHECK (language IN (${quoted(LANGUAGES)})),
    email text,
    phone text,
    channel text CHECK (channel IN (${quoted(CHANNELS)})),
    assistant_id uuid CHECK (assistant_id <> id),
    do_not_write boolean NOT NULL DEFAULT false,
    purpose text NOT NULL,
    legal_basis text NOT NULL CHECK (legal_basis IN (${quoted(LEGAL_BASES)})),
    data_source text,
    informed_on date,
    informed_by text,
    tags text[] NOT NULL DEFAULT '{}',
    note text,
    custom jsonb NOT NULL DEFAULT '{}',
    search_text text NOT NULL,
    ${KEPT},
    archived_at timestamptz,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, assistant_id) REFERENCES person (region_id, id)
  );
  CREATE INDEX person_sort_name ON person (region_id, sort_name, id) WHERE archived_at IS NULL;
  CREATE INDEX person_language ON person (region_id, language, sort_name, id) WHERE archived_at IS NULL;
  CREATE INDEX person_do_not_write ON person (region_id, sort_name, id) WHERE do_not_write AND archived_at IS NULL;
  ${searchable('person', 'persons', ['name', 'last_name', 'sort_name', 'email'], ['title', 'note'], [FUNCTIONS])}
  ${tenantTable('person', ['SELECT', 'INSERT', 'UPDATE'])}`;

/** A person has at most one open main position. */
const POSITION = `
  CREATE TABLE person_position (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    function text,
    department text,
    email text,
    phone text,
    main boolean NOT NULL DEFAULT false,
    since jsonb,
    until jsonb,
    ${KEPT},
    PRIMARY KEY (region_id, id),
    CONSTRAINT person_position_held FOREIGN KEY (region_id, person_id) REFERENCES person (region_id, id) DEFERRABLE,
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation (region_id, id)
  );
  CREATE UNIQUE INDEX person_position_main ON person_position (region_id, person_id) WHERE main AND until IS NULL;
  CREATE INDEX person_position_person ON person_position (region_id, person_id);
  CREATE INDEX person_position_organisation ON person_position (region_id, organisation_id);
  ${tenantTable('person_position')}

  CREATE FUNCTION person_position_is_searched() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE person SET search_text = '' FROM (SELECT DISTINCT region_id, person_id FROM changed) AS held
    WHERE person.region_id = held.region_id AND person.id = held.person_id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER person_position_added_is_searched AFTER INSERT ON person_position REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION person_position_is_searched();
  CREATE TRIGGER person_position_changed_is_searched AFTER UPDATE ON person_position REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION person_position_is_searched();
  CREATE TRIGGER person_position_removed_is_searched AFTER DELETE ON person_position REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION person_position_is_searched();`;

export const SUBJECTS_WITH_PERSONS: SubjectNames = {
  ...SUBJECTS_SO_FAR,
  persons: ['name', 'person'],
};
