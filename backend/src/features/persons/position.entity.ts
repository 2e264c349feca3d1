import type { PartialDate } from '@knotenpunkt/shared';
import { Column, Entity } from 'typeorm';
import { RecordRow } from '../../platform/records/index.js';

/** What a person is at an organisation, as stored. Without an end it is open. */
@Entity('person_position')
export class PositionEntity extends RecordRow {
  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text', { nullable: true })
  function: string | null;

  @Column('text', { nullable: true })
  department: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('boolean', { default: false })
  main: boolean;

  @Column('jsonb', { nullable: true })
  since: PartialDate | null;

  @Column('jsonb', { nullable: true })
  until: PartialDate | null;
}
