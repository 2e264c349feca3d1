import { Column, Entity } from 'typeorm';
import { RecordRow } from '../../platform/records/index.js';

@Entity('agenda_item')
export class AgendaItemEntity extends RecordRow {
  @Column('uuid', { name: 'meeting_id' })
  meetingId: string;

  /** From 1, in order. */
  @Column('integer')
  position: number;

  @Column('text')
  title: string;

  /** Planned length in minutes. */
  @Column('integer', { nullable: true })
  duration: number | null;

  @Column('text', { nullable: true })
  minutes: string | null;
}
