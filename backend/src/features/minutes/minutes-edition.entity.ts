import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That the minutes of a meeting were sent; each time but the first they are a correction. */
@Entity('minutes_edition')
export class MinutesEditionEntity {
  @PrimaryColumn('uuid', { name: 'region_id' })
  regionId: string;

  @PrimaryColumn('uuid', { name: 'meeting_id' })
  meetingId: string;

  /** Counted from 1. */
  @PrimaryColumn('integer')
  edition: number;

  /** Words above the minutes; with a correction, what is different. */
  @Column('text', { nullable: true })
  note: string | null;

  @Column('timestamptz', { name: 'sent_at', default: () => 'now()' })
  sentAt: Date;
}
