import { isDeepStrictEqual } from 'node:util';
import type { FieldChange, MeetingPartyInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { MeetingPartyEntity } from './meeting-party.entity.js';

/** The organisations that have a part in a meeting. */
@Injectable()
export class MeetingPartyRepository {
  /**
   * Replaces the list of a meeting.
   * @returns what the history says about it: who had which part before and after, where something differs
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
    return isDeepStrictEqual(before, after) ? [] : [{ field: 'parties', before, after }];
  }

  private told(tx: Tx, meetingId: string): Promise<ToldParty[]> {
    return tx.query<ToldParty>(
      `SELECT o.id AS "organisationId", o.name, p.role FROM meeting_party p JOIN organisation o ON o.id = p.organisation_id
       WHERE p.meeting_id = $1 ORDER BY p.position`,
      [meetingId],
    );
  }
}

/** A party as the history tells of it, by the name it had then. */
type ToldParty = MeetingPartyInput & { name: string };
