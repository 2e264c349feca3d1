import { REMINDER_FIELDS, type Reminder } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { columnsOf, Database, recordOf, type Tx } from '../../platform/database/index.js';
import { readPage, SqlValues, type Listing, type ListQuery, type Page } from '../../platform/listing/index.js';
import { RecordRepository } from '../../platform/records/index.js';
import { ReminderEntity } from './reminder.entity.js';

const COLUMNS = columnsOf(ReminderEntity, 'r', REMINDER_FIELDS);

const LISTING: Listing = {
  fields: REMINDER_FIELDS,
  columns: COLUMNS,
  defaultSort: { field: 'dueOn', descending: false },
};

const RECORD = recordOf({
  ...COLUMNS,
  subjectName: 'subject_name(r.subject_type, r.subject_id)',
  done: 'r.done_at IS NOT NULL',
  contactNoteText: '(SELECT n.text FROM contact_note n WHERE n.id = r.contact_note_id)',
});

/** Reads and writes reminders; a user meets nobody's but their own. */
@Injectable()
export class ReminderRepository extends RecordRepository<ReminderEntity, Reminder> {
  constructor(database: Database) {
    super(database, ReminderEntity, { table: 'reminder r', alias: 'r', record: RECORD, listing: LISTING });
  }

  override page(caller: Caller, query: ListQuery): Promise<Page> {
    const values = new SqlValues();
    const visible = `r.user_id = ${values.add(caller.userId)}::uuid`;
    return readPage(this.database, caller, { ...this.source, visible }, query, values);
  }

  override async find(caller: Caller, id: string): Promise<Reminder | undefined> {
    const [row] = await this.database.read<{ record: Reminder }>(
      caller,
      `SELECT ${RECORD} AS record FROM reminder r WHERE r.id = $1 AND r.user_id = $2`,
      [id, caller.userId],
    );
    return row?.record;
  }

  override async lock(tx: Tx, id: string): Promise<ReminderEntity | null> {
    const reminder = await super.lock(tx, id);
    return reminder?.userId === tx.caller.userId ? reminder : null;
  }

  /** Whosever it is: for what happens when it comes due. */
  lockForSystem(tx: Tx, id: string): Promise<ReminderEntity | null> {
    return super.lock(tx, id);
  }

  /** Reads and locks the reminder that is the next step of a contact note. */
  lockOfNote(tx: Tx, contactNoteId: string): Promise<ReminderEntity | null> {
    return tx.manager.findOne(ReminderEntity, { where: { contactNoteId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Whether the region has such a record. */
  async knows(tx: Tx, type: string, id: string): Promise<boolean> {
    const [row] = await tx.query<{ name: string | null }>('SELECT subject_name($1, $2::uuid) AS name', [type, id]);
    return typeof row?.name === 'string';
  }
}
