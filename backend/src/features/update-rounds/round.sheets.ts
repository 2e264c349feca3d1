import type { Language, RequestState, RoundState } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';

/** What is told of a request to whoever is asked, who may not read the records around it. */
export interface RequestSheet extends Record<string, unknown> {
  id: string;
  state: RequestState;
  organisation: string;
  personId: string | null;
  recipientName: string | null;
  addressLine: string | null;
  address: string;
  language: Language;
  answeredAt: string | null;
  confirmed: boolean | null;
  round: { id: string; state: RoundState; dueOn: string; textDe: string; textEn: string };
  contact: { name: string; email: string };
}

/** Reads requests for those who are asked. */
@Injectable()
export class RequestSheets {
  async of(tx: Tx, ids: readonly string[]): Promise<Map<string, RequestSheet>> {
    const rows = await tx.query<{ sheet: RequestSheet }>(SHEETS, [ids]);
    return new Map(rows.map(({ sheet }) => [sheet.id, sheet]));
  }
}

const SHEETS = `
  SELECT json_build_object('id', q.id, 'state', q.state, 'organisation', o.name, 'personId', q.person_id, 'recipientName', q.recipient_name,
    'addressLine', (SELECT p.address_line FROM person p WHERE p.id = q.person_id),
    'address', q.address, 'language', q.language, 'answeredAt', q.answered_at, 'confirmed', q.confirmed,
    'round', json_build_object('id', r.id, 'state', r.state, 'dueOn', r.due_on, 'textDe', r.text_de, 'textEn', r.text_en),
    'contact', json_build_object('name', u.name, 'email', u.email)) AS sheet
  FROM update_request q JOIN update_round r ON r.id = q.round_id JOIN organisation o ON o.id = q.organisation_id
    JOIN user_account u ON u.id = r.contact_user_id
  WHERE q.id = ANY($1::uuid[])`;
