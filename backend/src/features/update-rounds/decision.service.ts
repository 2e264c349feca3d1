import type { AskedValue, ChangeDecision, DecideInput, FieldProblem, Newcomer, UpdateReview } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { AnswerRecorder, roundOf, toldOf } from './answer.recorder.js';
import { faultsIn, faultsInNewcomer } from './checked-values.js';
import type { Effects } from './effects.js';
import { FieldWriter } from './field.writer.js';
import { ProposedChangeRepository, type Decided } from './proposed-change.repository.js';
import type { ProposedChangeEntity } from './proposed-change.entity.js';
import { ReviewService } from './review.service.js';
import { StaffWriter } from './staff.writer.js';
import type { UpdateRequestEntity } from './update-request.entity.js';
import { UpdateRequestRepository } from './update-request.repository.js';

/** A change with what is decided on it, and the value that is written. */
interface Order {
  change: ProposedChangeEntity;
  approved: boolean;
  decision: ChangeDecision;
  value: AskedValue | Newcomer;
}

/** Lets the coordination approve or reject what partners proposed: what is approved is written, all in one transaction. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly database: Database,
    private readonly requests: UpdateRequestRepository,
    private readonly changes: ProposedChangeRepository,
    private readonly reviews: ReviewService,
    private readonly fields: FieldWriter,
    private readonly staff: StaffWriter,
    private readonly recorder: AnswerRecorder,
  ) {}

  /**
   * @throws AppError `stale_version` with the review as it stands, where it is another than the one decided on; `conflict` where a
   * change was decided on already; `invalid_input` where a value is none, or something is to be passed on and nobody follows
   */
  async decide(caller: Caller, requestId: string, input: DecideInput): Promise<UpdateReview> {
    await this.database.write(caller, async (tx) => {
      const request = await this.requests.lock(tx, requestId);
      if (!request) throw new AppError('not_found');
      const review = await this.reviews.of(tx, requestId);
      if (review.version !== input.version) throw new AppError('stale_version', { current: review });
      if (request.state !== 'answered') throw new AppError('conflict');
      const changes = await this.changes.of(tx, requestId);
      const open = changes.filter(({ state }) => state === 'proposed');
      const orders = await ordersOf(open, input);
      const successors = new Map([...arrivedBefore(changes), ...(await this.welcome(tx, request, review, orders))]);
      await this.release(tx, request, orders, successors);
      await this.correct(tx, request, orders);
      await this.recorder.decided(tx, request, { left: open.length - orders.length, changes: countsOf(orders) });
    });
    return this.reviews.show(caller, requestId);
  }

  /** @returns the ids of those who came, by the position they follow in */
  private async welcome(
    tx: Tx,
    request: UpdateRequestEntity,
    { round }: UpdateReview,
    orders: readonly Order[],
  ): Promise<Map<string, string>> {
    const successors = new Map<string, string>();
    for (const { change, approved, decision, value } of ofKind(orders, 'newcomer')) {
      const newcomer = value as Newcomer;
      const arrived = approved ? await this.staff.welcome(tx, request, { round: round.name, decision, newcomer }) : undefined;
      if (arrived && change.recordId) successors.set(change.recordId, arrived.personId);
      const effects = arrived && { requestId: tx.caller.requestId, arrived };
      await this.changes.decide(tx, change.id, outcomeOf(approved, newcomer, { effects }));
    }
    return successors;
  }

  private async release(
    tx: Tx,
    request: UpdateRequestEntity,
    orders: readonly Order[],
    successors: ReadonlyMap<string, string>,
  ): Promise<void> {
    for (const { change, approved, decision } of ofKind(orders, 'departure')) {
      const positionId = change.recordId ?? '';
      const successorId = successors.get(positionId) ?? null;
      if (approved && decision.leftBehind === 'pass' && !successorId) throw nobodyFollows(decision);
      const departed = approved ? await this.staff.release(tx, request, { positionId, decision, successorId }) : undefined;
      const effects = departed && { requestId: tx.caller.requestId, departed };
      await this.changes.decide(tx, change.id, outcomeOf(approved, null, { effects }));
    }
  }

  private async correct(tx: Tx, request: UpdateRequestEntity, orders: readonly Order[]): Promise<void> {
    const ofFields = ofKind(orders, 'field');
    const written = ofFields
      .filter(({ approved }) => approved)
      .map(({ change, value }) => ({ change, value: value as AskedValue }));
    const replaced = await this.fields.write(tx, written, roundOf(request));
    for (const { change, approved, value } of ofFields) {
      await this.changes.decide(tx, change.id, outcomeOf(approved, value, { replaced: replaced.get(change.id) }));
    }
  }
}

function nobodyFollows({ id }: ChangeDecision): AppError {
  return new AppError('invalid_input', { fields: [{ path: `decisions.${id}.leftBehind`, code: 'required' }] });
}

const ofKind = (orders: readonly Order[], kind: ProposedChangeEntity['kind']): Order[] =>
  orders.filter(({ change }) => change.kind === kind);

/** Those who came by earlier decisions, by the position they follow in. */
function arrivedBefore(changes: readonly ProposedChangeEntity[]): [string, string][] {
  return changes.flatMap(({ recordId, effects }): [string, string][] =>
    recordId && effects?.arrived ? [[recordId, effects.arrived.personId]] : [],
  );
}

function outcomeOf(
  approved: boolean,
  value: AskedValue | Newcomer,
  { replaced = null, effects = null }: { replaced?: AskedValue; effects?: Effects | null },
): Decided {
  if (!approved) return { state: 'rejected', applied: null, replaced: null, effects: null };
  return { state: 'approved', applied: value, replaced, effects };
}

function countsOf(orders: readonly Order[]) {
  const approved = orders.filter((order) => order.approved).length;
  return [toldOf('approved', approved), toldOf('rejected', orders.length - approved)].filter(({ after }) => after > 0);
}

/** @throws AppError `conflict`, `invalid_input` */
async function ordersOf(proposed: readonly ProposedChangeEntity[], { decisions, edited = {} }: DecideInput): Promise<Order[]> {
  const open = new Map(proposed.map((change) => [change.id, change]));
  if (new Set(decisions.map(({ id }) => id)).size < decisions.length) throw new AppError('conflict');
  const orders = decisions.map((decision): Order => {
    const change = open.get(decision.id);
    if (!change) throw new AppError('conflict');
    const value = Object.hasOwn(edited, decision.id) ? (edited[decision.id] ?? null) : change.after;
    return { change, approved: decision.decision === 'approve', decision, value };
  });
  const faults = await Promise.all(orders.filter(({ approved }) => approved).map(faultsOf));
  if (faults.flat().length > 0) throw new AppError('invalid_input', { fields: faults.flat() });
  return orders;
}

async function faultsOf({ change: { id, kind, field, recordType }, value }: Order): Promise<FieldProblem[]> {
  if (kind === 'departure') return [];
  const faults =
    kind === 'newcomer' || field === null || recordType === null
      ? await faultsInNewcomer((value ?? {}) as Newcomer)
      : await faultsIn(recordType, { [field]: value });
  return faults.map(({ path, code }) => ({ path: `edited.${id}.${path}`, code }));
}
