import type { BulkAddResult, SeatBulkInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { addEach, doneOrRehearsed } from '../../platform/records/index.js';
import { SeatBulkRepository } from './seat-bulk.repository.js';
import { SeatService } from './seat.service.js';

/** Gives many organisations or persons a seat in a group. */
@Injectable()
export class SeatBulkService {
  constructor(
    private readonly database: Database,
    private readonly seats: SeatService,
    private readonly openSeats: SeatBulkRepository,
  ) {}

  /**
   * One transaction; who sits in the group stays as they are.
   * @throws AppError `invalid_input` where nobody is named
   */
  add(caller: Caller, input: SeatBulkInput): Promise<BulkAddResult> {
    const { personIds = [], organisationIds = [], preview = false } = input;
    if (personIds.length + organisationIds.length === 0) {
      throw new AppError('invalid_input', { fields: [{ path: 'organisationIds', code: 'required' }] });
    }
    return doneOrRehearsed(this.database, caller, preview, async (tx) => {
      const persons = await addEach(personIds, (personId) => this.seat(tx, input, { personId }));
      const organisations = await this.seatOrganisations(tx, input, organisationIds);
      return {
        added: [...persons.added, ...organisations.added],
        skipped: [...persons.skipped, ...organisations.skipped],
      };
    });
  }

  /** Takes back seats that were a mistake. */
  async remove(caller: Caller, ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.seats.remove(caller, id);
  }

  /** An organisation may have several seats, but here it gets its first. */
  private async seatOrganisations(tx: Tx, input: SeatBulkInput, ids: readonly string[]): Promise<BulkAddResult> {
    const seated = new Set(await this.openSeats.organisations(tx, input.groupId));
    const missing = ids.filter((id) => !seated.has(id));
    const { added, skipped } = await addEach(missing, (organisationId) => this.seat(tx, input, { organisationId }));
    const there = ids.filter((id) => seated.has(id)).map((id) => ({ id, code: 'unchanged' as const }));
    return { added, skipped: [...skipped, ...there] };
  }

  private seat(tx: Tx, { groupId, role }: SeatBulkInput, whose: { personId?: string; organisationId?: string }): Promise<string> {
    return this.seats.add(tx, { groupId, role, ...whose });
  }
}
