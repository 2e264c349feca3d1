import { UPDATE_REQUEST_FIELDS, type UpdateRequest } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { columnsOf, Database, recordOf, referenceTo, type Tx } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { hasNotEnded, RecordRepository } from '../../platform/records/index.js';
import { ViewEntity } from '../views/index.js';
import { UpdateRequestEntity } from './update-request.entity.js';

export const TABLE = 'update_request q';

/** The latest mail to whoever is asked (not its copy, not a code) was refused, returned or given up. */
export const UNDELIVERED = `coalesce((SELECT m.state IN ('failed', 'bounced') FROM message m
  WHERE m.subject_type = 'update-requests' AND m.subject_id = q.id AND m.copy_for IS NULL AND m.kind <> 'update-rounds.code'
  ORDER BY m.created_at DESC, m.id DESC LIMIT 1), false)`;

const NAME = `(SELECT o.name FROM organisation o WHERE o.id = q.organisation_id)`;

const DERIVED = { name: NAME, undelivered: UNDELIVERED };

const COLUMNS = {
  ...columnsOf(
    UpdateRequestEntity,
    'q',
    UPDATE_REQUEST_FIELDS.filter(({ name }) => !(name in DERIVED)),
  ),
  ...DERIVED,
};

const RECORD = recordOf({ ...COLUMNS, organisation: referenceTo('organisation', 'q.organisation_id', 'kind') });

export const LISTING: Listing = {
  fields: UPDATE_REQUEST_FIELDS,
  columns: COLUMNS,
  search: (text) => `fold(${NAME}) LIKE '%' || fold(${text}) || '%'`,
  defaultSort: { field: 'name', descending: false },
};

/** An organisation to be asked, and through whom, where somebody said so. */
export interface Member {
  organisationId: string;
  personId: string | null;
}

/** What sending fixes of a request. */
export interface SentTo extends Record<string, unknown> {
  id: string;
  personId: string | null;
  recipientName: string | null;
  address: string;
  language: string;
}

@Injectable()
export class UpdateRequestRepository extends RecordRepository<UpdateRequestEntity, UpdateRequest> {
  constructor(database: Database) {
    super(database, UpdateRequestEntity, { table: TABLE, alias: 'q', record: RECORD, listing: LISTING });
  }

  /** Puts organisations on the list of a round; those on it stay as they are. @returns how many are new */
  async add(tx: Tx, roundId: string, members: readonly Member[]): Promise<number> {
    const rows = members.map((member) => ({ id: uuidv7(), ...member }));
    const added = await tx.query(
      `INSERT INTO update_request (id, region_id, round_id, organisation_id, person_id, by_hand)
       SELECT given.id, $2, $3, given."organisationId", given."personId", given."personId" IS NOT NULL
       FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, "organisationId" uuid, "personId" uuid)
       ON CONFLICT (region_id, round_id, organisation_id) DO NOTHING RETURNING id`,
      [JSON.stringify(rows), tx.regionId, roundId],
    );
    return added.length;
  }

  async count(tx: Tx, roundId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>('SELECT count(*)::int AS count FROM update_request WHERE round_id = $1', [
      roundId,
    ]);
    return row?.count ?? 0;
  }

  /** A view everybody in the region sees. */
  sharedView(tx: Tx, id: string): Promise<ViewEntity | null> {
    return tx.manager.findOneBy(ViewEntity, { id, shared: true });
  }

  /** Ids of the organisations that are members of a network now. */
  async organisationsOf(tx: Tx, networkId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT DISTINCT m.organisation_id AS id FROM membership m WHERE m.network_id = $1 AND ${hasNotEnded('m')}`,
      [networkId],
    );
    return rows.map(({ id }) => id);
  }

  /** The requests of a round in a state, locked in one order until the transaction ends. */
  lockOf(tx: Tx, roundId: string, state: string): Promise<UpdateRequestEntity[]> {
    return tx.manager.find(UpdateRequestEntity, {
      where: { roundId, state: state as UpdateRequestEntity['state'] },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Writes down to whom requests go, and that they go now. */
  async markSent(tx: Tx, sent: readonly SentTo[], at: Date): Promise<void> {
    await tx.query(
      `UPDATE update_request q SET state = 'open', reason = NULL, person_id = given."personId", recipient_name = given."recipientName",
         address = given.address, language = given.language, sent_at = $2, version = q.version + 1, updated_at = now()
       FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, "personId" uuid, "recipientName" text, address text, language text)
       WHERE q.id = given.id`,
      [JSON.stringify(sent), at],
    );
  }

  /** Writes down why requests do not go. */
  async markSkipped(tx: Tx, skipped: readonly { id: string; reason: string }[]): Promise<void> {
    await tx.query(
      `UPDATE update_request q SET state = 'skipped', reason = given.reason, version = q.version + 1, updated_at = now()
       FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, reason text) WHERE q.id = given.id`,
      [JSON.stringify(skipped)],
    );
  }

  async markReminded(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
    await tx.query(
      'UPDATE update_request SET reminded_at = $2, version = version + 1, updated_at = now() WHERE id = ANY($1::uuid[])',
      [ids, at],
    );
  }
}
