import { VIEW_FIELDS, type Filter, type View, type Viewable } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { columnsOf, Database, recordOf, type Tx } from '../../platform/database/index.js';
import { readPage, SqlValues, type Listing, type ListQuery, type Page } from '../../platform/listing/index.js';
import { ViewEntity } from './view.entity.js';

const STORED = VIEW_FIELDS.filter(({ name }) => name !== 'mine');
const COLUMNS = columnsOf(ViewEntity, 'v', STORED);

const LISTING: Listing = {
  fields: VIEW_FIELDS,
  columns: COLUMNS,
  defaultSort: { field: 'position', descending: false },
};

/** One view as the API answers it to the user with the given id. */
const recordFor = (userId: string): string => recordOf({ ...COLUMNS, mine: `v.owner_id = ${userId}` });

const VISIBLE = (userId: string): string => `(v.shared OR v.owner_id = ${userId})`;

/** What a write may set. */
export type ViewValues = Omit<ViewEntity, 'regionId' | 'createdAt' | 'updatedAt' | 'version'>;

@Injectable()
export class ViewRepository {
  constructor(private readonly database: Database) {}

  page(caller: Caller, query: ListQuery): Promise<Page> {
    const values = new SqlValues();
    const user = userOf(values, caller);
    const source = { table: 'view v', alias: 'v', record: recordFor(user), listing: LISTING, visible: VISIBLE(user) };
    return readPage(this.database, caller, source, query, values);
  }

  /** A view the caller may see. */
  async find(caller: Caller, id: string): Promise<View | undefined> {
    const [row] = await this.database.read<{ record: View }>(
      caller,
      `SELECT ${recordFor('$1::uuid')} AS record FROM view v WHERE v.id = $2 AND ${VISIBLE('$1::uuid')}`,
      [caller.userId, id],
    );
    return row?.record;
  }

  /** The filters of all views of a resource the caller may see. */
  filters(caller: Caller, resource: Viewable): Promise<{ id: string; filter: Filter }[]> {
    return this.database.read(
      caller,
      `SELECT v.id, v.filter FROM view v WHERE v.resource = $2 AND ${VISIBLE('$1::uuid')} ORDER BY v.position, v.id`,
      [caller.userId, resource],
    );
  }

  lock(tx: Tx, id: string): Promise<ViewEntity | null> {
    return tx.manager.findOne(ViewEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async nextPosition(tx: Tx, resource: Viewable): Promise<number> {
    const [row] = await tx.query<{ next: number }>(
      'SELECT coalesce(max(position) + 1, 0) AS next FROM view WHERE resource = $1',
      [resource],
    );
    return row?.next ?? 0;
  }

  async insert(tx: Tx, values: ViewValues): Promise<void> {
    await tx.manager.insert(ViewEntity, { ...values, regionId: tx.regionId });
  }

  async update(tx: Tx, id: string, version: number, values: Partial<ViewValues>): Promise<void> {
    await tx.manager.update(ViewEntity, { id }, { ...values, version, updatedAt: () => 'now()' });
  }

  async delete(tx: Tx, id: string): Promise<void> {
    await tx.manager.delete(ViewEntity, { id });
  }
}

function userOf(values: SqlValues, caller: Caller): string {
  return `${values.add(caller.userId)}::uuid`;
}
