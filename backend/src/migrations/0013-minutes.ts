import { ACTION_ITEM_STATES } from '@knotenpunkt/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenancy.sql.js';
import { SUBJECTS_WITH_MEETINGS } from './0012-meetings.js';
import { searchable } from './search.sql.js';
import { KEPT, quoted, subjectName, type SubjectNames } from './table.sql.js';

export class Minutes1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(AGENDA_ITEM);
    await runner.query(DECISION);
    await runner.query(ACTION_ITEM);
    await runner.query(MINUTES_EDITION);
    await runner.query(subjectName(SUBJECTS_WITH_MINUTES));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE minutes_edition, action_item, decision, agenda_item');
  }
}

const AGENDA_ITEM = `
  CREATE TABLE agenda_item (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    meeting_id uuid NOT NULL,
    position integer NOT NULL,
    title text NOT NULL,
    duration integer CHECK (duration > 0),
    minutes text,
    ${KEPT},
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, meeting_id) REFERENCES meeting (region_id, id)
  );
  CREATE INDEX agenda_item_meeting ON agenda_item (region_id, meeting_id, position);
  ${tenantTable('agenda_item')}`;

const DECISION = `
  CREATE TABLE decision (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    meeting_id uuid,
    group_id uuid,
    agenda_item_id uuid,
    number text,
    text text NOT NULL,
    vote text,
    date jsonb,
    ${KEPT},
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, group_id, number),
    FOREIGN KEY (region_id, meeting_id) REFERENCES meeting (region_id, id),
    FOREIGN KEY (region_id, group_id) REFERENCES working_group (region_id, id),
    FOREIGN KEY (region_id, agenda_item_id) REFERENCES agenda_item (region_id, id) ON DELETE SET NULL (agenda_item_id)
  );
  CREATE INDEX decision_meeting ON decision (region_id, meeting_id);
  CREATE INDEX decision_agenda_item ON decision (region_id, agenda_item_id);
  ${tenantTable('decision')}`;

const ACTION_ITEM = `
  CREATE TABLE action_item (
    id uuid NOT NULL,
    region_id uuid NOT NULL REFERENCES region (id),
    text text NOT NULL,
    owner_id uuid,
    due_on date,
    state text NOT NULL DEFAULT 'open' CHECK (state IN (${quoted(ACTION_ITEM_STATES)})),
    done_at timestamptz,
    remark text,
    meeting_id uuid,
    group_id uuid,
    agenda_item_id uuid,
    search_text text NOT NULL,
    ${KEPT},
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, owner_id) REFERENCES person (region_id, id),
    FOREIGN KEY (region_id, meeting_id) REFERENCES meeting (region_id, id),
    FOREIGN KEY (region_id, group_id) REFERENCES working_group (region_id, id),
    FOREIGN KEY (region_id, agenda_item_id) REFERENCES agenda_item (region_id, id) ON DELETE SET NULL (agenda_item_id)
  );
  CREATE INDEX action_item_due ON action_item (region_id, due_on, id) WHERE state = 'open';
  CREATE INDEX action_item_owner ON action_item (region_id, owner_id);
  CREATE INDEX action_item_meeting ON action_item (region_id, meeting_id);
  CREATE INDEX action_item_group ON action_item (region_id, group_id);
  CREATE INDEX action_item_agenda_item ON action_item (region_id, agenda_item_id);
  ${searchable('action_item', 'action_items', ['text'])}
  ${tenantTable('action_item')}`;

/** That the minutes of a meeting were sent; each time but the first they are a correction. */
const MINUTES_EDITION = `
  CREATE TABLE minutes_edition (
    region_id uuid NOT NULL REFERENCES region (id),
    meeting_id uuid NOT NULL,
    edition integer NOT NULL,
    note text,
    sent_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (region_id, meeting_id, edition),
    FOREIGN KEY (region_id, meeting_id) REFERENCES meeting (region_id, id)
  );
  ${tenantTable('minutes_edition', ['SELECT', 'INSERT'])}`;

export const SUBJECTS_WITH_MINUTES: SubjectNames = {
  ...SUBJECTS_WITH_MEETINGS,
  decisions: ['text', 'decision'],
  'action-items': ['text', 'action_item'],
};
