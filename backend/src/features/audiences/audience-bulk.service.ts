import type { AudienceBulkInput, BulkAddResult } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog } from '../../platform/events/index.js';
import { doneOrRehearsed, textOrNull } from '../../platform/records/index.js';
import { AudiencePeopleRepository } from './audience-people.repository.js';
import { AudienceRepository } from './audience.repository.js';

/** Puts many persons on the list of an audience by hand, and takes that back. */
@Injectable()
export class AudienceBulkService {
  constructor(
    private readonly database: Database,
    private readonly audiences: AudienceRepository,
    private readonly people: AudiencePeopleRepository,
    private readonly events: EventLog,
  ) {}

  /**
   * One transaction. Who is on by hand stays so, and who was taken off stays off: that was decided about each of them.
   * @throws AppError `not_found`, `unknown_reference` where the region has no such person
   */
  add(caller: Caller, audienceId: string, { personIds, reason, preview = false }: AudienceBulkInput): Promise<BulkAddResult> {
    return doneOrRehearsed(this.database, caller, preview, async (tx) => {
      if (!(await this.audiences.lock(tx, audienceId))) throw new AppError('not_found');
      const noted = new Set(await this.people.noted(tx, audienceId, personIds));
      const added = personIds.filter((id) => !noted.has(id));
      if (added.length > 0) {
        await this.people.add(tx, audienceId, added, textOrNull(reason));
        await this.record(tx, 'people_added', audienceId, { field: 'people', before: null, after: added.length });
      }
      const skipped = personIds.filter((id) => noted.has(id)).map((id) => ({ id, code: 'unchanged' as const }));
      return { added: added.map((id) => ({ id, of: id })), skipped };
    });
  }

  /** Takes back that they were put on. */
  async remove(caller: Caller, audienceId: string, personIds: readonly string[]): Promise<void> {
    await this.database.write(caller, async (tx) => {
      if (!(await this.audiences.lock(tx, audienceId))) throw new AppError('not_found');
      await this.people.forget(tx, audienceId, personIds);
      await this.record(tx, 'people_removed', audienceId, { field: 'people', before: personIds.length, after: null });
    });
  }

  private async record(
    tx: Tx,
    verb: string,
    id: string,
    change: { field: string; before: number | null; after: number | null },
  ): Promise<void> {
    await this.events.record(tx, { kind: `audiences.${verb}`, subjects: [{ type: 'audiences', id }], changes: [change] });
  }
}
