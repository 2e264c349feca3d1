import type { PartialDate, SourceKind } from '@knotenpunkt/shared';
import { Column, Entity } from 'typeorm';
import { ArchivableRow } from '../../platform/records/index.js';

const NAME_COLLATION = 'de-x-icu';

/** Where something is known from, as stored; `search_text` is written by the database. */
@Entity('source')
export class SourceEntity extends ArchivableRow {
  @Column({ type: 'text', collation: NAME_COLLATION })
  name: string;

  @Column('text')
  kind: SourceKind;

  @Column({ type: 'text', collation: NAME_COLLATION, nullable: true })
  publisher: string | null;

  @Column('jsonb', { nullable: true })
  published: PartialDate | null;

  @Column('text', { nullable: true })
  url: string | null;

  @Column('date', { nullable: true })
  accessed: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column({ type: 'text', name: 'search_text', insert: false, update: false, select: false })
  searchText: string;
}
