import type { GroupKind, GroupState, PartialDate } from '@knotenpunkt/shared';
import { Column, Entity } from 'typeorm';
import { ArchivableRow } from '../../platform/records/index.js';

const NAME_COLLATION = 'de-x-icu';

/** A group of one region as stored; `search_text` is written by the database. */
@Entity('working_group')
export class GroupEntity extends ArchivableRow {
  @Column({ type: 'text', collation: NAME_COLLATION })
  name: string;

  @Column({ type: 'text', name: 'short_name', collation: NAME_COLLATION, nullable: true })
  shortName: string | null;

  @Column('text')
  kind: GroupKind;

  @Column('text')
  state: GroupState;

  @Column('text', { nullable: true })
  purpose: string | null;

  @Column('uuid', { name: 'coordinating_organisation_id', nullable: true })
  coordinatingOrganisationId: string | null;

  @Column('uuid', { name: 'network_id', nullable: true })
  networkId: string | null;

  @Column('jsonb', { nullable: true })
  founded: PartialDate | null;

  @Column('text', { array: true, default: '{}' })
  tags: string[];

  @Column('text', { nullable: true })
  note: string | null;

  @Column({ type: 'text', name: 'search_text', insert: false, update: false, select: false })
  searchText: string;
}
