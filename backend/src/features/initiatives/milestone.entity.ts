import type { PartialDate } from '@knotenpunkt/shared';
import { Column, Entity } from 'typeorm';
import { RecordRow } from '../../platform/records/index.js';

/** A dated step of an initiative, as stored. */
@Entity('milestone')
export class MilestoneEntity extends RecordRow {
  @Column('uuid', { name: 'initiative_id' })
  initiativeId: string;

  @Column({ type: 'text', collation: 'de-x-icu' })
  title: string;

  @Column('jsonb', { nullable: true })
  date: PartialDate | null;

  @Column('boolean', { default: false })
  reached: boolean;

  @Column('text', { nullable: true })
  description: string | null;
}
