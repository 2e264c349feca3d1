import type { PartialDate, SeatRole } from '@knotenpunkt/shared';
import { Column, Entity } from 'typeorm';
import { RecordRow } from '../../platform/records/index.js';

@Entity('seat')
export class SeatEntity extends RecordRow {
  @Column('uuid', { name: 'group_id' })
  groupId: string;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;

  @Column('text')
  role: SeatRole;

  @Column('uuid', { name: 'sent_by_id', nullable: true })
  sentById: string | null;

  @Column('jsonb', { nullable: true })
  since: PartialDate | null;

  @Column('jsonb', { nullable: true })
  until: PartialDate | null;
}
