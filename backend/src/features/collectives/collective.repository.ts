import type { MembershipRole, SeatRole, Ties } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { hasNotEnded, type Period } from '../../platform/records/index.js';

/** A membership or seat that goes on, and who of some others is in the same network or group anyway. */
export interface OpenTie<Role> extends Period, Record<string, unknown> {
  id: string;
  /** Network or group. */
  wholeId: string;
  role: Role;
  /** Those of the heirs that are there already. */
  present: string[];
}

const tiesOf = (table: string, whole: string): string => `
  SELECT t.id, t.${whole} AS "wholeId", t.role, t.since, t.until,
    ARRAY(SELECT o.organisation_id FROM ${table} o
      WHERE o.${whole} = t.${whole} AND o.organisation_id = ANY ($2::uuid[]) AND ${hasNotEnded('o')}) AS present
  FROM ${table} t WHERE t.organisation_id = $1 AND ${hasNotEnded('t')} ORDER BY t.id`;

const MEMBERSHIPS = tiesOf('membership', 'network_id');
const SEATS = tiesOf('seat', 'group_id');

const TIES = `
  SELECT (SELECT count(*)::int FROM membership m WHERE m.organisation_id = $1 AND ${hasNotEnded('m')}) AS memberships,
    (SELECT count(*)::int FROM seat s WHERE s.organisation_id = $1 AND ${hasNotEnded('s')}) AS seats,
    (SELECT count(DISTINCT initiative_id)::int FROM initiative_party WHERE organisation_id = $1) AS initiatives`;

/** What ties an organisation to networks, groups and initiatives. */
@Injectable()
export class CollectiveRepository {
  constructor(private readonly database: Database) {}

  async ties(caller: Caller, id: string): Promise<Ties> {
    const [ties] = await this.database.read<Ties & Record<string, unknown>>(caller, TIES, [id]);
    return ties ?? { memberships: 0, seats: 0, initiatives: 0 };
  }

  memberships(tx: Tx, id: string, heirs: readonly string[]): Promise<OpenTie<MembershipRole>[]> {
    return tx.query<OpenTie<MembershipRole>>(MEMBERSHIPS, [id, heirs]);
  }

  seats(tx: Tx, id: string, heirs: readonly string[]): Promise<OpenTie<SeatRole>[]> {
    return tx.query<OpenTie<SeatRole>>(SEATS, [id, heirs]);
  }

  /** Ids of the initiatives an organisation has a part in. */
  async initiatives(tx: Tx, id: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT DISTINCT initiative_id AS id FROM initiative_party WHERE organisation_id = $1 ORDER BY id',
      [id],
    );
    return rows.map((row) => row.id);
  }
}
