import { LINEAGE_LINK_FIELDS, type Lineage, type LineageLink, type LineageType } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { columnsOf, Database, recordOf, type Tx } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { RecordRepository } from '../../platform/records/index.js';
import { LineageLinkEntity } from './lineage-link.entity.js';
import { lineageStatement } from './lineage.sql.js';

const COLUMNS = columnsOf(LineageLinkEntity, 'l', LINEAGE_LINK_FIELDS);

const LISTING: Listing = {
  fields: LINEAGE_LINK_FIELDS,
  columns: COLUMNS,
  defaultSort: { field: 'createdAt', descending: false },
};

const RECORD = recordOf(COLUMNS);

const LINEAGE = lineageStatement(RECORD);

@Injectable()
export class LineageRepository extends RecordRepository<LineageLinkEntity, LineageLink> {
  constructor(database: Database) {
    super(database, LineageLinkEntity, { table: 'lineage_link l', alias: 'l', record: RECORD, listing: LISTING });
  }

  /** The steps connected with a record, in no order, and the links between them. */
  async around(caller: Caller, type: LineageType, id: string): Promise<Lineage> {
    const [lineage] = await this.database.read<Lineage>(caller, LINEAGE, [type, id]);
    return lineage ?? { steps: [], links: [] };
  }

  /** Whether the region has such a record. */
  async exists(tx: Tx, type: LineageType, id: string): Promise<boolean> {
    const [row] = await tx.query<{ known: boolean }>('SELECT subject_name($1, $2) IS NOT NULL AS known', [type, id]);
    return row?.known ?? false;
  }
}
