import { Column, Entity } from 'typeorm';
import { ArchivableRow } from '../../platform/records/index.js';

@Entity('audience')
export class AudienceEntity extends ArchivableRow {
  @Column({ type: 'text', collation: 'de-x-icu' })
  name: string;

  @Column('text', { nullable: true })
  purpose: string | null;

  @Column('uuid', { name: 'view_id', nullable: true })
  viewId: string | null;
}
