import { SEAT_FIELDS, SEAT_ROLES, type Seat, type SeatRole } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { columnsOf, Database, recordOf, referenceTo, type Tx } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { RecordRepository, type Period } from '../../platform/records/index.js';
import { SeatEntity } from './seat.entity.js';
import { IS_OPEN, LEADS } from './seat.sql.js';

const COLUMNS = columnsOf(SeatEntity, 's', SEAT_FIELDS);

const LISTING: Listing = {
  fields: SEAT_FIELDS,
  columns: COLUMNS,
  order: { role: `array_position(ARRAY[${SEAT_ROLES.map((role) => `'${role}'`).join(', ')}], s.role)` },
  defaultSort: { field: 'role', descending: false },
};

const RECORD = recordOf({
  ...COLUMNS,
  group: referenceTo('working_group', 's.group_id'),
  person: referenceTo('person', 's.person_id'),
  organisation: referenceTo('organisation', 's.organisation_id', 'kind'),
  sentBy: referenceTo('organisation', 's.sent_by_id', 'kind'),
});

/** Somebody who sits in a group now. */
export interface SeatedPerson {
  personId: string;
  organisationId: string | null;
  role: SeatRole;
}

type Sitting = Pick<SeatEntity, 'groupId' | 'personId'>;

@Injectable()
export class SeatRepository extends RecordRepository<SeatEntity, Seat> {
  constructor(database: Database) {
    super(database, SeatEntity, { table: 'seat s', alias: 's', record: RECORD, listing: LISTING });
  }

  /** When else a person sat in a group. Others that change this wait until the transaction ends. */
  async otherPeriods(tx: Tx, { groupId, personId }: Sitting, except: string | null): Promise<Period[]> {
    await tx.query('SELECT FROM working_group WHERE id = $1 FOR NO KEY UPDATE', [groupId]);
    return tx.query<Period & Record<string, unknown>>(
      'SELECT since, until FROM seat WHERE group_id = $1 AND person_id = $2 AND id IS DISTINCT FROM $3',
      [groupId, personId, except],
    );
  }

  /** Who sits in a group now, each person once; seats that wait for their person are left out. */
  people(tx: Tx, groupId: string): Promise<SeatedPerson[]> {
    return tx.query<SeatedPerson>(
      `SELECT DISTINCT ON (s.person_id) s.person_id AS "personId", s.organisation_id AS "organisationId", s.role
       FROM seat s WHERE s.group_id = $1 AND s.person_id IS NOT NULL AND ${IS_OPEN} ORDER BY s.person_id, ${LEADS} DESC, s.id`,
      [groupId],
    );
  }

  /** Whether a person leads a group now, or stands in for who does. */
  async leads(tx: Tx, groupId: string, personId: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM seat s WHERE s.group_id = $1 AND s.person_id = $2 AND ${LEADS} AND ${IS_OPEN} LIMIT 1`,
      [groupId, personId],
    );
    return rows.length > 0;
  }

  /** Reads and locks all seats of some groups. */
  of(tx: Tx, groupIds: readonly string[]): Promise<SeatEntity[]> {
    return tx.manager.find(SeatEntity, {
      where: { groupId: In(groupIds) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }
}
