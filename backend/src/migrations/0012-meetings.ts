import {
  ANSWERS,
  ANSWER_WAYS,
  ATTENDANCES,
  MEETING_KINDS,
  MEETING_STATES,
  NUMBER_QUALIFIERS,
  PARTY_ROLES,
} from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.sql.js';
import { SUBJECTS_WITH_INITIATIVES } from './0011-initiatives.js';
import { searchable } from './search.sql.js';
import { KEPT, quoted, subjectName, type SubjectNames } from './table.sql.js';

export class Meetings1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MEETING);
    await runner.query(INVITATION);
    await runner.query(OFFICE_LINK);
    await runner.query(subjectName(SUBJECTS_WITH_MEETINGS));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE office_link, invitation, meeting_party, meeting; DROP FUNCTION invitation_write_letter_key');
  }
}

/** What a clock on the wall shows, as text: no program on the way can shift it into another zone. */
const wallClock = (column: string): string => `${column} text CHECK (${column} ~ '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d$')`;

/**
 * `starts` and `ends` are wall-clock times in `zone`, `starts_at` and `ends_at` the instants they mean. `day` sorts. `sequence` counts
 * what calendars must learn of: changes of time, zone and place, and the cancellation (RFC 5545, 3.8.7.4). `organiser` is the mailbox
 * the first invitation named; calendars know the meeting by it.
 */
const MEETING = `
  CREATE TABLE meeting (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    title text COLLATE "de-x-icu" NOT NULL,
    kind text NOT NULL CHECK (kind IN (${quoted(MEETING_KINDS)})),
    state text NOT NULL DEFAULT 'planned' CHECK (state IN (${quoted(MEETING_STATES)})),
    group_id uuid,
    network_id uuid,
    initiative_id uuid,
    ${wallClock('starts')},
    ${wallClock('ends')},
    zone text NOT NULL DEFAULT 'Europe/Berlin',
    starts_at timestamptz,
    ends_at timestamptz,
    held jsonb,
    day date,
    place_name text COLLATE "de-x-icu",
    place_address text,
    place_note text,
    online_url text,
    description text,
    ${wallClock('answer_by')},
    ${wallClock('remind_on')},
    contact_user_id uuid REFERENCES user_account (id),
    attendance integer CHECK (attendance >= 0),
    attendance_qualifier text CHECK (attendance_qualifier IN (${quoted(NUMBER_QUALIFIERS)})),
    attendance_note text,
    sequence integer NOT NULL DEFAULT 0,
    organiser jsonb,
    invited_at timestamptz,
    cancelled_at timestamptz,
    cancel_reason text,
    closed_at timestamptz,
    tags text[] NOT NULL DEFAULT '{}',
    note text,
    search_text text NOT NULL,
    ${KEPT},
    archived_at timestamptz,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, group_id) REFERENCES working_group (region_id, id),
    FOREIGN KEY (region_id, network_id) REFERENCES network (region_id, id),
    FOREIGN KEY (region_id, initiative_id) REFERENCES initiative (region_id, id),
    CHECK (num_nonnulls(starts, ends, starts_at, ends_at) IN (0, 4)),
    CHECK (ends_at > starts_at)
  );
  CREATE INDEX meeting_day ON meeting (region_id, day, id) WHERE archived_at IS NULL;
  CREATE INDEX meeting_starts_at ON meeting (region_id, starts_at, id) WHERE archived_at IS NULL;
  CREATE INDEX meeting_title ON meeting (region_id, title, id) WHERE archived_at IS NULL;
  CREATE INDEX meeting_group ON meeting (region_id, group_id);
  CREATE INDEX meeting_network ON meeting (region_id, network_id);
  CREATE INDEX meeting_initiative ON meeting (region_id, initiative_id);
  ${searchable('meeting', 'meetings', ['title'], ['place_name', 'place_address', 'description', 'note'])}
  ${tenantTable('meeting', ['SELECT', 'INSERT', 'UPDATE'])}

  CREATE TABLE meeting_party (
    region_id uuid NOT NULL REFERENCES region (id),
    meeting_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    role text NOT NULL CHECK (role IN (${quoted(PARTY_ROLES)})),
    position smallint NOT NULL,
    PRIMARY KEY (region_id, meeting_id, organisation_id, role),
    FOREIGN KEY (region_id, meeting_id) REFERENCES meeting (region_id, id),
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation (region_id, id)
  );
  CREATE INDEX meeting_party_organisation ON meeting_party (region_id, organisation_id);
  ${tenantTable('meeting_party')}`;

/**
 * `announced` is what the last letter told the person (title, time, place, text), `known` what they had been told before it; `revision`
 * counts the letters. The mail that is the newest one has the key `letter_key`: a column, as a key put together in the query could not
 * use the index under row-level security. `announced_sequence` is the calendar's: the meeting's and `sequence_offset`, which rises
 * where the person alone is struck off and invited anew. `answered_sequence` is the meeting's when the answer was given. `removed_at`
 * marks who was taken off the list after having been invited and is kept for the cancellation. A deputy who is no person of the region
 * has a name and an address here. Rows grow with every letter and change with every answer, and find room beside themselves: 2,000 at
 * once are then entered in half the time, as no index but that of answers moves with them.
 */
const INVITATION = `
  CREATE TABLE invitation (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    meeting_id uuid NOT NULL,
    person_id uuid,
    organisation_id uuid,
    guest_name text,
    guest_email text,
    deputy_for_id uuid,
    invited_at timestamptz,
    revision integer NOT NULL DEFAULT 0,
    letter_key text NOT NULL,
    letter text CHECK (letter IN ('invitation', 'update', 'cancellation', 'confirmation')),
    known jsonb,
    announced jsonb,
    announced_at timestamptz,
    announced_sequence integer,
    sequence_offset integer NOT NULL DEFAULT 0,
    removed_at timestamptz,
    answer text CHECK (answer IN (${quoted(ANSWERS)})),
    answered_at timestamptz,
    answered_via text CHECK (answered_via IN (${quoted(ANSWER_WAYS)})),
    answered_sequence integer,
    comment text,
    deputy_name text,
    deputy_email text,
    reminded_at timestamptz,
    attendance text CHECK (attendance IN (${quoted(ATTENDANCES)})),
    ${KEPT},
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, meeting_id, person_id),
    FOREIGN KEY (region_id, meeting_id) REFERENCES meeting (region_id, id),
    FOREIGN KEY (region_id, person_id) REFERENCES person (region_id, id),
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation (region_id, id),
    FOREIGN KEY (region_id, deputy_for_id) REFERENCES invitation (region_id, id),
    CHECK (num_nonnulls(person_id, guest_name) = 1)
  ) WITH (fillfactor = 30);
  CREATE FUNCTION invitation_write_letter_key() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.letter_key := 'invitations:' || NEW.id || ':' || NEW.revision;
    RETURN NEW;
  END $$;
  CREATE TRIGGER invitation_letter_key BEFORE INSERT OR UPDATE OF revision ON invitation
    FOR EACH ROW EXECUTE FUNCTION invitation_write_letter_key();
  CREATE UNIQUE INDEX invitation_deputy ON invitation (region_id, deputy_for_id) WHERE removed_at IS NULL AND deputy_for_id IS NOT NULL;
  CREATE INDEX invitation_meeting ON invitation (region_id, meeting_id, answer);
  CREATE INDEX invitation_person ON invitation (region_id, person_id);
  CREATE INDEX invitation_organisation ON invitation (region_id, organisation_id);
  CREATE INDEX invitation_answered ON invitation (region_id, answered_at) WHERE answered_at IS NOT NULL;
  ${tenantTable('invitation')}`;

/** What the links in copies open: an invitation, for the person who was the office of the invited one when the copy was ordered. */
const OFFICE_LINK = `
  CREATE TABLE office_link (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    invitation_id uuid NOT NULL,
    person_id uuid NOT NULL,
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, invitation_id, person_id),
    FOREIGN KEY (region_id, invitation_id) REFERENCES invitation (region_id, id),
    FOREIGN KEY (region_id, person_id) REFERENCES person (region_id, id)
  );
  CREATE INDEX office_link_person ON office_link (region_id, person_id);
  ${tenantTable('office_link')}`;

/** In a person's history an invitation goes by the meeting it is to. */
const INVITED_TO = '(SELECT title FROM meeting WHERE meeting.id = invitation.meeting_id)';

export const SUBJECTS_WITH_MEETINGS: SubjectNames = {
  ...SUBJECTS_WITH_INITIATIVES,
  meetings: ['title', 'meeting'],
  invitations: [INVITED_TO, 'invitation'],
};
