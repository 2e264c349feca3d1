import type { Language, MessageKindName, MessageReason, MessageState } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import type { MessageDetails } from './message.kinds.js';
import type { NewMessage } from './new-message.js';
import type { AddressLesson } from './unreachable-address.repository.js';

/** A row a worker has claimed. */
export interface ClaimedRow {
  id: string;
  kind: MessageKindName;
  recipientAddress: string;
  recipientName: string | null;
  language: Language;
  subjectType: string | null;
  subjectId: string | null;
  details: MessageDetails;
  attempts: number;
  datedAt: Date;
  createdAt: Date;
  /** Hash of what an earlier attempt may have delivered; only the same may go out again. */
  contentHash: string | null;
  /** The region on whose paper it is written. */
  letterheadRegionId: string | null;
  requestId: string | null;
  /** The address was refused for good before. */
  refusedBefore: boolean;
}

/** What an attempt, or the decision against one, leaves in a row. */
export interface LedgerEntry {
  id: string;
  state: MessageState;
  reason?: MessageReason | null;
  reply?: string | null;
  title?: string | null;
  /** Seconds until the next attempt; null for none. */
  againAfter?: number | null;
  /** It counted as an attempt. */
  attempted?: boolean;
  /** What it taught about the address. */
  lesson?: AddressLesson;
}

/** Content about to be handed over. */
export interface ContentBegun {
  id: string;
  hash: string;
  title: string;
}

/** A dead worker's claim is taken back after this many seconds. Harmless where it lives: without its claim it sends nothing. */
const CLAIM_LEASE = 60;
/** An attempt whose content was begun is given up after this many seconds; RFC 5321, 4.5.3.2.6 grants a server ten minutes. */
const CONTENT_LEASE = 15 * 60;
/** Seconds until a mail of unknown fate is sent once more. */
export const REPEAT_AFTER = 10 * 60;

/** The rows of the ledger on their way out: those of the caller's region, or of the installation for a caller without. */
@Injectable()
export class LedgerRepository {
  constructor(private readonly database: Database) {}

  /** @returns ids of the rows that are new */
  async insert(tx: Tx, messages: readonly NewMessage[]): Promise<string[]> {
    const { regionId } = tx.caller.identity;
    const rows = messages.map((message) => ({
      id: uuidv7(),
      kind: message.kind,
      dedupe_key: message.dedupeKey,
      recipient_address: message.recipient.address,
      recipient_name: message.recipient.name,
      copy_for: message.copyFor ?? null,
      language: message.recipient.language,
      subject_type: message.subject?.type ?? null,
      subject_id: message.subject?.id ?? null,
      details: message.details ?? {},
      paper: regionId ?? message.letterheadRegionId ?? null,
      request_id: tx.caller.requestId,
    }));
    const { table, paper } = ledgerOf(tx.caller);
    const inserted = await tx.query<{ id: string }>(
      `INSERT INTO ${table} (${paper}, ${INSERTED}) SELECT paper, ${INSERTED}
       FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, kind text, dedupe_key text, recipient_address text, recipient_name text, copy_for text,
         language text, subject_type text, subject_id uuid, details jsonb, paper uuid, request_id text)
       ON CONFLICT DO NOTHING RETURNING id`,
      [JSON.stringify(rows)],
    );
    return inserted.map((row) => row.id);
  }

  /** Claims the mails whose turn it is, the longest waiting first. Nobody else gets them meanwhile. */
  async claim(tx: Tx, claimId: string, limit: number): Promise<ClaimedRow[]> {
    const { table, paper } = ledgerOf(tx.caller);
    return tx.query<ClaimedRow & Record<string, unknown>>(
      `WITH due AS MATERIALIZED (
         SELECT id FROM ${table} WHERE due_at <= now() AND state IN ('queued', 'deferred', 'unknown')
         ORDER BY due_at, id LIMIT $2 FOR UPDATE SKIP LOCKED
       )
       UPDATE ${table} AS m SET state = 'claimed', claim_id = $1, claimed_at = now(), due_at = NULL, data_begun_at = NULL,
         repeated = content_hash IS NOT NULL, dated_at = coalesce(dated_at, date_trunc('second', now())), updated_at = now(), version = version + 1
       FROM due WHERE m.id = due.id
       RETURNING m.id, kind, recipient_address AS "recipientAddress", recipient_name AS "recipientName", language,
         subject_type AS "subjectType", subject_id AS "subjectId", details, attempts, dated_at AS "datedAt",
         created_at AS "createdAt", content_hash AS "contentHash", ${paper} AS "letterheadRegionId", request_id AS "requestId",
         EXISTS (SELECT FROM unreachable_address WHERE address = lower(recipient_address)) AS "refusedBefore"`,
      [claimId, limit],
    );
  }

  /**
   * Notes, before the first byte of content leaves, that it is about to.
   * @returns ids of those still claimed by this run; the others must not be sent
   */
  async beginContent(caller: Caller, claimId: string, begun: readonly ContentBegun[]): Promise<Set<string>> {
    const { table } = ledgerOf(caller);
    const rows = await this.database.writeOne<{ id: string }>(
      caller,
      `UPDATE ${table} AS m SET data_begun_at = now(), content_hash = given.hash, title = given.title
       FROM jsonb_to_recordset($2::jsonb) AS given (id uuid, hash text, title text)
       WHERE m.id = given.id AND m.id = ANY($3) AND m.claim_id = $1 AND m.state = 'claimed' RETURNING m.id`,
      [claimId, JSON.stringify(begun), begun.map(({ id }) => id)],
    );
    return new Set(rows.map((row) => row.id));
  }

  /**
   * Writes how attempts ended, where the claim is still this run's. Once the server has decided on a mail another attempt may carry
   * other content; while an attempt of unknown fate is among them, it may not.
   */
  async record(tx: Tx, claimId: string, entries: readonly LedgerEntry[]): Promise<void> {
    if (entries.length > 0) await tx.query(recordIn(ledgerOf(tx.caller)), recordValues(claimId, entries));
  }

  /** The same in a single round trip, where nothing else is to be written with it. */
  async recordAlone(caller: Caller, claimId: string, entries: readonly LedgerEntry[]): Promise<void> {
    await this.database.writeOne(caller, recordIn(ledgerOf(caller)), recordValues(claimId, entries));
  }

  /** @param againAfter seconds until it is tried again; null for giving up */
  async setAside(tx: Tx, id: string, againAfter: number | null): Promise<void> {
    const { table } = ledgerOf(tx.caller);
    await tx.query(
      `UPDATE ${table} SET state = CASE WHEN $2::int IS NULL THEN 'failed' ELSE 'deferred' END, reason = 'composing_failed',
         due_at = now() + make_interval(secs => $2), attempts = attempts + 1, updated_at = now(), version = version + 1
       WHERE id = $1 AND due_at <= now()`,
      [id, againAfter],
    );
  }

  /**
   * Takes back the claims of workers that died: before content begun, the mail is queued again; after, nobody knows whether
   * it arrived. There the claim stays readable, so that a worker that was merely slow can still say how it ended.
   */
  async rescue(tx: Tx): Promise<void> {
    const { table } = ledgerOf(tx.caller);
    await tx.query(
      `UPDATE ${table} SET state = 'queued', due_at = now(), claim_id = NULL, claimed_at = NULL, updated_at = now()
       WHERE state = 'claimed' AND data_begun_at IS NULL AND claimed_at < now() - make_interval(secs => $1)`,
      [CLAIM_LEASE],
    );
    await tx.query(
      `UPDATE ${table} SET state = 'unknown', attempts = attempts + 1, reply = NULL, updated_at = now(), version = version + 1,
         due_at = CASE WHEN repeated THEN NULL ELSE now() + make_interval(secs => $2) END
       WHERE state = 'claimed' AND data_begun_at < now() - make_interval(secs => $1)`,
      [CONTENT_LEASE, REPEAT_AFTER],
    );
  }

  async regions(): Promise<string[]> {
    const rows = await this.database.open<{ id: string }>('SELECT id FROM region ORDER BY id');
    return rows.map((row) => row.id);
  }

  /** Whether a mail is due, or a claim may have been left behind. */
  async needsAttention(caller: Caller): Promise<boolean> {
    const { table } = ledgerOf(caller);
    const [row] = await this.database.read<{ needed: boolean }>(
      caller,
      `SELECT EXISTS (SELECT FROM ${table} WHERE due_at <= now()) OR EXISTS (
         SELECT FROM ${table} WHERE state = 'claimed' AND claimed_at < now() - make_interval(secs => $1)) AS needed`,
      [CLAIM_LEASE],
    );
    return row?.needed ?? false;
  }
}

const INSERTED =
  'id, kind, dedupe_key, recipient_address, recipient_name, copy_for, language, subject_type, subject_id, details, request_id';

/** The ids stand apart once more, so that the rows are found by their key however the planner judges the rest. */
const recordIn = ({ table }: Ledger): string => `
  UPDATE ${table} AS m SET state = given.state, reason = given.reason, reply = left(given.reply, 1000),
    title = coalesce(given.title, m.title), attempts = m.attempts + CASE WHEN given.attempted THEN 1 ELSE 0 END,
    due_at = now() + make_interval(secs => given.again_after),
    content_hash = CASE WHEN given.state = 'unknown' OR m.repeated THEN m.content_hash END,
    sent_at = CASE WHEN given.state = 'sent' THEN now() END,
    claim_id = NULL, claimed_at = NULL, updated_at = now(), version = m.version + 1
  FROM jsonb_to_recordset($2::jsonb) AS given (id uuid, state text, reason text, reply text, title text,
    again_after double precision, attempted boolean)
  WHERE m.id = given.id AND m.id = ANY($3) AND m.claim_id = $1`;

function recordValues(claimId: string, entries: readonly LedgerEntry[]): unknown[] {
  const rows = entries.map(({ againAfter, lesson: _, ...entry }) => ({ ...entry, again_after: againAfter ?? null }));
  return [claimId, JSON.stringify(rows), entries.map(({ id }) => id)];
}

interface Ledger {
  table: 'message' | 'installation_message';
  /** Column naming the region on whose paper a mail is written. */
  paper: 'region_id' | 'letterhead_region_id';
}

/** Which of the two ledgers a caller works on. */
export function ledgerOf(caller: Caller): Ledger {
  return caller.identity.regionId === null
    ? { table: 'installation_message', paper: 'letterhead_region_id' }
    : { table: 'message', paper: 'region_id' };
}
