import type { MembershipRole, PartialDate } from '@knotenpunkt/shared';
import { Column, Entity } from 'typeorm';
import { RecordRow } from '../../platform/records/index.js';

/** An organisation in a network, as stored. */
@Entity('membership')
export class MembershipEntity extends RecordRow {
  @Column('uuid', { name: 'network_id' })
  networkId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  role: MembershipRole;

  @Column('jsonb', { nullable: true })
  since: PartialDate | null;

  @Column('jsonb', { nullable: true })
  until: PartialDate | null;

  @Column('text', { nullable: true })
  joined: string | null;
}
