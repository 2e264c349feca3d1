import type { PartialDate } from '@knotenpunkt/shared';
import { Column, Entity, Unique } from 'typeorm';
import { RecordRow } from '../../platform/records/index.js';

@Entity('decision')
@Unique('decision_region_id_group_id_number_key', ['regionId', 'groupId', 'number'])
export class DecisionEntity extends RecordRow {
  @Column('uuid', { name: 'meeting_id', nullable: true })
  meetingId: string | null;

  @Column('uuid', { name: 'group_id', nullable: true })
  groupId: string | null;

  @Column('uuid', { name: 'agenda_item_id', nullable: true })
  agendaItemId: string | null;

  /** "4/2025": counted per group and year. */
  @Column('text', { nullable: true })
  number: string | null;

  @Column('text')
  text: string;

  @Column('text', { nullable: true })
  vote: string | null;

  @Column('jsonb', { nullable: true })
  date: PartialDate | null;
}
