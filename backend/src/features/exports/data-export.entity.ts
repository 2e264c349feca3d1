import type { ExportableName, ExportFormat, Filter } from '@knotenpunkt/shared';
import { Column, Entity } from 'typeorm';
import { RecordRow } from '../../platform/records/index.js';

@Entity('data_export')
export class DataExportEntity extends RecordRow {
  @Column('text')
  resource: ExportableName;

  @Column('text')
  format: ExportFormat;

  @Column('text')
  purpose: string;

  @Column('integer')
  rows: number;

  @Column('text', { array: true })
  columns: string[];

  @Column('jsonb')
  filter: Filter;

  @Column('date', { name: 'as_of', nullable: true })
  asOf: string | null;

  @Column('uuid', { name: 'audience_id', nullable: true })
  audienceId: string | null;

  @Column('uuid', { name: 'user_id', nullable: true })
  userId: string | null;
}
