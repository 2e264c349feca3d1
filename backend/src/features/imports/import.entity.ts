import type {
  ImportFailure,
  ImportOptions,
  ImportResult,
  ImportRowClass,
  ImportSheet,
  ImportState,
  ImportTarget,
  UndoResult,
} from '@knotenpunkt/shared';
import { Column, Entity } from 'typeorm';
import { RecordRow } from '../../platform/records/index.js';

/** A file on its way into the records of a region, as stored. */
@Entity('import')
export class ImportEntity extends RecordRow {
  @Column('text')
  target: ImportTarget;

  @Column('uuid', { name: 'network_id', nullable: true })
  networkId: string | null;

  @Column('uuid', { name: 'group_id', nullable: true })
  groupId: string | null;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @Column('uuid', { name: 'content_id' })
  contentId: string;

  @Column('text')
  state: ImportState;

  @Column('jsonb', { nullable: true })
  failure: ImportFailure | null;

  @Column('jsonb')
  sheets: ImportSheet[];

  @Column('integer', { default: 0 })
  sheet: number;

  @Column('integer', { name: 'header_row', default: 0 })
  headerRow: number;

  @Column('jsonb', { default: {} })
  mapping: Record<string, string>;

  @Column('jsonb')
  options: ImportOptions;

  @Column('jsonb', { default: {} })
  counts: Partial<Record<ImportRowClass, number>>;

  @Column('integer', { default: 0 })
  undecided: number;

  @Column('jsonb', { default: {} })
  results: Partial<Record<ImportResult, number>>;

  @Column('jsonb', { default: {} })
  undone: Partial<Record<UndoResult, number>>;

  @Column('integer', { name: 'new_organisations', default: 0 })
  newOrganisations: number;

  /** Which reading of the file, or run over its rows, is at work: one that was overtaken keeps nothing more. */
  @Column('uuid', { nullable: true })
  reading: string | null;

  /** What is being taken back: rows of the second pass, of the first, then the organisations they have made. */
  @Column('integer', { default: 2 })
  pass: number;

  /** Number of the row behind which everything of the pass has been taken back. */
  @Column('integer', { default: 0 })
  position: number;

  @Column('integer', { default: 0 })
  done: number;

  @Column('integer', { default: 0 })
  total: number;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('timestamptz', { name: 'checked_at', nullable: true })
  checkedAt: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}
