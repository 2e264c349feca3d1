import type { ImportReason } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { SeatService } from '../groups/index.js';
import { MembershipService } from '../networks/index.js';
import { OrganisationService } from '../organisations/index.js';
import { PersonService, PositionService } from '../persons/index.js';
import { Topics } from '../topics/index.js';
import type { Amendment, RecordRow } from '../../platform/records/index.js';
import { RecordTraces, type Trace } from './record-traces.repository.js';
import type { WrittenResource } from './target.js';

/** The records of one kind, as an undo writes them. */
export interface UndoableRecords {
  lockAll(tx: Tx, ids: readonly string[]): Promise<RecordRow[]>;
  amendAll(tx: Tx, amendments: readonly Amendment<RecordRow>[]): Promise<void>;
  takeBack(tx: Tx, rows: readonly RecordRow[], verb: 'deleted' | 'removed'): Promise<void>;
}

/** Records of their own; the others are parts of some. */
const WHOLES: readonly WrittenResource[] = ['persons', 'organisations'];

/** Why records are kept, by their ids. */
export type Kept = Map<string, ImportReason[]>;

/** Records that were made by mistake, on their way out. */
@Injectable()
export class MadeRecords {
  private readonly services: Readonly<Record<WrittenResource, UndoableRecords>>;

  constructor(
    persons: PersonService,
    organisations: OrganisationService,
    private readonly positions: PositionService,
    memberships: MembershipService,
    seats: SeatService,
    private readonly topics: Topics,
    private readonly traces: RecordTraces,
  ) {
    this.services = { persons, organisations, positions, memberships, seats };
  }

  of(resource: WrittenResource): UndoableRecords {
    return this.services[resource];
  }

  /**
   * Those of some records that have to stay, since somebody has changed them or come to need them.
   * @param requestIds of whoever made them, and of whoever takes them back
   * @param leaving ids of records that go with them and so do not count
   */
  async kept(
    tx: Tx,
    requestIds: readonly string[],
    resource: WrittenResource,
    ids: readonly string[],
    leaving: ReadonlySet<string>,
  ): Promise<Kept> {
    const kept: Kept = new Map();
    if (ids.length === 0) return kept;
    for (const trace of await this.traces.since(tx, resource, ids, requestIds)) {
      kept.set(trace.id, [...(kept.get(trace.id) ?? []), ...reasonsOf(trace)]);
    }
    for (const { id, by } of await this.traces.referrers(tx, resource, ids)) {
      if (!kept.has(id) && !(by && leaving.has(by))) kept.set(id, [{ code: 'in_use' }]);
    }
    return kept;
  }

  /** Lets persons go before their positions, until the transaction ends. */
  checkPersonsLast(tx: Tx): Promise<void> {
    return this.positions.checkPersonsLast(tx);
  }

  /** Takes records away; what is gone already is no matter. */
  async takeBack(tx: Tx, resource: WrittenResource, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const rows = await this.services[resource].lockAll(tx, ids);
    if (resource === 'organisations') {
      for (const { id } of rows) await this.topics.assign(tx, { type: 'organisations', id }, []);
    }
    await this.services[resource].takeBack(tx, rows, WHOLES.includes(resource) ? 'deleted' : 'removed');
  }
}

function reasonsOf({ changes }: Trace): ImportReason[] {
  if (changes.length === 0) return [{ code: 'in_use' }];
  return changes.map(({ field, before, after }) => ({ code: 'changed_since', field, written: before, now: after }));
}
