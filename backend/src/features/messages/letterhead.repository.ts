import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/config/index.js';
import type { Tx } from '../../platform/database/index.js';
import { installationLetterhead, type Letterhead } from '../../platform/mail/index.js';

interface Row {
  id: string;
  name: string;
  tagline: string | null;
  contactLines: string | null;
  imprintUrl: string | null;
  privacyUrl: string | null;
}

/** The paper mails are written on: a region's, or the installation's own. */
@Injectable()
export class LetterheadRepository {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** @returns the letterhead of each of the regions, and the installation's under null */
  async of(tx: Tx, regionIds: readonly (string | null)[]): Promise<Map<string | null, Letterhead>> {
    const wanted = [...new Set(regionIds.filter((id) => id !== null))];
    const rows = await tx.query<Row & Record<string, unknown>>(
      `SELECT id, coalesce(sender_name, name) AS name, tagline, contact_lines AS "contactLines",
         imprint_url AS "imprintUrl", privacy_url AS "privacyUrl"
       FROM region WHERE id = ANY($1)`,
      [wanted],
    );
    return new Map<string | null, Letterhead>([
      [null, installationLetterhead(this.settings)],
      ...rows.map((row) => this.entry(row)),
    ]);
  }

  private entry(row: Row): [string, Letterhead] {
    const installation = installationLetterhead(this.settings);
    return [
      row.id,
      {
        name: row.name,
        tagline: row.tagline,
        addressLines: row.contactLines?.split('\n') ?? installation.addressLines,
        imprintUrl: row.imprintUrl ?? installation.imprintUrl,
        privacyUrl: row.privacyUrl ?? installation.privacyUrl,
      },
    ];
  }
}
