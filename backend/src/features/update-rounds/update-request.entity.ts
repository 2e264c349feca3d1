import type { Asked, Language, RequestState, SkipReason } from '@knotenpunkt/shared';
import { Column, Entity, Unique } from 'typeorm';
import { RecordRow } from '../../platform/records/index.js';

/** What one organisation is asked in a round, and what it answers, as stored. */
@Entity('update_request')
@Unique('update_request_region_id_round_id_organisation_id_key', ['regionId', 'roundId', 'organisationId'])
export class UpdateRequestEntity extends RecordRow {
  @Column('uuid', { name: 'round_id' })
  roundId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  /** Who is asked; null for the organisation's own address, and before it is known. */
  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  /** Somebody decided whom to ask. */
  @Column('boolean', { name: 'by_hand', default: false })
  byHand: boolean;

  @Column('text', { default: 'planned' })
  state: RequestState;

  @Column('text', { nullable: true })
  reason: SkipReason | null;

  @Column('text', { name: 'recipient_name', nullable: true })
  recipientName: string | null;

  /** Where the mail went, and the code goes. */
  @Column('text', { nullable: true })
  address: string | null;

  @Column('text', { nullable: true })
  language: Language | null;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  @Column('timestamptz', { name: 'reminded_at', nullable: true })
  remindedAt: Date | null;

  /** What was shown; corrections are told by it. */
  @Column('jsonb', { nullable: true })
  asked: Asked | null;

  /** What the form holds, sent or not, by the names of its fields. */
  @Column('jsonb', { nullable: true })
  entries: Record<string, string> | null;

  /** Rises with each saving of the form, so that a second window does not overwrite the first unseen. */
  @Column('integer', { name: 'form_version', default: 0 })
  formVersion: number;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  @Column('boolean', { nullable: true })
  confirmed: boolean | null;

  @Column('boolean', { default: false })
  late: boolean;

  @Column('text', { nullable: true })
  remark: string | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt: Date | null;
}
