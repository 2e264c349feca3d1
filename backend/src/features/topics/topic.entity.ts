import type { TopicList } from '@knotenpunkt/shared';
import { Column, Entity } from 'typeorm';
import { ArchivableRow } from '../../platform/records/index.js';

/** An entry of one of the region's lists, as stored; `search_text` is written by the database. */
@Entity('topic')
export class TopicEntity extends ArchivableRow {
  @Column('text')
  list: TopicList;

  @Column({ type: 'text', collation: 'de-x-icu' })
  name: string;

  @Column('uuid', { name: 'merged_into_id', nullable: true })
  mergedIntoId: string | null;

  /** The topic that stands for a merged one now. */
  @Column('uuid', { name: 'head_id', nullable: true })
  headId: string | null;

  @Column({ type: 'text', name: 'search_text', insert: false, update: false, select: false })
  searchText: string;
}
