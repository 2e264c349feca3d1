import type { Action } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { SeatRepository } from './seat.repository.js';

/** What group leads may do ends with the groups they lead. */
@Injectable()
export class GroupAccess {
  constructor(private readonly seats: SeatRepository) {}

  /**
   * Lets the caller act on what belongs to a group: who may do so in own groups only needs an open seat as lead or deputy there.
   * @param groupId the group of the record; null where it has none
   * @throws AppError `forbidden`
   */
  async requireOwn(tx: Tx, action: Action, groupId: string | null): Promise<void> {
    if (!(await this.isOwn(tx, action, groupId))) throw new AppError('forbidden');
  }

  /** The same as an answer, for acting on many: the others are left out. */
  async isOwn(tx: Tx, action: Action, groupId: string | null): Promise<boolean> {
    if (tx.caller.scopeFor(action) !== 'own_groups') return true;
    const { personId } = tx.caller.identity;
    return Boolean(personId && groupId && (await this.seats.leads(tx, groupId, personId)));
  }
}
