import type { CurrentRegion, RegionLetterhead } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, recordOf, type Tx } from '../../platform/database/index.js';

/** What a write may set. */
export type CurrentRegionValues = RegionLetterhead & Pick<CurrentRegion, 'name' | 'quietAfterDays'>;

/** A region as its table has it. */
export type StoredRegion = Omit<CurrentRegion, 'fallback'>;

const RECORD = recordOf({
  id: 'r.id',
  name: 'r.name',
  senderName: 'r.sender_name',
  tagline: 'r.tagline',
  contactLines: 'r.contact_lines',
  imprintUrl: 'r.imprint_url',
  privacyUrl: 'r.privacy_url',
  quietAfterDays: 'r.quiet_after_days',
  updatedAt: 'r.updated_at',
  version: 'r.version',
});

const SELECT = `SELECT ${RECORD} AS record FROM region r WHERE r.id = $1`;

/** The one region the caller is at work in; no other can be named. */
@Injectable()
export class CurrentRegionRepository {
  constructor(private readonly database: Database) {}

  async find(caller: Caller): Promise<StoredRegion | undefined> {
    const [row] = await this.database.read<{ record: StoredRegion }>(caller, SELECT, [caller.regionId]);
    return row?.record;
  }

  /** Reads and locks the region until the transaction ends. */
  async lock(tx: Tx): Promise<StoredRegion | undefined> {
    const [row] = await tx.query<{ record: StoredRegion }>(`${SELECT} FOR UPDATE`, [tx.regionId]);
    return row?.record;
  }

  async update(tx: Tx, values: CurrentRegionValues): Promise<void> {
    const { name, senderName, tagline, contactLines, imprintUrl, privacyUrl, quietAfterDays } = values;
    await tx.query(
      `UPDATE region SET name = $2, sender_name = $3, tagline = $4, contact_lines = $5, imprint_url = $6, privacy_url = $7,
         quiet_after_days = $8,
         version = version + 1, updated_at = now()
       WHERE id = $1`,
      [tx.regionId, name, senderName, tagline, contactLines, imprintUrl, privacyUrl, quietAfterDays],
    );
  }
}
