import { AGENDA_ITEM_FIELDS, type AgendaItem } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { columnsOf, Database, recordOf, type Tx } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { RecordRepository } from '../../platform/records/index.js';
import { AgendaItemEntity } from './agenda-item.entity.js';

const COLUMNS = columnsOf(AgendaItemEntity, 'i', AGENDA_ITEM_FIELDS);

const RECORD = recordOf(COLUMNS);

const LISTING: Listing = {
  fields: AGENDA_ITEM_FIELDS,
  columns: COLUMNS,
  defaultSort: { field: 'position', descending: false },
};

@Injectable()
export class AgendaItemRepository extends RecordRepository<AgendaItemEntity, AgendaItem> {
  constructor(database: Database) {
    super(database, AgendaItemEntity, { table: 'agenda_item i', alias: 'i', record: RECORD, listing: LISTING });
  }

  /** The agenda of a meeting, in order. */
  async agenda(caller: Caller, meetingId: string): Promise<AgendaItem[]> {
    const sql = `SELECT ${RECORD} AS record FROM agenda_item i WHERE i.meeting_id = $1 ORDER BY i.position, i.id`;
    return (await this.database.read<{ record: AgendaItem }>(caller, sql, [meetingId])).map(({ record }) => record);
  }

  /** Ids of the items of a meeting, in order. */
  async ofMeeting(tx: Tx, meetingId: string): Promise<string[]> {
    const rows = await tx.manager.find(AgendaItemEntity, { where: { meetingId }, order: { position: 'ASC', id: 'ASC' } });
    return rows.map(({ id }) => id);
  }

  /** Numbers the items from 1 in the given order, each with a new version where its number is another one. */
  reorder(tx: Tx, ids: readonly string[]): Promise<{ id: string; version: number }[]> {
    return tx.query<{ id: string; version: number }>(
      `UPDATE agenda_item i SET position = given.place, version = version + 1, updated_at = now()
       FROM unnest($1::uuid[]) WITH ORDINALITY AS given (id, place) WHERE i.id = given.id AND i.position <> given.place
       RETURNING i.id, i.version`,
      [ids],
    );
  }

  async isOf(tx: Tx, id: string, meetingId: string | null): Promise<boolean> {
    return meetingId !== null && tx.manager.existsBy(AgendaItemEntity, { id, meetingId });
  }
}
