import type { RoundState } from '@knotenpunkt/shared';
import { Column, Entity } from 'typeorm';
import { RecordRow } from '../../platform/records/index.js';

/** A round in which organisations are asked whether their data still holds, as stored. */
@Entity('update_round')
export class UpdateRoundEntity extends RecordRow {
  @Column({ type: 'text', collation: 'de-x-icu' })
  name: string;

  @Column('text', { default: 'draft' })
  state: RoundState;

  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Column('integer', { name: 'first_reminder_days', nullable: true })
  firstReminderDays: number | null;

  @Column('integer', { name: 'last_reminder_days', nullable: true })
  lastReminderDays: number | null;

  @Column('uuid', { name: 'contact_user_id' })
  contactUserId: string;

  @Column('text', { name: 'text_de' })
  textDe: string;

  @Column('text', { name: 'text_en' })
  textEn: string;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;
}
