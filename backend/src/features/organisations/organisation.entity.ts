import type {
  AddressKind,
  CustomValues,
  OrganisationKind,
  OrganisationState,
  PartialDate,
  PostalAddress,
  SizeClass,
} from '@knotenpunkt/shared';
import { Column, Entity } from 'typeorm';
import { ArchivableRow } from '../../platform/records/index.js';

const NAME_COLLATION = 'de-x-icu';

/** An organisation of one region as stored; `search_text` is written by the database. */
@Entity('organisation')
export class OrganisationEntity extends ArchivableRow {
  @Column({ type: 'text', collation: NAME_COLLATION })
  name: string;

  @Column({ type: 'text', name: 'legal_name', collation: NAME_COLLATION, nullable: true })
  legalName: string | null;

  @Column({ type: 'text', name: 'short_name', collation: NAME_COLLATION, nullable: true })
  shortName: string | null;

  @Column('text', { array: true, default: '{}' })
  abbreviations: string[];

  @Column('text', { name: 'former_names', array: true, default: '{}' })
  formerNames: string[];

  @Column('text', { name: 'merged_names', array: true, default: '{}' })
  mergedNames: string[];

  @Column('text', { name: 'other_names', array: true, default: '{}' })
  otherNames: string[];

  @Column('text')
  kind: OrganisationKind;

  @Column('text', { default: 'active' })
  state: OrganisationState;

  @Column('boolean', { default: false })
  collective: boolean;

  @Column('jsonb', { name: 'resolved_at', nullable: true })
  resolvedAt: PartialDate | null;

  @Column('text', { name: 'size_class', nullable: true })
  sizeClass: SizeClass | null;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;

  @Column('uuid', { name: 'successor_id', nullable: true })
  successorId: string | null;

  /** An entry of the register, whose table is made later. */
  @Column('uuid', { name: 'register_id', nullable: true })
  registerId: string | null;

  @Column('uuid', { name: 'responsible_user_id', nullable: true })
  responsibleUserId: string | null;

  /** A file of the organisation: files lie in a table that is made later. */
  @Column('uuid', { name: 'logo_file_id', nullable: true })
  logoFileId: string | null;

  @Column('text', { name: 'logo_permission', nullable: true })
  logoPermission: string | null;

  @Column('text', { name: 'address_kind', nullable: true })
  addressKind: AddressKind | null;

  @Column('text', { name: 'address_label', nullable: true })
  addressLabel: string | null;

  @Column('text', { nullable: true })
  street: string | null;

  @Column('text', { name: 'postal_code', nullable: true })
  postalCode: string | null;

  @Column({ type: 'text', collation: NAME_COLLATION, nullable: true })
  municipality: string | null;

  @Column('jsonb', { name: 'further_addresses', default: [] })
  furtherAddresses: PostalAddress[];

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

  /** When somebody of it said last that its data is right. */
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;

  @Column({ type: 'text', name: 'search_text', insert: false, update: false, select: false })
  searchText: string;
}
