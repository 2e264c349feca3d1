import { MUNICIPALITY_FIELDS, type Municipality, type ValueCount } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { columnsOf, Database, recordOf, referenceTo, type Tx } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { RecordRepository } from '../../platform/records/index.js';
import { MunicipalityEntity } from './municipality.entity.js';

const COLUMNS = columnsOf(MunicipalityEntity, 'm', MUNICIPALITY_FIELDS);

/** SQL of the sub-region of the place a column names; null where the region does not know it. */
export function subRegionNamed(column: string): string {
  return `(SELECT ${subRegionOf('place')} FROM municipality place WHERE place.name = ${column})`;
}

/** SQL of the sub-region a municipality lies in: its own, or that of the nearest area above it that has one. */
function subRegionOf(alias: string): string {
  return `coalesce(${alias}.sub_region, (
    WITH RECURSIVE above AS (
      SELECT a.parent_id, a.sub_region, 1 AS step FROM municipality a WHERE a.id = ${alias}.parent_id
      UNION ALL SELECT a.parent_id, a.sub_region, step + 1 FROM municipality a JOIN above ON a.id = above.parent_id
      WHERE above.sub_region IS NULL
    ) SELECT sub_region FROM above WHERE sub_region IS NOT NULL ORDER BY step LIMIT 1))`;
}

const LISTING: Listing = {
  fields: MUNICIPALITY_FIELDS,
  columns: COLUMNS,
  search: (text) => `fold(m.name) LIKE '%' || fold(${text}) || '%'`,
  defaultSort: { field: 'name', descending: false },
};

const RECORD = recordOf({
  ...COLUMNS,
  withinSubRegion: subRegionOf('m'),
  parent: referenceTo('municipality', 'm.parent_id', 'kind'),
});

@Injectable()
export class MunicipalityRepository extends RecordRepository<MunicipalityEntity, Municipality> {
  constructor(database: Database) {
    super(database, MunicipalityEntity, { table: 'municipality m', alias: 'm', record: RECORD, listing: LISTING });
  }

  /** Sub-regions in use that fit what was typed. */
  subRegions(caller: Caller, typed: string): Promise<ValueCount[]> {
    return this.valuesOf(caller, 'm.sub_region', typed);
  }

  /** Whether `ancestorId` is `id` itself or lies in it. */
  async isBelow(tx: Tx, ancestorId: string, id: string): Promise<boolean> {
    const rows = await tx.query(
      `WITH RECURSIVE above AS (
         SELECT id, parent_id FROM municipality WHERE id = $1
         UNION SELECT m.id, m.parent_id FROM municipality m JOIN above ON m.id = above.parent_id
       ) SELECT FROM above WHERE id = $2`,
      [ancestorId, id],
    );
    return rows.length > 0;
  }

  /** Whether other areas or indicators belong to it. */
  async isInUse(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query(
      'SELECT FROM municipality WHERE parent_id = $1 UNION ALL SELECT FROM indicator WHERE municipality_id = $1 LIMIT 1',
      [id],
    );
    return rows.length > 0;
  }
}
