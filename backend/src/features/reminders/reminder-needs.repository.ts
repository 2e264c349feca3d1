import type { Need } from '@knotenpunkt/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { NeedSources, type NeedSource } from '../../platform/resources/index.js';
import { ReminderDue } from './reminder.due.js';

/** Most records shown again on one day. */
const MOST = 12;

/** What a user wanted to be shown again by now: each record once, with its oldest reminder. */
@Injectable()
export class ReminderNeeds implements NeedSource, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly due: ReminderDue,
    private readonly sources: NeedSources,
  ) {}

  onModuleInit(): void {
    this.sources.add(this);
  }

  async needs(caller: Caller): Promise<Need[]> {
    if (!caller.scopeFor('reminders.use')) return [];
    const rows = await this.database.read<{ need: Need }>(caller, DUE, [caller.userId, this.due.today]);
    return rows.map(({ need }) => need);
  }
}

const DUE = `
  WITH due AS (
    SELECT DISTINCT ON (r.subject_type, r.subject_id) r.* FROM reminder r
    WHERE r.user_id = $1 AND r.done_at IS NULL AND r.due_on <= $2::date ORDER BY r.subject_type, r.subject_id, r.due_on, r.id
  )
  SELECT json_build_object('kind', 'reminder_due', 'late', due.due_on < $2::date, 'own', true, 'since', due.due_on,
    'subject', json_build_object('type', due.subject_type, 'id', due.subject_id, 'name', subject_name(due.subject_type, due.subject_id)),
    'beside', NULL, 'values', json_build_object('text', coalesce(due.text, n.text))) AS need
  FROM due LEFT JOIN contact_note n ON n.id = due.contact_note_id
  ORDER BY due.due_on, due.id LIMIT ${MOST}`;
