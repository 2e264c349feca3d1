import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import { EventLog, type Subject } from '../../platform/events/index.js';
import { OrganisationService } from '../organisations/index.js';
import type { Proposal, ReadAnswer } from './answer.reader.js';
import { AskedRepository } from './asked.repository.js';
import type { Entries } from './entries.js';
import { ProposedChangeRepository } from './proposed-change.repository.js';
import type { UpdateRequestEntity } from './update-request.entity.js';
import { UpdateRequestRepository } from './update-request.repository.js';

/** Keeps what partners say. Of their records nothing changes by it. */
@Injectable()
export class AnswerRecorder {
  constructor(
    private readonly requests: UpdateRequestRepository,
    private readonly changes: ProposedChangeRepository,
    private readonly asked: AskedRepository,
    private readonly organisations: OrganisationService,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Notes what is shown from now on, unless something was entered already about what was shown before. A form that still shows something
   * else is out of date.
   */
  async showPresent(tx: Tx, request: UpdateRequestEntity): Promise<void> {
    if (request.entries !== null) return;
    const asked = await this.asked.now(tx, request.id);
    if (!asked || isDeepStrictEqual(asked, request.asked)) return;
    await this.update(tx, request, { asked, formVersion: request.formVersion + 1 });
  }

  /** Keeps what was entered, to go on with later. */
  async keep(tx: Tx, request: UpdateRequestEntity, entries: Entries): Promise<void> {
    await this.update(tx, request, { entries: { ...entries }, formVersion: request.formVersion + 1 });
  }

  /** Everything is as it was: there is nothing to approve. */
  async confirm(tx: Tx, request: UpdateRequestEntity, late: boolean): Promise<void> {
    const now = this.clock.now();
    await this.changes.replaceAll(tx, request.id, []);
    await this.update(tx, request, {
      ...{ state: 'settled', answeredAt: now, settledAt: now, confirmed: true, late, entries: null, remark: null },
      formVersion: request.formVersion + 1,
    });
    await this.organisations.confirm(tx, request.organisationId, now, besideOf(request));
  }

  /** Corrections wait for approval; without any a remark waits to be read. */
  async record(
    tx: Tx,
    request: UpdateRequestEntity,
    { entries, answer, late }: { entries: Entries; answer: ReadAnswer; late: boolean },
  ): Promise<void> {
    const { proposals, remark } = answer;
    if (proposals.length === 0 && remark === null) return this.confirm(tx, request, late);
    await this.changes.replaceAll(
      tx,
      request.id,
      proposals.map((proposal, place) => rowOf(request, proposal, place)),
    );
    await this.update(tx, request, {
      ...{ state: 'answered', answeredAt: this.clock.now(), settledAt: null, late, remark, entries: { ...entries } },
      confirmed: proposals.length === 0,
      formVersion: request.formVersion + 1,
    });
    await this.events.record(tx, {
      kind: 'update-requests.answered',
      subjects: [{ type: 'organisations', id: request.organisationId }, ...besideOf(request)],
      changes: [{ field: 'proposals', before: null, after: proposals.length }],
    });
  }

  /** When nothing is left to decide on, the data is confirmed as it stands then. */
  async decided(tx: Tx, request: UpdateRequestEntity, { left, changes }: { left: number; changes: Told[] }): Promise<void> {
    const now = this.clock.now();
    await this.update(tx, request, left === 0 ? { state: 'settled', settledAt: now } : {});
    await this.tell(tx, request, 'decided', changes);
    if (left === 0) await this.organisations.confirm(tx, request.organisationId, now, besideOf(request));
  }

  /**
   * Decisions were taken back: they wait again.
   * @param stood of how many something stays
   */
  async reopened(tx: Tx, request: UpdateRequestEntity, { reopened, stood }: { reopened: number; stood: number }): Promise<void> {
    await this.update(tx, request, reopened > 0 ? { state: 'answered', settledAt: null } : {});
    await this.tell(tx, request, 'reopened', [toldOf('reopened', reopened), ...(stood > 0 ? [toldOf('kept', stood)] : [])]);
  }

  private async tell(tx: Tx, request: UpdateRequestEntity, verb: string, changes: Told[]): Promise<void> {
    const subject = { type: 'update-requests', id: request.id, version: request.version + 1 };
    await this.events.record(tx, { kind: `update-requests.${verb}`, subjects: [subject, ...roundOf(request)], changes });
  }

  private update(
    tx: Tx,
    { id, version }: UpdateRequestEntity,
    values: Parameters<UpdateRequestRepository['update']>[3],
  ): Promise<void> {
    return this.requests.update(tx, id, version + 1, values);
  }
}

/** How many changes became what. */
type Told = { field: string; before: null; after: number };

export const toldOf = (field: string, after: number): Told => ({ field, before: null, after });

/** The round, which the history of every record that is changed by it names. */
export function roundOf({ roundId }: UpdateRequestEntity): Subject[] {
  return [{ type: 'update-rounds', id: roundId }];
}

/** What the history names with the organisation. */
export function besideOf(request: UpdateRequestEntity): Subject[] {
  const { id, personId } = request;
  return [...roundOf(request), ...(personId ? [{ type: 'persons', id: personId }] : []), { type: 'update-requests', id }];
}

function rowOf({ id, organisationId, personId }: UpdateRequestEntity, proposal: Proposal, place: number) {
  const { positionId, ...change } = proposal;
  const known = { organisations: organisationId, persons: personId, positions: positionId };
  return { id: uuidv7(), requestId: id, place, ...change, recordId: change.recordType ? known[change.recordType] : null };
}
