import type { PartialDate } from '@knotenpunkt/shared';
import { Column, Entity } from 'typeorm';
import { ArchivableRow } from '../../platform/records/index.js';

const NAME_COLLATION = 'de-x-icu';

/** A network of one region as stored; `search_text` is written by the database. */
@Entity('network')
export class NetworkEntity extends ArchivableRow {
  @Column({ type: 'text', collation: NAME_COLLATION })
  name: string;

  @Column({ type: 'text', name: 'short_name', collation: NAME_COLLATION, nullable: true })
  shortName: string | null;

  @Column('text', { nullable: true })
  area: string | null;

  @Column('text', { nullable: true })
  aims: string | null;

  @Column('uuid', { name: 'coordinating_organisation_id', nullable: true })
  coordinatingOrganisationId: string | null;

  @Column('jsonb', { nullable: true })
  founded: PartialDate | null;

  @Column('text', { nullable: true })
  occasion: string | null;

  @Column('uuid', { name: 'carrying_group_id', nullable: true })
  carryingGroupId: string | null;

  @Column('text', { nullable: true })
  website: string | null;

  @Column('text', { name: 'founder_label', nullable: true })
  founderLabel: string | null;

  @Column('text', { name: 'member_label', nullable: true })
  memberLabel: string | null;

  @Column('boolean', { name: 'not_exhaustive', default: false })
  notExhaustive: boolean;

  @Column('text', { array: true, default: '{}' })
  tags: string[];

  @Column('text', { nullable: true })
  note: string | null;

  @Column({ type: 'text', name: 'search_text', insert: false, update: false, select: false })
  searchText: string;
}
