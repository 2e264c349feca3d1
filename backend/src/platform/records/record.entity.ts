import { Column, PrimaryColumn } from 'typeorm';

/** What every record of a region has. */
export abstract class RecordRow {
  @PrimaryColumn('uuid')
  id: string;

  @PrimaryColumn('uuid', { name: 'region_id' })
  regionId: string;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;
}

/** A record that is taken out of lists instead of being deleted. */
export abstract class ArchivableRow extends RecordRow {
  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt: Date | null;
}

/** What a user's write sets: everything but what the system keeps by itself. */
export type RecordValues<Row extends RecordRow> = Omit<Row, keyof ArchivableRow | 'searchText'>;
