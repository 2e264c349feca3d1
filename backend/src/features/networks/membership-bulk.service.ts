import type { BulkAddResult, MembershipBulkInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { addEach, doneOrRehearsed } from '../../platform/records/index.js';
import { MembershipService } from './membership.service.js';

/** Takes many organisations into a network. */
@Injectable()
export class MembershipBulkService {
  constructor(
    private readonly database: Database,
    private readonly memberships: MembershipService,
  ) {}

  /** One transaction; organisations that belong to the network stay as they are. */
  add(caller: Caller, { networkId, role, organisationIds, preview = false }: MembershipBulkInput): Promise<BulkAddResult> {
    return doneOrRehearsed(this.database, caller, preview, (tx) =>
      addEach(organisationIds, (organisationId) => this.memberships.add(tx, { networkId, organisationId, role })),
    );
  }

  /** Takes back memberships that were a mistake. */
  async remove(caller: Caller, ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.memberships.remove(caller, id);
  }
}
