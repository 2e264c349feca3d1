import type { IndicatorKind, NumberQualifier, PartialDate, RankEnd } from '@knotenpunkt/shared';
import { Column, Entity } from 'typeorm';
import { RecordRow } from '../../platform/records/index.js';

/** A figure or statement about a region, as stored. */
@Entity('indicator')
export class IndicatorEntity extends RecordRow {
  @Column({ type: 'text', collation: 'de-x-icu' })
  name: string;

  @Column('text')
  kind: IndicatorKind;

  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;

  @Column('double precision', { nullable: true })
  value: number | null;

  @Column('text', { nullable: true })
  qualifier: NumberQualifier | null;

  @Column('text', { nullable: true })
  unit: string | null;

  @Column('text', { name: 'rank_end', nullable: true })
  rankEnd: RankEnd | null;

  @Column('text', { nullable: true })
  statement: string | null;

  @Column('jsonb', { nullable: true })
  period: PartialDate | null;

  @Column('text', { name: 'comparison_name', nullable: true })
  comparisonName: string | null;

  @Column('double precision', { name: 'comparison_value', nullable: true })
  comparisonValue: number | null;

  @Column('text', { nullable: true })
  note: string | null;
}
