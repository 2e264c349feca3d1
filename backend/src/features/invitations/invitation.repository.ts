import { INVITATION_FIELDS, type Attendance, type Invitation } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Caller } from '../../platform/access/index.js';
import { columnsOf, Database, recordOf, referenceTo, type Tx } from '../../platform/database/index.js';
import { readPage, SqlValues, type Listing, type ListQuery, type Page } from '../../platform/listing/index.js';
import { RecordRepository } from '../../platform/records/index.js';
import { IS_OPEN, LEADS } from '../groups/index.js';
import { InvitationEntity } from './invitation.entity.js';
import { REMINDER_MAILS } from './letter.order.js';

const NAME = 'coalesce(i.guest_name, (SELECT p.sort_name FROM person p WHERE p.id = i.person_id))';

const COLUMNS = {
  ...columnsOf(
    InvitationEntity,
    'i',
    INVITATION_FIELDS.filter(({ name }) => name !== 'name'),
  ),
  name: NAME,
};

/** Sorted by name as in a register; who was taken off the list is left out unless asked for. */
const LISTING: Listing = {
  fields: INVITATION_FIELDS,
  columns: COLUMNS,
  defaultSort: { field: 'name', descending: false },
};

/** The mail to the person about it that was ordered last. */
const LAST_MESSAGE = `(SELECT json_build_object('id', m.id, 'kind', m.kind, 'state', m.state, 'reply', m.reply,
    'at', coalesce(m.sent_at, m.updated_at))
  FROM message m WHERE m.subject_type = 'invitations' AND m.subject_id = i.id AND m.copy_for IS NULL ORDER BY m.created_at DESC, m.id DESC LIMIT 1)`;

const RECORD = recordOf({
  ...COLUMNS,
  name: 'coalesce(i.guest_name, (SELECT p.name FROM person p WHERE p.id = i.person_id))',
  organisation: referenceTo('organisation', 'i.organisation_id', 'kind'),
  meeting: `(SELECT json_build_object('id', t.id, 'title', t.title, 'day', t.day, 'starts', t.starts, 'state', t.state)
    FROM meeting t WHERE t.id = i.meeting_id)`,
  lastMessage: LAST_MESSAGE,
  remindersRefused: `EXISTS (SELECT FROM mail_refusal r
    WHERE r.kind = '${REMINDER_MAILS}' AND r.recipient = coalesce(i.person_id::text, lower(i.guest_email)))`,
});

const ON_THE_LIST = 'i.removed_at IS NULL';

@Injectable()
export class InvitationRepository extends RecordRepository<InvitationEntity, Invitation> {
  constructor(database: Database) {
    super(database, InvitationEntity, { table: 'invitation i', alias: 'i', record: RECORD, listing: LISTING });
  }

  /** Group leads see the invitations to meetings of their own groups. */
  override page(caller: Caller, query: ListQuery): Promise<Page> {
    const values = new SqlValues();
    const list = JSON.stringify(query.filter).includes('"removedAt"') ? 'true' : ON_THE_LIST;
    const own = caller.scopeFor('invitations.read') === 'own_groups';
    const visible = own ? `${list} AND ${ledBy(values.add(caller.identity.personId ?? null))}` : list;
    return readPage(this.database, caller, { ...this.source, visible }, query, values);
  }

  /** Those of a meeting, locked, in one order for everybody. */
  lockOfMeeting(tx: Tx, meetingId: string, ids: readonly string[]): Promise<InvitationEntity[]> {
    const where = { id: In(ids), meetingId };
    return tx.manager.find(InvitationEntity, { where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  async setAttendance(tx: Tx, ids: readonly string[], attendance: Attendance | null): Promise<void> {
    await tx.query('UPDATE invitation SET attendance = $2, version = version + 1, updated_at = now() WHERE id = ANY($1)', [
      ids,
      attendance,
    ]);
  }
}

function ledBy(person: string): string {
  return `i.meeting_id IN (SELECT t.id FROM meeting t JOIN seat s ON s.group_id = t.group_id
    WHERE s.person_id = ${person}::uuid AND ${LEADS} AND ${IS_OPEN})`;
}
