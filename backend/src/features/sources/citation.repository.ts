import { CITATION_FIELDS, type Citation } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { columnsOf, Database, recordOf, type Tx } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { RecordRepository } from '../../platform/records/index.js';
import { CitationEntity } from './citation.entity.js';

const COLUMNS = columnsOf(CitationEntity, 'c', CITATION_FIELDS);

const LISTING: Listing = {
  fields: CITATION_FIELDS,
  columns: COLUMNS,
  defaultSort: { field: 'createdAt', descending: false },
};

const RECORD = recordOf({
  ...COLUMNS,
  source: `(SELECT json_build_object('id', s.id, 'name', s.name, 'kind', s.kind, 'publisher', s.publisher,
    'published', s.published, 'url', s.url) FROM source s WHERE s.id = c.source_id)`,
  subjectName: 'subject_name(c.subject_type, c.subject_id)',
  partName: 'part_name(c.part_type, c.part_id, c.subject_id)',
});

/** What a citation is about. */
export type Cited = Pick<CitationEntity, 'subjectType' | 'subjectId' | 'partType' | 'partId'>;

@Injectable()
export class CitationRepository extends RecordRepository<CitationEntity, Citation> {
  constructor(database: Database) {
    super(database, CitationEntity, { table: 'citation c', alias: 'c', record: RECORD, listing: LISTING });
  }

  /** Whether the region has the record, and the record the part. */
  async exists(tx: Tx, { subjectType, subjectId, partType, partId }: Cited): Promise<boolean> {
    const [row] = await tx.query<{ known: boolean }>(
      `SELECT subject_name($1, $2) IS NOT NULL AND ($3::text IS NULL OR part_name($3, $4, $2) IS NOT NULL) AS known`,
      [subjectType, subjectId, partType, partId],
    );
    return row?.known ?? false;
  }
}
