import { Column, Entity } from 'typeorm';
import { RecordRow } from '../../platform/records/index.js';

/** That a record, a part of it or one of its fields is known from a source. */
@Entity('citation')
export class CitationEntity extends RecordRow {
  @Column('uuid', { name: 'source_id' })
  sourceId: string;

  @Column('text', { name: 'subject_type' })
  subjectType: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('text', { name: 'part_type', nullable: true })
  partType: string | null;

  @Column('uuid', { name: 'part_id', nullable: true })
  partId: string | null;

  @Column('text', { nullable: true })
  field: string | null;

  @Column('text', { nullable: true })
  locator: string | null;

  @Column('text', { nullable: true })
  wording: string | null;
}
