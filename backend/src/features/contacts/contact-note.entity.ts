import type { ContactKind, ContactMailInput, NextStepInput } from '@knotenpunkt/shared';
import { Column, Entity } from 'typeorm';
import { RecordRow } from '../../platform/records/index.js';

/** A contact note of one region, as stored. */
@Entity('contact_note')
export class ContactNoteEntity extends RecordRow {
  @Column('text')
  kind: ContactKind;

  @Column('date')
  day: string;

  @Column('text')
  text: string;

  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;

  @Column('uuid', { name: 'group_id', nullable: true })
  groupId: string | null;

  @Column('uuid', { name: 'network_id', nullable: true })
  networkId: string | null;

  @Column('uuid', { name: 'author_id', nullable: true })
  authorId: string | null;

  @Column('uuid', { name: 'initiative_id', nullable: true })
  initiativeId: string | null;

  /** Further organisations, in a table of their own as the people are. */
  organisationIds: string[];

  /** In a table of their own, `contact_note_person`; the repository reads and writes them with the rest. */
  personIds: string[];

  /** The mail that was filed, in a table of its own; it never changes. */
  mail: ContactMailInput | null;

  /** A reminder of the author, kept by its own feature. */
  nextStep: NextStepInput | null;
}
