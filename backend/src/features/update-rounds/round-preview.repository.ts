import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';

interface Names extends Record<string, unknown> {
  organisation: string | null;
  contact: { name: string; email: string };
}

/** Reads the names that stand in the mail of a round. */
@Injectable()
export class RoundPreviewRepository {
  async of(tx: Tx, roundId: string): Promise<Names> {
    const [names] = await tx.query<Names>(
      `SELECT json_build_object('name', u.name, 'email', u.email) AS contact,
         (SELECT o.name FROM update_request q JOIN organisation o ON o.id = q.organisation_id WHERE q.round_id = r.id ORDER BY o.name LIMIT 1)
           AS organisation
       FROM update_round r JOIN user_account u ON u.id = r.contact_user_id WHERE r.id = $1`,
      [roundId],
    );
    return names ?? { organisation: null, contact: { name: '', email: '' } };
  }
}
