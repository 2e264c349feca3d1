import type { Customisable, CustomFieldLabel, CustomFieldType } from '@knotenpunkt/shared';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** The definition of an own field of a region. */
@Entity('custom_field')
@Unique('custom_field_region_id_resource_key_key', ['regionId', 'resource', 'key'])
export class CustomFieldEntity {
  @PrimaryColumn('uuid')
  id: string;

  @PrimaryColumn('uuid', { name: 'region_id' })
  regionId: string;

  @Column('text')
  resource: Customisable;

  @Column('text')
  key: string;

  @Column('jsonb')
  label: CustomFieldLabel;

  @Column('text')
  type: CustomFieldType;

  @Column('text', { array: true, default: '{}' })
  options: string[];

  @Column('integer')
  position: number;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;

  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt: Date | null;
}
