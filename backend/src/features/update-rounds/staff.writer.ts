import { limitOf, PERSON_FIELDS, type ChangeDecision, type ImportReason, type Newcomer } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { dayText, fill } from '../../platform/i18n/index.js';
import { dateOrNull } from '../../platform/records/index.js';
import { MadeRecords, type Kept } from '../imports/index.js';
import { PersonService, PositionService } from '../persons/index.js';
import { DepartureReversal, PositionChangeService } from '../position-changes/index.js';
import { roundOf } from './answer.recorder.js';
import type { Arrival, Departed } from './effects.js';
import { ROUND_TEXTS } from './emails/index.js';
import { FieldWriter } from './field.writer.js';
import type { ProposedChangeEntity } from './proposed-change.entity.js';
import type { UpdateRequestEntity } from './update-request.entity.js';

const SOURCE_LIMIT = limitOf(PERSON_FIELDS)('dataSource');

/** What became of something that was to be taken back. */
export interface Undone {
  /** It stands as it was approved. */
  stands: boolean;
  /** What stays, and why. */
  reasons: ImportReason[];
}

/** Lets people come and go, as was approved. */
@Injectable()
export class StaffWriter {
  constructor(
    private readonly fields: FieldWriter,
    private readonly persons: PersonService,
    private readonly positions: PositionService,
    private readonly positionChanges: PositionChangeService,
    private readonly departures: DepartureReversal,
    private readonly made: MadeRecords,
  ) {}

  /**
   * Makes somebody new, or gives somebody known a position.
   * @param round its name
   * @throws AppError `invalid_input` where it is not said what somebody new is kept for
   */
  async welcome(
    tx: Tx,
    request: UpdateRequestEntity,
    { round, decision, newcomer }: { round: string; decision: ChangeDecision; newcomer: Newcomer },
  ): Promise<Arrival> {
    const { firstName, lastName, email, phone, function: held } = newcomer;
    const position = { organisationId: request.organisationId, function: held, email, phone };
    if (decision.personId) {
      const { personId } = decision;
      return { personId, made: false, positionId: await this.positions.add(tx, { ...position, personId }) };
    }
    const { purpose, legalBasis } = decision;
    if (!purpose || !legalBasis) {
      throw new AppError('invalid_input', { fields: [{ path: `decisions.${decision.id}.purpose`, code: 'required' }] });
    }
    const person = { firstName, lastName, language: request.language ?? 'de', purpose, legalBasis, position } as const;
    const personId = await this.persons.add(tx, { ...person, dataSource: sourceOf(request, round) });
    const [first] = await this.positions.openOf(tx, [personId]);
    return { personId, made: true, positionId: first?.id ?? '' };
  }

  /** Ends the position of somebody who left; what hung on it ends or passes on. */
  async release(
    tx: Tx,
    request: UpdateRequestEntity,
    { positionId, decision, successorId }: { positionId: string; decision: ChangeDecision; successorId: string | null },
  ): Promise<Departed> {
    const { leftBehind, on, forgetContact } = decision;
    const leaving = { positionId, on: dateOrNull(on), leftBehind: leftBehind ?? 'end', successorId };
    const departure = await this.positionChanges.leave(tx, leaving, roundOf(request));
    const forgotten = forgetContact ? await this.fields.forgetContact(tx, positionId, roundOf(request)) : [];
    return { departure, forgotten };
  }

  /** Takes a release back, as far as nobody has changed since what it did. */
  async takeBack(tx: Tx, request: UpdateRequestEntity, { departure, forgotten }: Departed): Promise<Undone> {
    const { stays, reasons } = await this.departures.takeBack(tx, departure, roundOf(request));
    if (!stays) return { stands: true, reasons };
    return { stands: false, reasons: [...reasons, ...(await this.fields.takeBack(tx, forgotten, roundOf(request)))] };
  }

  /**
   * Lets those go who came: positions and persons that were made, where nobody has changed them since and nothing hangs on them.
   * @param approved changes of one request; those by which nobody came are no matter
   * @returns why they stay, by the id of the change; empty where they went
   */
  async dismiss(tx: Tx, approved: readonly ProposedChangeEntity[]): Promise<Map<string, ImportReason[]>> {
    const requestIds = [...approved.map(({ effects }) => effects?.requestId ?? null), tx.caller.requestId].filter(
      (id) => id !== null,
    );
    const arrivals = approved.flatMap(({ id, effects }) => (effects?.arrived ? [{ changeId: id, ...effects.arrived }] : []));
    const positionIds = arrivals.map(({ positionId }) => positionId);
    const keptPositions = await this.made.kept(tx, requestIds, 'positions', positionIds, new Set());
    const leaving = new Set(positionIds.filter((id) => !keptPositions.has(id)));
    const personIds = arrivals.flatMap(({ made, personId }) => (made ? [personId] : []));
    const keptPersons = await this.made.kept(tx, requestIds, 'persons', personIds, leaving);
    const reasons = new Map(
      arrivals.map(({ changeId, positionId, personId }) => [
        changeId,
        [...about('positions', positionId, keptPositions), ...about('persons', personId, keptPersons)],
      ]),
    );
    const going = arrivals.filter(({ changeId }) => reasons.get(changeId)?.length === 0);
    await this.made.checkPersonsLast(tx);
    await this.made.takeBack(
      tx,
      'persons',
      going.flatMap(({ made, personId }) => (made ? [personId] : [])),
    );
    await this.made.takeBack(
      tx,
      'positions',
      going.map(({ positionId }) => positionId),
    );
    return reasons;
  }
}

/** The reasons for which a record stays. */
function about(resource: string, id: string, kept: Kept): ImportReason[] {
  return (kept.get(id) ?? []).map((reason) => ({ ...reason, resource, id }));
}

/** Where the data comes from, and when it was given. */
function sourceOf({ language, answeredAt }: UpdateRequestEntity, round: string): string {
  const spoken = language ?? 'de';
  const day = answeredAt ? dayText(answeredAt.toISOString(), spoken) : '';
  return fill(ROUND_TEXTS[spoken].source, { round, day }).slice(0, SOURCE_LIMIT);
}
