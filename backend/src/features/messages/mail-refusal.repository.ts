import type { MessageKindName } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';

/** Whose mails it is about: a person of the region, or somebody of whom only the address is known. */
export interface RefusingRecipient {
  personId: string | null;
  address: string | null;
}

/** How a refusal names its recipient. */
export function refusingName({ personId, address }: RefusingRecipient): string {
  return personId ?? address?.toLowerCase() ?? '';
}

/** The mails of which people want no more. */
@Injectable()
export class MailRefusalRepository {
  /** The names of those of the recipients who want no mails of this kind. */
  async among(tx: Tx, kind: MessageKindName, recipients: readonly RefusingRecipient[]): Promise<Set<string>> {
    const rows = await tx.query<{ recipient: string }>(
      'SELECT recipient FROM mail_refusal WHERE kind = $1 AND recipient = ANY($2)',
      [kind, recipients.map(refusingName)],
    );
    return new Set(rows.map(({ recipient }) => recipient));
  }

  /** @returns false where it was refused before */
  async refuse(tx: Tx, kind: MessageKindName, recipient: RefusingRecipient): Promise<boolean> {
    const rows = await tx.query(
      'INSERT INTO mail_refusal (region_id, kind, recipient) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING kind',
      [tx.regionId, kind, refusingName(recipient)],
    );
    return rows.length > 0;
  }

  /** @returns false where it was not refused */
  async accept(tx: Tx, kind: MessageKindName, recipient: RefusingRecipient): Promise<boolean> {
    const rows = await tx.query('DELETE FROM mail_refusal WHERE kind = $1 AND recipient = $2 RETURNING kind', [
      kind,
      refusingName(recipient),
    ]);
    return rows.length > 0;
  }
}
