import type { OrganisationKind, OrganisationState } from '@knotenpunkt/shared';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

const NAME_COLLATION = 'de-x-icu';

/** Public facts of an organisation, of no region; `search_text` is written by the database. */
@Entity('register_entry')
@Unique('register_entry_key_key', ['key'])
export class RegisterEntryEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  key: string;

  @Column({ type: 'text', collation: NAME_COLLATION })
  name: string;

  @Column('text')
  kind: OrganisationKind;

  @Column('text')
  state: OrganisationState;

  @Column({ type: 'text', name: 'legal_name', collation: NAME_COLLATION, nullable: true })
  legalName: string | null;

  @Column({ type: 'text', name: 'short_name', collation: NAME_COLLATION, nullable: true })
  shortName: string | null;

  @Column('text', { array: true, default: '{}' })
  abbreviations: string[];

  @Column('text', { name: 'former_names', array: true, default: '{}' })
  formerNames: string[];

  @Column('text', { name: 'other_names', array: true, default: '{}' })
  otherNames: string[];

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;

  @Column('uuid', { name: 'successor_id', nullable: true })
  successorId: string | null;

  @Column('text', { nullable: true })
  street: string | null;

  @Column('text', { name: 'postal_code', nullable: true })
  postalCode: string | null;

  @Column({ type: 'text', collation: NAME_COLLATION, nullable: true })
  municipality: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  website: string | null;

  @Column('text', { name: 'source_title' })
  sourceTitle: string;

  @Column('text', { name: 'source_link', nullable: true })
  sourceLink: string | null;

  @Column('date', { name: 'as_of' })
  asOf: string;

  @Column({ type: 'text', name: 'search_text', insert: false, update: false, select: false })
  searchText: string;
}
