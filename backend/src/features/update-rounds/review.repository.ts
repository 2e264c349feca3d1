import type { UpdateRequest, UpdateReview } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { IS_OPEN } from '../groups/index.js';
import { UpdateRequestRepository } from './update-request.repository.js';

/** A request as it is reviewed. */
export interface Reviewed extends Record<string, unknown> {
  request: UpdateRequest;
  round: UpdateReview['round'];
  purpose: UpdateReview['purpose'];
}

/** What hangs on a position. */
export interface Tied {
  /** Names of the groups, and titles of the meetings to come. */
  seats: string[];
  invitations: string[];
  /** Of the person itself: these do not end with the position. */
  email: string | null;
  phone: string | null;
}

/** Reads what stands beside proposed changes. */
@Injectable()
export class ReviewRepository {
  constructor(private readonly requests: UpdateRequestRepository) {}

  async of(tx: Tx, requestId: string): Promise<Reviewed | undefined> {
    const { record, alias, table } = this.requests.source;
    const [row] = await tx.query<Reviewed>(
      `SELECT ${record} AS request,
         (SELECT json_build_object('id', r.id, 'name', r.name, 'state', r.state) FROM update_round r WHERE r.id = ${alias}.round_id) AS round,
         ${PURPOSE} AS purpose
       FROM ${table} WHERE ${alias}.id = $1`,
      [requestId],
    );
    return row;
  }

  /** Ids of the positions that have ended. */
  async ended(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM person_position WHERE id = ANY($1::uuid[]) AND until IS NOT NULL',
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** By the id of the position. */
  async ties(tx: Tx, positionIds: readonly string[]): Promise<Map<string, Tied>> {
    const rows = await tx.query<{ id: string; tied: Tied }>(TIES, [positionIds]);
    return new Map(rows.map(({ id, tied }) => [id, tied]));
  }

  /** The organisation each person stands for, by name. */
  async organisationsOf(tx: Tx, personIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; name: string }>(
      `SELECT DISTINCT ON (pp.person_id) pp.person_id AS id, o.name FROM person_position pp JOIN organisation o ON o.id = pp.organisation_id
       WHERE pp.person_id = ANY($1::uuid[]) AND pp.until IS NULL ORDER BY pp.person_id, pp.main DESC, pp.created_at`,
      [personIds],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

/** What whoever is asked is kept for, or anybody of the organisation. */
const PURPOSE = `coalesce(
  (SELECT json_build_object('purpose', p.purpose, 'legalBasis', p.legal_basis) FROM person p WHERE p.id = q.person_id),
  (SELECT json_build_object('purpose', p.purpose, 'legalBasis', p.legal_basis) FROM person_position pp JOIN person p ON p.id = pp.person_id
    WHERE pp.organisation_id = q.organisation_id ORDER BY pp.created_at DESC LIMIT 1),
  json_build_object('purpose', '', 'legalBasis', 'public_task'))`;

const TIES = `
  SELECT pp.id, json_build_object('email', p.email, 'phone', p.phone,
    'seats', (SELECT coalesce(json_agg(g.name ORDER BY g.name), '[]') FROM seat s JOIN working_group g ON g.id = s.group_id
      WHERE s.person_id = pp.person_id AND s.organisation_id = pp.organisation_id AND ${IS_OPEN}),
    'invitations', (SELECT coalesce(json_agg(m.title ORDER BY m.starts_at), '[]') FROM invitation i JOIN meeting m ON m.id = i.meeting_id
      WHERE i.person_id = pp.person_id AND i.organisation_id = pp.organisation_id AND i.removed_at IS NULL AND m.archived_at IS NULL
        AND m.state IN ('planned', 'invited') AND m.starts_at > now())) AS tied
  FROM person_position pp JOIN person p ON p.id = pp.person_id WHERE pp.id = ANY($1::uuid[])`;
