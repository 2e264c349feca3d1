import { Column, Entity, Unique } from 'typeorm';
import { RecordRow } from '../../platform/records/index.js';

/** A reminder of one user, as stored. Its record lies in another table: a service checks that it exists. */
@Entity('reminder')
@Unique('reminder_region_id_contact_note_id_key', ['regionId', 'contactNoteId'])
export class ReminderEntity extends RecordRow {
  @Column('uuid', { name: 'user_id' })
  userId: string;

  @Column('text', { name: 'subject_type' })
  subjectType: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Column('text', { nullable: true })
  text: string | null;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null;

  @Column('uuid', { name: 'contact_note_id', nullable: true })
  contactNoteId: string | null;
}
