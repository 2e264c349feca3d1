import type { MeetingKind, MeetingState, NumberQualifier, PartialDate } from '@knotenpunkt/shared';
import { Column, Entity } from 'typeorm';
import type { Mailbox } from '../../platform/mail/index.js';
import { ArchivableRow } from '../../platform/records/index.js';

const TITLE_COLLATION = 'de-x-icu';

/** A meeting of one region as stored; `search_text` is written by the database. */
@Entity('meeting')
export class MeetingEntity extends ArchivableRow {
  @Column({ type: 'text', collation: TITLE_COLLATION })
  title: string;

  @Column('text')
  kind: MeetingKind;

  @Column('text', { default: 'planned' })
  state: MeetingState;

  @Column('uuid', { name: 'group_id', nullable: true })
  groupId: string | null;

  @Column('uuid', { name: 'network_id', nullable: true })
  networkId: string | null;

  @Column('uuid', { name: 'initiative_id', nullable: true })
  initiativeId: string | null;

  /** Wall-clock times in `zone`, and the instants they mean. */
  @Column('text', { nullable: true })
  starts: string | null;

  @Column('text', { nullable: true })
  ends: string | null;

  @Column('text', { default: 'Europe/Berlin' })
  zone: string;

  @Column('timestamptz', { name: 'starts_at', nullable: true })
  startsAt: Date | null;

  @Column('timestamptz', { name: 'ends_at', nullable: true })
  endsAt: Date | null;

  @Column('jsonb', { nullable: true })
  held: PartialDate | null;

  @Column('date', { nullable: true })
  day: string | null;

  @Column({ type: 'text', name: 'place_name', collation: TITLE_COLLATION, nullable: true })
  placeName: string | null;

  @Column('text', { name: 'place_address', nullable: true })
  placeAddress: string | null;

  @Column('text', { name: 'place_note', nullable: true })
  placeNote: string | null;

  @Column('text', { name: 'online_url', nullable: true })
  onlineUrl: string | null;

  @Column('text', { nullable: true })
  description: string | null;

  @Column('text', { name: 'answer_by', nullable: true })
  answerBy: string | null;

  @Column('text', { name: 'remind_on', nullable: true })
  remindOn: string | null;

  @Column('uuid', { name: 'contact_user_id', nullable: true })
  contactUserId: string | null;

  @Column('integer', { nullable: true })
  attendance: number | null;

  @Column('text', { name: 'attendance_qualifier', nullable: true })
  attendanceQualifier: NumberQualifier | null;

  @Column('text', { name: 'attendance_note', nullable: true })
  attendanceNote: string | null;

  /** Of the calendar entry: rises with time, zone, place and cancellation. */
  @Column('integer', { default: 0 })
  sequence: number;

  /** The mailbox calendars know the meeting by, set with the first invitation. */
  @Column('jsonb', { nullable: true })
  organiser: Mailbox | null;

  @Column('timestamptz', { name: 'invited_at', nullable: true })
  invitedAt: Date | null;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt: Date | null;

  @Column('text', { name: 'cancel_reason', nullable: true })
  cancelReason: string | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;

  @Column('text', { array: true, default: '{}' })
  tags: string[];

  @Column('text', { nullable: true })
  note: string | null;

  @Column({ type: 'text', name: 'search_text', insert: false, update: false, select: false })
  searchText: string;
}
