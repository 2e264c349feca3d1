import type { Channel, CustomValues, Language, LegalBasis } from '@knotenpunkt/shared';
import { Column, Entity } from 'typeorm';
import { ArchivableRow } from '../../platform/records/index.js';

const NAME_COLLATION = 'de-x-icu';

/** A person of one region as stored; `search_text` is written by the database. */
@Entity('person')
export class PersonEntity extends ArchivableRow {
  @Column({ type: 'text', collation: NAME_COLLATION })
  name: string;

  @Column({ type: 'text', name: 'sort_name', collation: NAME_COLLATION })
  sortName: string;

  @Column('text', { nullable: true })
  title: string | null;

  @Column({ type: 'text', name: 'first_name', collation: NAME_COLLATION, nullable: true })
  firstName: string | null;

  @Column({ type: 'text', name: 'last_name', collation: NAME_COLLATION })
  lastName: string;

  @Column('text', { name: 'address_line', nullable: true })
  addressLine: string | null;

  @Column('text', { default: 'de' })
  language: Language;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { nullable: true })
  channel: Channel | null;

  @Column('uuid', { name: 'assistant_id', nullable: true })
  assistantId: string | null;

  @Column('boolean', { name: 'do_not_write', default: false })
  doNotWrite: boolean;

  @Column('text')
  purpose: string;

  @Column('text', { name: 'legal_basis' })
  legalBasis: LegalBasis;

  @Column('text', { name: 'data_source', nullable: true })
  dataSource: string | null;

  @Column('date', { name: 'informed_on', nullable: true })
  informedOn: string | null;

  @Column('text', { name: 'informed_by', nullable: true })
  informedBy: string | null;

  @Column('text', { array: true, default: '{}' })
  tags: string[];

  @Column('text', { nullable: true })
  note: string | null;

  @Column('jsonb', { default: {} })
  custom: CustomValues;

  @Column({ type: 'text', name: 'search_text', insert: false, update: false, select: false })
  searchText: string;
}
