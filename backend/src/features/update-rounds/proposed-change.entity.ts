import type { AskedRecord, AskedValue, ChangeKind, ChangeState, ImportReason, Newcomer } from '@knotenpunkt/shared';
import { Column, Entity } from 'typeorm';
import { RecordRow } from '../../platform/records/index.js';
import type { Effects } from './effects.js';

/** A change a partner proposed, as stored. */
@Entity('proposed_change')
export class ProposedChangeEntity extends RecordRow {
  @Column('uuid', { name: 'request_id' })
  requestId: string;

  /** Its place in the form. */
  @Column('integer')
  place: number;

  @Column('text')
  kind: ChangeKind;

  @Column('text', { name: 'record_type', nullable: true })
  recordType: AskedRecord | null;

  /** Whose field; of a departure the position that ended, of a newcomer the one they follow in. */
  @Column('uuid', { name: 'record_id', nullable: true })
  recordId: string | null;

  @Column('text', { nullable: true })
  field: string | null;

  @Column('jsonb', { nullable: true })
  before: AskedValue;

  @Column('jsonb', { nullable: true })
  after: AskedValue | Newcomer;

  @Column('text', { default: 'proposed' })
  state: ChangeState;

  /** What was written, where it was approved. */
  @Column('jsonb', { nullable: true })
  applied: AskedValue | Newcomer;

  /** What stood there until then. */
  @Column('jsonb', { nullable: true })
  replaced: AskedValue;

  /** What its approval did beside that. */
  @Column('jsonb', { nullable: true })
  effects: Effects | null;

  /** What stayed when its approval was last taken back, and why. */
  @Column('jsonb', { nullable: true })
  kept: ImportReason[] | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;
}
