import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file of a record; its bytes are the content it points to. */
@Entity('file')
export class FileEntity {
  @PrimaryColumn('uuid')
  id: string;

  @PrimaryColumn('uuid', { name: 'region_id' })
  regionId: string;

  @Column('uuid', { name: 'content_id' })
  contentId: string;

  @Column('text', { name: 'subject_type' })
  subjectType: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column({ type: 'text', collation: 'de-x-icu' })
  name: string;

  @Column('text', { name: 'media_type' })
  mediaType: string;

  @Column('integer')
  size: number;

  @Column({ type: 'text', name: 'search_text', insert: false, update: false, select: false })
  searchText: string;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt: Date | null;
}
