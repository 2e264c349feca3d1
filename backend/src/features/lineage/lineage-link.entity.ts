import type { LineageType, LinkKind, PartialDate } from '@knotenpunkt/shared';
import { Column, Entity, Unique } from 'typeorm';
import { RecordRow } from '../../platform/records/index.js';

/** A link from what came first to what came of it, as stored. Its ends lie in different tables: a service checks that they exist. */
@Entity('lineage_link')
@Unique('lineage_link_region_id_from_type_from_id_to_type_to_id_key', ['regionId', 'fromType', 'fromId', 'toType', 'toId'])
export class LineageLinkEntity extends RecordRow {
  @Column('text')
  kind: LinkKind;

  @Column('text', { name: 'from_type' })
  fromType: LineageType;

  @Column('uuid', { name: 'from_id' })
  fromId: string;

  @Column('text', { name: 'to_type' })
  toType: LineageType;

  @Column('uuid', { name: 'to_id' })
  toId: string;

  @Column('jsonb', { nullable: true })
  date: PartialDate | null;

  @Column('text', { nullable: true })
  note: string | null;
}
