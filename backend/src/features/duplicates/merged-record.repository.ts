import type { MatchedResource } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { In, type FindOptionsWhere } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Tx } from '../../platform/database/index.js';
import type { ArchivableRow } from '../../platform/records/index.js';
import { OrganisationEntity } from '../organisations/index.js';
import { calledBy, PersonEntity } from '../persons/index.js';
import type { Columns } from './merge.fields.js';

/** A record of either kind as stored. */
export type MergedRow = ArchivableRow & Columns;

const ENTITIES: Record<MatchedResource, new () => ArchivableRow> = { organisations: OrganisationEntity, persons: PersonEntity };

const TABLES: Record<MatchedResource, string> = { organisations: 'organisation', persons: 'person' };

/** The records that are merged, whatever their kind. */
@Injectable()
export class MergedRecordRepository {
  /** Reads and locks them, in one order for everybody, so that two mergings wait for each other. */
  async lock(tx: Tx, resource: MatchedResource, ids: readonly string[]): Promise<Map<string, MergedRow>> {
    const rows = await tx.manager.find(ENTITIES[resource], {
      where: { id: In(ids) } as FindOptionsWhere<ArchivableRow>,
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return new Map(rows.map((row) => [row.id, row as MergedRow]));
  }

  /** Writes some columns as the next version; answers it. */
  async update(tx: Tx, resource: MatchedResource, before: MergedRow, columns: Record<string, unknown>): Promise<number> {
    const version = before.version + 1;
    const names = resource === 'persons' ? namesAfter({ ...before, ...columns }) : {};
    const changed = { ...columns, ...names, version, updatedAt: () => 'now()' } as QueryDeepPartialEntity<ArchivableRow>;
    await tx.manager.update(ENTITIES[resource], { id: before.id }, changed);
    return version;
  }

  /** What records are found by, made anew: it holds the names of what went into them. */
  async refreshSearch(tx: Tx, resource: MatchedResource, ids: readonly string[]): Promise<void> {
    await tx.query(`UPDATE ${TABLES[resource]} SET search_text = '' WHERE id = ANY($1)`, [ids]);
  }

  /** Records whose identity may have changed with what moved are compared anew. */
  async compareAnew(tx: Tx, resource: MatchedResource, ids: readonly string[]): Promise<void> {
    await tx.query(`UPDATE duplicate_record SET stamp = '' WHERE resource = $1 AND record_id = ANY($2)`, [resource, ids]);
  }
}

const namesAfter = (person: Columns): Record<string, unknown> => ({
  ...calledBy(person.firstName as string | null, person.lastName as string),
});
