import type { FieldChange, MeetingPartyInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { MeetingPartyEntity } from './meeting-party.entity.js';

/** The organisations that have a part in a meeting. */
@Injectable()
export class MeetingPartyRepository {
  /**
   * Replaces the list of a meeting.
   * @returns what the history says about it: the names before and after, where something differs
   */
  async replace(tx: Tx, meetingId: string, parties: readonly MeetingPartyInput[]): Promise<FieldChange[]> {
    const before = await this.told(tx, meetingId);
    await tx.manager.delete(MeetingPartyEntity, { meetingId });
    const rows = parties.map(({ organisationId, role }, position) => ({ meetingId, organisationId, role, position }));
    if (rows.length > 0) {
      await tx.manager.insert(
        MeetingPartyEntity,
        rows.map((row) => ({ ...row, regionId: tx.regionId })),
      );
    }
    const after = await this.told(tx, meetingId);
    return before.join() === after.join() ? [] : [{ field: 'parties', before, after }];
  }

  private async told(tx: Tx, meetingId: string): Promise<string[]> {
    const rows = await tx.query<{ told: string }>(
      `SELECT o.name || ' (' || p.role || ')' AS told FROM meeting_party p JOIN organisation o ON o.id = p.organisation_id
       WHERE p.meeting_id = $1 ORDER BY p.position`,
      [meetingId],
    );
    return rows.map((row) => row.told);
  }
}
