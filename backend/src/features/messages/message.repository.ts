import { MESSAGE_FIELDS, type Language, type Message } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { columnsOf, Database, recordOf, type Tx } from '../../platform/database/index.js';
import { readPage, type Listing, type ListQuery, type Page } from '../../platform/listing/index.js';
import { ledgerOf } from './ledger.repository.js';
import { MessageEntity } from './message.entity.js';

/** The same in both ledgers. */
const COLUMNS = columnsOf(MessageEntity, 'm', MESSAGE_FIELDS);

const LISTING: Listing = {
  fields: MESSAGE_FIELDS,
  columns: COLUMNS,
  defaultSort: { field: 'createdAt', descending: true },
};

const RECORD = recordOf(COLUMNS);

/** A fresh start: nothing that earlier attempts left decides about the next one. */
const AFRESH = `state = 'queued', due_at = now(), attempts = 0, reason = NULL, reply = NULL, content_hash = NULL, repeated = false,
  claim_id = NULL, claimed_at = NULL, updated_at = now(), version = version + 1`;

/** The ledger as people read it. */
@Injectable()
export class MessageRepository {
  constructor(private readonly database: Database) {}

  page(caller: Caller, query: ListQuery): Promise<Page> {
    const { table } = ledgerOf(caller);
    return readPage(this.database, caller, { table: `${table} m`, alias: 'm', record: RECORD, listing: LISTING }, query);
  }

  async find(caller: Caller, id: string): Promise<Message | undefined> {
    const { table } = ledgerOf(caller);
    const [row] = await this.database.read<{ record: Message }>(
      caller,
      `SELECT ${RECORD} AS record FROM ${table} m WHERE m.id = $1`,
      [id],
    );
    return row?.record;
  }

  /** @returns false where the mail is in none of the states */
  async queueAgain(tx: Tx, id: string, states: readonly string[]): Promise<boolean> {
    const { table } = ledgerOf(tx.caller);
    const rows = await tx.query(`UPDATE ${table} SET ${AFRESH} WHERE id = $1 AND state = ANY($2) RETURNING id`, [id, states]);
    return rows.length > 0;
  }

  /** @returns ids of the mails that had failed */
  async queueFailedAgain(tx: Tx): Promise<string[]> {
    const { table } = ledgerOf(tx.caller);
    const rows = await tx.query<{ id: string }>(`UPDATE ${table} SET ${AFRESH} WHERE state = 'failed' RETURNING id`);
    return rows.map((row) => row.id);
  }

  async counts(caller: Caller): Promise<{ waiting: number; failed: number }> {
    const { table } = ledgerOf(caller);
    const [row] = await this.database.read<{ waiting: number; failed: number }>(
      caller,
      `SELECT (SELECT count(*)::int FROM ${table} WHERE due_at IS NOT NULL) AS waiting,
              (SELECT count(*)::int FROM ${table} WHERE state = 'failed') AS failed`,
    );
    return row ?? { waiting: 0, failed: 0 };
  }

  async account(userId: string): Promise<{ email: string; name: string; language: Language } | undefined> {
    const [account] = await this.database.open<{ email: string; name: string; language: Language }>(
      'SELECT email, name, language FROM user_account WHERE id = $1',
      [userId],
    );
    return account;
  }
}
