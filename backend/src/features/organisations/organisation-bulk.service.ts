import type { BulkResult, OrganisationBulkInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { EventLog, type NewEvent } from '../../platform/events/index.js';
import { bulkKind, bulkSteps, checkBulkChange, type BulkValues } from './organisation.bulk.js';
import type { OrganisationEntity } from './organisation.entity.js';
import { historyOf } from './organisation.mapper.js';
import { OrganisationRepository } from './organisation.repository.js';

/** Changes many organisations at once: all that can change do, the others are named with the reason. */
@Injectable()
export class OrganisationBulkService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** One transaction, one event per record. */
  async apply(caller: Caller, { ids, change }: OrganisationBulkInput): Promise<BulkResult> {
    checkBulkChange(change);
    const wanted = ids.map((id) => id.toLowerCase());
    return this.database.write(caller, async (tx) => {
      const steps = bulkSteps(wanted, await this.organisations.lockAll(tx, wanted), change, this.clock.now());
      const done = steps.filter((step) => 'after' in step);
      const changed = done.map(({ before }) => ({ id: before.id, version: before.version + 1 }));
      await this.organisations.updateAll(
        tx,
        done.map(({ before: { id, version }, after }) => ({ id, version: version + 1, ...after })),
      );
      await this.events.recordAll(tx, done.map(eventOf));
      return { changed, skipped: steps.filter((step) => 'code' in step) };
    });
  }
}

function eventOf({ before, after }: { before: OrganisationEntity; after: BulkValues }): NewEvent {
  const subject = { type: 'organisations', id: before.id, version: before.version + 1 };
  return { kind: bulkKind(before, after), subjects: [subject], changes: historyOf(before, after) };
}
