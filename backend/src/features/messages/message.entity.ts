import type { Language, MessageReason, MessageState } from '@knotenpunkt/shared';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { MessageDetails } from './message.kinds.js';

/** What the region's ledger and the installation's have in common. */
abstract class LedgerRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: string;

  @Column('text', { name: 'dedupe_key' })
  dedupeKey: string;

  @Column('text', { name: 'recipient_address' })
  recipientAddress: string;

  @Column('text', { name: 'recipient_name', nullable: true })
  recipientName: string | null;

  /** Name of the person whose office gets it as a copy. */
  @Column('text', { name: 'copy_for', nullable: true })
  copyFor: string | null;

  @Column('text')
  language: Language;

  @Column('text', { name: 'subject_type', nullable: true })
  subjectType: string | null;

  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId: string | null;

  @Column('jsonb', { default: {} })
  details: MessageDetails;

  @Column('text', { nullable: true })
  title: string | null;

  @Column('text', { default: 'queued' })
  state: MessageState;

  @Column('text', { nullable: true })
  reason: MessageReason | null;

  @Column('text', { nullable: true })
  reply: string | null;

  @Column('integer', { default: 0 })
  attempts: number;

  /** When it is to be tried; null where nothing is to be done any more. */
  @Column('timestamptz', { name: 'due_at', nullable: true, default: () => 'now()' })
  dueAt: Date | null;

  /** Which run of a worker holds it; a run whose claim was taken away must not send. */
  @Column('uuid', { name: 'claim_id', nullable: true })
  claimId: string | null;

  @Column('timestamptz', { name: 'claimed_at', nullable: true })
  claimedAt: Date | null;

  /** `Date` of the mail, the same in every attempt. */
  @Column('timestamptz', { name: 'dated_at', nullable: true })
  datedAt: Date | null;

  /** When the server was first handed content in this attempt: from here on it may have arrived. */
  @Column('timestamptz', { name: 'data_begun_at', nullable: true })
  dataBegunAt: Date | null;

  /** SHA-256 of the bytes handed over, so that a repetition is known to be the same. */
  @Column('text', { name: 'content_hash', nullable: true })
  contentHash: string | null;

  /** The current attempt repeats one of unknown fate. */
  @Column('boolean', { default: false })
  repeated: boolean;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  @Column('text', { name: 'request_id', nullable: true })
  requestId: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;

  @Column('integer', { default: 1 })
  version: number;
}

/** A mail of one region. */
@Entity('message')
@Unique('message_region_id_dedupe_key_key', ['regionId', 'dedupeKey'])
export class MessageEntity extends LedgerRow {
  @PrimaryColumn('uuid', { name: 'region_id' })
  regionId: string;
}

/** A mail that belongs to no region: logins. Its text is never stored. */
@Entity('installation_message')
@Unique('installation_message_dedupe_key_key', ['dedupeKey'])
export class InstallationMessageEntity extends LedgerRow {
  @Column('uuid', { name: 'letterhead_region_id', nullable: true })
  letterheadRegionId: string | null;
}
