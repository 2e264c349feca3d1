import type { MunicipalityKind } from '@knotenpunkt/shared';
import { Column, Entity, Unique } from 'typeorm';
import { RecordRow } from '../../platform/records/index.js';

/** A city, district or town of a region, as stored. */
@Entity('municipality')
@Unique('municipality_region_id_name_key', ['regionId', 'name'])
export class MunicipalityEntity extends RecordRow {
  @Column({ type: 'text', collation: 'de-x-icu' })
  name: string;

  @Column('text')
  kind: MunicipalityKind;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;

  @Column({ type: 'text', name: 'sub_region', collation: 'de-x-icu', nullable: true })
  subRegion: string | null;

  @Column('text', { nullable: true })
  note: string | null;
}
