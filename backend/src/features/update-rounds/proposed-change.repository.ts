import type { ImportReason } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { rowsOf, type Tx } from '../../platform/database/index.js';
import { ProposedChangeEntity } from './proposed-change.entity.js';

/** A change as it is proposed. */
export type NewChange = Pick<
  ProposedChangeEntity,
  'id' | 'requestId' | 'place' | 'kind' | 'recordType' | 'recordId' | 'field' | 'before' | 'after'
>;

/** What was decided on a change. */
export type Decided = Pick<ProposedChangeEntity, 'state' | 'applied' | 'replaced' | 'effects'>;

/** What a change concerns, by name. */
export interface Concerned extends Record<string, unknown> {
  id: string;
  /** Whose field it is, or who left, or whom somebody follows. */
  of: { type: 'organisations' | 'persons'; id: string; name: string } | null;
  decidedBy: string | null;
}

/** Changes that partners proposed, and what became of them. */
@Injectable()
export class ProposedChangeRepository {
  /** In the order of the form. Who decides on them has locked their request. */
  of(tx: Tx, requestId: string): Promise<ProposedChangeEntity[]> {
    return tx.manager.find(ProposedChangeEntity, {
      where: { requestId },
      order: { place: 'ASC' },
    });
  }

  /** Replaces what was proposed before; nothing of it was decided on. */
  async replaceAll(tx: Tx, requestId: string, changes: readonly NewChange[]): Promise<void> {
    await tx.query('DELETE FROM proposed_change WHERE request_id = $1', [requestId]);
    const [first] = changes;
    if (!first) return;
    const { table, columns, json } = rowsOf(ProposedChangeEntity, Object.keys(first), changes);
    await tx.query(
      `INSERT INTO ${table} (region_id, ${columns.join(', ')})
       SELECT $2, ${columns.join(', ')} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
      [json, tx.regionId],
    );
  }

  /** Whether somebody has begun to decide. */
  async isDecided(tx: Tx, requestId: string): Promise<boolean> {
    const rows = await tx.query(`SELECT FROM proposed_change WHERE request_id = $1 AND state <> 'proposed' LIMIT 1`, [requestId]);
    return rows.length > 0;
  }

  /** Notes what was decided, by whom and when. */
  async decide(tx: Tx, id: string, { state, applied, replaced, effects }: Decided): Promise<void> {
    await tx.query(
      `UPDATE proposed_change SET state = $2, applied = $3, replaced = $4, effects = $5, kept = NULL, decided_by = $6, decided_at = now(),
         version = version + 1, updated_at = now() WHERE id = $1`,
      [id, state, jsonOf(applied), jsonOf(replaced), jsonOf(effects), tx.caller.userId],
    );
  }

  /** A decision that is taken back leaves nothing behind but what could not be taken back. */
  async reopen(tx: Tx, id: string, kept: readonly ImportReason[]): Promise<void> {
    await tx.query(
      `UPDATE proposed_change SET state = 'proposed', applied = NULL, replaced = NULL, effects = NULL, kept = $2, decided_by = NULL,
         decided_at = NULL, version = version + 1, updated_at = now() WHERE id = $1`,
      [id, jsonOf(kept)],
    );
  }

  /** A decision stands that could not be taken back. */
  async keep(tx: Tx, id: string, kept: readonly ImportReason[]): Promise<void> {
    await tx.query('UPDATE proposed_change SET kept = $2, version = version + 1, updated_at = now() WHERE id = $1', [
      id,
      jsonOf(kept),
    ]);
  }

  /** By the id of the change. */
  async concerned(tx: Tx, requestId: string): Promise<Map<string, Concerned>> {
    const rows = await tx.query<Concerned>(CONCERNED, [requestId]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}

const jsonOf = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value));

const NAMED = (type: string, alias: string): string =>
  `json_build_object('type', '${type}', 'id', ${alias}.id, 'name', ${alias}.name)`;

const CONCERNED = `
  SELECT c.id, (SELECT u.name FROM user_account u WHERE u.id = c.decided_by) AS "decidedBy",
    CASE c.record_type
      WHEN 'organisations' THEN (SELECT ${NAMED('organisations', 'o')} FROM organisation o WHERE o.id = c.record_id)
      WHEN 'persons' THEN (SELECT ${NAMED('persons', 'p')} FROM person p WHERE p.id = c.record_id)
      WHEN 'positions' THEN (SELECT ${NAMED('persons', 'p')} FROM person_position pp JOIN person p ON p.id = pp.person_id
        WHERE pp.id = c.record_id) END AS of
  FROM proposed_change c WHERE c.request_id = $1`;
