import type { PartialDate, RelatedType, RelationshipKind } from '@knotenpunkt/shared';
import { Column, Entity } from 'typeorm';
import { RecordRow } from '../../platform/records/index.js';

/** What one organisation or network is to another, as stored. */
@Entity('relationship')
export class RelationshipEntity extends RecordRow {
  @Column('text')
  kind: RelationshipKind;

  @Column('text', { name: 'from_type' })
  fromType: RelatedType;

  @Column('uuid', { name: 'from_id' })
  fromId: string;

  @Column('text', { name: 'to_type' })
  toType: RelatedType;

  @Column('uuid', { name: 'to_id' })
  toId: string;

  @Column('jsonb', { nullable: true })
  since: PartialDate | null;

  @Column('jsonb', { nullable: true })
  until: PartialDate | null;

  @Column('text', { nullable: true })
  note: string | null;
}
