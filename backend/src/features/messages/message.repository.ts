import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../platform/database/index.js';
import type { NewMessage } from './message.service.js';

@Injectable()
export class MessageRepository {
  /** @returns ids of the rows that are new */
  async insert(tx: Tx, messages: readonly NewMessage[]): Promise<string[]> {
    const { regionId } = tx.caller.identity;
    const rows = messages.map((message) => ({
      id: uuidv7(),
      kind: message.kind,
      dedupe_key: message.dedupeKey,
      recipient_address: message.recipient.address,
      recipient_name: message.recipient.name,
      language: message.recipient.language,
      subject_type: message.subject?.type ?? null,
      subject_id: message.subject?.id ?? null,
      details: message.details ?? {},
      paper: regionId ?? message.letterheadRegionId ?? null,
      request_id: tx.caller.requestId,
    }));
    const inserted = await tx.query<{ id: string }>(regionId === null ? INSERT_INSTALLATION : INSERT_REGION, [
      JSON.stringify(rows),
    ]);
    return inserted.map((row) => row.id);
  }
}

const COLUMNS =
  'id, kind, dedupe_key, recipient_address, recipient_name, language, subject_type, subject_id, details, request_id';

const ROWS = `
  FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, kind text, dedupe_key text, recipient_address text, recipient_name text,
    language text, subject_type text, subject_id uuid, details jsonb, paper uuid, request_id text)
  ON CONFLICT DO NOTHING RETURNING id`;

const INSERT_REGION = `INSERT INTO message (region_id, ${COLUMNS}) SELECT paper, ${COLUMNS} ${ROWS}`;

const INSERT_INSTALLATION = `INSERT INTO installation_message (letterhead_region_id, ${COLUMNS}) SELECT paper, ${COLUMNS} ${ROWS}`;
