import type { Position } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database, type Tx } from '../../platform/database/index.js';
import { RecordRepository, type RecordValues } from '../../platform/records/index.js';
import { PositionEntity } from './position.entity.js';
import { POSITION_LISTING, POSITION_TABLE, positionRecord } from './position.sql.js';

export type PositionValues = RecordValues<PositionEntity>;

@Injectable()
export class PositionRepository extends RecordRepository<PositionEntity, Position> {
  constructor(database: Database) {
    super(database, PositionEntity, {
      table: POSITION_TABLE,
      alias: 'pp',
      record: positionRecord(),
      listing: POSITION_LISTING,
    });
  }

  /** Reads and locks the open main position of a person. */
  openMain(tx: Tx, personId: string): Promise<PositionEntity | null> {
    return tx.manager.findOne(PositionEntity, {
      where: { personId, main: true, until: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Lets positions be there without their person until the transaction ends. */
  async checkPersonsLast(tx: Tx): Promise<void> {
    await tx.query('SET CONSTRAINTS person_position_held DEFERRED', []);
  }

  /** Reads and locks the open positions of several persons, the oldest first. */
  openOf(tx: Tx, personIds: readonly string[]): Promise<PositionEntity[]> {
    return tx.manager.find(PositionEntity, {
      where: { personId: In(personIds), until: IsNull() },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }
}
