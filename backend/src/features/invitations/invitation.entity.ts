import type { Answer, AnswerWay, Attendance } from '@knotenpunkt/shared';
import { Column, Entity, Unique } from 'typeorm';
import { RecordRow } from '../../platform/records/index.js';
import type { Announcement } from './announcement.js';

/** The letters by which a person learns of a meeting and of what becomes of it. */
export const LETTERS = ['invitation', 'update', 'cancellation', 'confirmation'] as const;
export type LetterKind = (typeof LETTERS)[number];

/** One person invited to one meeting, with what they were told and what they answered. */
@Entity('invitation')
@Unique('invitation_region_id_meeting_id_person_id_key', ['regionId', 'meetingId', 'personId'])
export class InvitationEntity extends RecordRow {
  @Column('uuid', { name: 'meeting_id' })
  meetingId: string;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;

  /** A deputy who is no person of the region. */
  @Column('text', { name: 'guest_name', nullable: true })
  guestName: string | null;

  @Column('text', { name: 'guest_email', nullable: true })
  guestEmail: string | null;

  @Column('uuid', { name: 'deputy_for_id', nullable: true })
  deputyForId: string | null;

  @Column('timestamptz', { name: 'invited_at', nullable: true })
  invitedAt: Date | null;

  /** Counts the letters; the newest alone is true. */
  @Column('integer', { default: 0 })
  revision: number;

  /** Key of the mail that is the newest letter, written by the database. */
  @Column({ type: 'text', name: 'letter_key', insert: false, update: false, select: false })
  letterKey: string;

  /** The newest letter; null where there was none since the person was put on the list. */
  @Column('text', { nullable: true })
  letter: LetterKind | null;

  /** What the person had been told before the newest letter. */
  @Column('jsonb', { nullable: true })
  known: Announcement | null;

  /** What the newest letter tells. */
  @Column('jsonb', { nullable: true })
  announced: Announcement | null;

  @Column('timestamptz', { name: 'announced_at', nullable: true })
  announcedAt: Date | null;

  /** SEQUENCE in the person's calendar. */
  @Column('integer', { name: 'announced_sequence', nullable: true })
  announcedSequence: number | null;

  /** By how much it is ahead of the meeting's: rises where the person alone is struck off and invited anew. */
  @Column('integer', { name: 'sequence_offset', default: 0 })
  sequenceOffset: number;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null;

  @Column('text', { nullable: true })
  answer: Answer | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  @Column('text', { name: 'answered_via', nullable: true })
  answeredVia: AnswerWay | null;

  /** The meeting's sequence when the answer was given. */
  @Column('integer', { name: 'answered_sequence', nullable: true })
  answeredSequence: number | null;

  @Column('text', { nullable: true })
  comment: string | null;

  @Column('text', { name: 'deputy_name', nullable: true })
  deputyName: string | null;

  @Column('text', { name: 'deputy_email', nullable: true })
  deputyEmail: string | null;

  @Column('timestamptz', { name: 'reminded_at', nullable: true })
  remindedAt: Date | null;

  @Column('text', { nullable: true })
  attendance: Attendance | null;
}
