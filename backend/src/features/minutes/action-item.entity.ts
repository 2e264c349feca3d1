import type { ActionItemState } from '@knotenpunkt/shared';
import { Column, Entity } from 'typeorm';
import { RecordRow } from '../../platform/records/index.js';

/** An action item of one region as stored; `search_text` is written by the database. */
@Entity('action_item')
export class ActionItemEntity extends RecordRow {
  @Column('text')
  text: string;

  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId: string | null;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  @Column('text', { default: 'open' })
  state: ActionItemState;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null;

  @Column('text', { nullable: true })
  remark: string | null;

  @Column('uuid', { name: 'meeting_id', nullable: true })
  meetingId: string | null;

  @Column('uuid', { name: 'group_id', nullable: true })
  groupId: string | null;

  @Column('uuid', { name: 'agenda_item_id', nullable: true })
  agendaItemId: string | null;

  @Column({ type: 'text', name: 'search_text', insert: false, update: false, select: false })
  searchText: string;
}
