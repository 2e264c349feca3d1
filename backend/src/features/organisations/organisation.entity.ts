import type { CustomValues, OrganisationKind } from '@knotenpunkt/shared';
import { Column, Entity } from 'typeorm';
import { ArchivableRow } from '../../platform/records/index.js';

const NAME_COLLATION = 'de-x-icu';

/** An organisation of one region as stored; `search_text` is written by the database. */
@Entity('organisation')
export class OrganisationEntity extends ArchivableRow {
  @Column({ type: 'text', collation: NAME_COLLATION })
  name: string;

  @Column({ type: 'text', name: 'short_name', collation: NAME_COLLATION, nullable: true })
  shortName: string | null;

  @Column('text', { name: 'other_names', array: true, default: '{}' })
  otherNames: string[];

  @Column('text')
  kind: OrganisationKind;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;

  @Column('text', { nullable: true })
  street: string | null;

  @Column('text', { name: 'postal_code', nullable: true })
  postalCode: string | null;

  @Column({ type: 'text', collation: NAME_COLLATION, nullable: true })
  municipality: string | null;

  @Column('text', { nullable: true })
  website: string | null;

  @Column('jsonb', { default: [] })
  emails: { address: string; label?: string | null }[];

  @Column('jsonb', { default: [] })
  phones: { number: string; label?: string | null }[];

  @Column('text', { array: true, default: '{}' })
  tags: string[];

  @Column('text', { nullable: true })
  note: string | null;

  @Column('jsonb', { default: {} })
  custom: CustomValues;

  @Column({ type: 'text', name: 'search_text', insert: false, update: false, select: false })
  searchText: string;
}
