import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** What the link in a copy opens: one invitation, for one office. */
@Entity('office_link')
@Unique('office_link_region_id_invitation_id_person_id_key', ['regionId', 'invitationId', 'personId'])
export class OfficeLinkEntity {
  @PrimaryColumn('uuid', { name: 'region_id' })
  regionId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'invitation_id' })
  invitationId: string;

  /** Whoever is the office. */
  @Column('uuid', { name: 'person_id' })
  personId: string;
}
