import type { Filter, Viewable, ViewSort } from '@knotenpunkt/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A saved list of one region; private to its owner unless shared. */
@Entity('view')
export class ViewEntity {
  @PrimaryColumn('uuid')
  id: string;

  @PrimaryColumn('uuid', { name: 'region_id' })
  regionId: string;

  @Column('text')
  resource: Viewable;

  @Column({ type: 'text', collation: 'de-x-icu' })
  name: string;

  @Column('jsonb')
  filter: Filter;

  @Column('jsonb', { nullable: true })
  sort: ViewSort | null;

  @Column('text', { array: true, default: '{}' })
  columns: string[];

  @Column('boolean')
  shared: boolean;

  @Column('uuid', { name: 'owner_id' })
  ownerId: string;

  @Column('integer')
  position: number;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;
}
