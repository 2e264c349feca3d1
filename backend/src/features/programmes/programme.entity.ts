import type { PartialDate, ProgrammeKind } from '@knotenpunkt/shared';
import { Column, Entity } from 'typeorm';
import { ArchivableRow } from '../../platform/records/index.js';

const NAME_COLLATION = 'de-x-icu';

/** A programme as stored; `search_text` is written by the database. */
@Entity('programme')
export class ProgrammeEntity extends ArchivableRow {
  @Column({ type: 'text', collation: NAME_COLLATION })
  name: string;

  @Column({ type: 'text', name: 'short_name', collation: NAME_COLLATION, nullable: true })
  shortName: string | null;

  @Column('text')
  kind: ProgrammeKind;

  @Column('jsonb', { nullable: true })
  since: PartialDate | null;

  @Column('jsonb', { nullable: true })
  until: PartialDate | null;

  @Column('text', { nullable: true })
  website: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column({ type: 'text', name: 'search_text', insert: false, update: false, select: false })
  searchText: string;
}
