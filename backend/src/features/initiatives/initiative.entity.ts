import type { InitiativeKind, InitiativeRole, InitiativeState } from '@knotenpunkt/shared';
import { Column, Entity } from 'typeorm';
import { ArchivableRow } from '../../platform/records/index.js';

/** An organisation of an initiative, by its name as the history tells it. */
export interface NamedParty {
  organisationId: string;
  name: string;
  role: InitiativeRole;
}

/** An initiative of one region as stored; `search_text` is written by the database. */
@Entity('initiative')
export class InitiativeEntity extends ArchivableRow {
  @Column({ type: 'text', collation: 'de-x-icu' })
  name: string;

  @Column('text')
  kind: InitiativeKind;

  @Column('text')
  state: InitiativeState;

  @Column('text', { nullable: true })
  description: string | null;

  @Column('text', { nullable: true })
  website: string | null;

  @Column('uuid', { name: 'network_id', nullable: true })
  networkId: string | null;

  @Column('uuid', { name: 'group_id', nullable: true })
  groupId: string | null;

  @Column('text', { array: true, default: '{}' })
  tags: string[];

  @Column('text', { nullable: true })
  note: string | null;

  @Column({ type: 'text', name: 'search_text', insert: false, update: false, select: false })
  searchText: string;

  /** In a table of their own, `initiative_party`; the repository reads and writes them with the rest. */
  parties: NamedParty[];
}
