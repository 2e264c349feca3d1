import type { PartyRole } from '@knotenpunkt/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an organisation is to a meeting. */
@Entity('meeting_party')
export class MeetingPartyEntity {
  @PrimaryColumn('uuid', { name: 'region_id' })
  regionId: string;

  @PrimaryColumn('uuid', { name: 'meeting_id' })
  meetingId: string;

  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: string;

  @PrimaryColumn('text')
  role: PartyRole;

  /** Place in the list, counted from 0. */
  @Column('smallint')
  position: number;
}
