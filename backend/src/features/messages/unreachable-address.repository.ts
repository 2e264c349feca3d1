import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';

/** What an attempt taught about an address. */
export interface AddressLesson {
  address: string;
  reachable: boolean;
  /** The server's words. */
  reply: string;
}

/** Addresses of a region which the mail server refuses for good. */
@Injectable()
export class UnreachableAddressRepository {
  /** @returns the addresses, in lower case, that were not yet known to be unreachable */
  async add(tx: Tx, refused: readonly AddressLesson[]): Promise<string[]> {
    const rows = await tx.query<{ address: string; isNew: boolean }>(
      `INSERT INTO unreachable_address AS known (region_id, address, reply)
       SELECT DISTINCT ON (lower(address)) $1::uuid, lower(address), left(reply, 1000)
       FROM jsonb_to_recordset($2::jsonb) AS given (address text, reply text)
       ON CONFLICT (region_id, address) DO UPDATE SET reply = excluded.reply
       RETURNING address, xmax = 0 AS "isNew"`,
      [tx.regionId, JSON.stringify(refused)],
    );
    return rows.filter(({ isNew }) => isNew).map(({ address }) => address);
  }

  /** @returns the addresses that were known to be unreachable */
  async remove(tx: Tx, reached: readonly AddressLesson[]): Promise<string[]> {
    const rows = await tx.query<{ address: string }>(
      'DELETE FROM unreachable_address WHERE address = ANY(SELECT lower(unnest($1::text[]))) RETURNING address',
      [reached.map(({ address }) => address)],
    );
    return rows.map(({ address }) => address);
  }
}
