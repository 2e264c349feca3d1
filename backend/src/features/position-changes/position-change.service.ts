import type { HandoverInput, LeftBehind, LooseEnds, PartialDate, Person, PositionChangeInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog, type Subject } from '../../platform/events/index.js';
import { dateOrNull } from '../../platform/records/index.js';
import { PersonService, PositionService, type PositionEntity } from '../persons/index.js';
import { eachOnce, subjectsOfInvitation, subjectsOfSeat, type Departure } from './departure.js';
import { HandoverService, UNKNOWN, type Move } from './handover.service.js';
import { PositionChangeRepository } from './position-change.repository.js';

/** Somebody who works somewhere no more, and has no other position instead. */
export interface Leaving {
  positionId: string;
  on: PartialDate | null;
  /** What happens to the seats and open invitations they had on behalf of the organisation. */
  leftBehind: LeftBehind;
  /** The person who takes them over, where they are passed on. */
  successorId: string | null;
}

/** Lets a person change their position: all of it in one transaction, and one entry of the histories. */
@Injectable()
export class PositionChangeService {
  constructor(
    private readonly database: Database,
    private readonly repository: PositionChangeRepository,
    private readonly persons: PersonService,
    private readonly positions: PositionService,
    private readonly handovers: HandoverService,
    private readonly events: EventLog,
  ) {}

  /** @throws AppError `not_found` */
  async looseEnds(caller: Caller, personId: string): Promise<LooseEnds> {
    const ends = await this.repository.looseEnds(caller, personId);
    if (!ends) throw new AppError('not_found');
    return ends;
  }

  /**
   * Ends one position, begins another, and hands over what hangs on it.
   * @throws AppError `not_found`, `conflict` where the position has ended already, `invalid_input` where something is to be handed
   * over that is not the person's, or to nobody
   */
  async change(caller: Caller, personId: string, input: PositionChangeInput): Promise<Person> {
    await this.database.write(caller, async (tx) => {
      const on = dateOrNull(input.on);
      const { ended, begun } = await this.positions.exchange(tx, personId, input.positionId, { on, position: input.position });
      const move: Move = { personId, from: ended.organisationId, to: begun.organisationId, on };
      const seats = await this.repository.openSeats(tx, personId);
      const invitations = await this.repository.openInvitations(tx, personId);
      checkNamed('seats', input.seats, seats, personId);
      checkNamed(
        'invitations',
        input.invitations,
        invitations.map(({ id }) => id),
        personId,
      );
      const handedSeats = await this.handovers.seats(tx, move, seats, input.seats ?? []);
      const handedInvitations = await this.handovers.invitations(tx, move, invitations, input.invitations ?? []);
      const touched = [...handedSeats.flatMap(subjectsOfSeat), ...handedInvitations.flatMap(subjectsOfInvitation)];
      await this.tell(tx, personId, { ended, begun, touched });
    });
    return this.persons.get(caller, personId);
  }

  /**
   * Ends a position without another one, in a transaction of somebody else, and hands over what hung on it.
   * @param beside what else the history names with the person
   * @returns what was done, for taking it back
   * @throws AppError `not_found`, `conflict` where the position has ended already
   */
  async leave(tx: Tx, { positionId, on, leftBehind, successorId }: Leaving, beside: readonly Subject[]): Promise<Departure> {
    const [stood] = await this.positions.lockAll(tx, [positionId]);
    const ended = await this.positions.end(tx, positionId, on);
    const { personId, organisationId } = ended;
    const ties = await this.repository.tiesAt(tx, personId, organisationId);
    const move: Move = { personId, from: organisationId, to: organisationId, on };
    const wishes = (ids: readonly string[]): HandoverInput[] => ids.map((id) => ({ id, handover: leftBehind, successorId }));
    const stays = leftBehind === 'keep';
    const seats = stays ? [] : await this.handovers.seats(tx, move, ties.seats, wishes(ties.seats));
    const open = stays ? [] : ties.invitations;
    const invitations = await this.handovers.invitations(tx, move, open, wishes(open.map(({ id }) => id)));
    const touched = [...seats.flatMap(subjectsOfSeat), ...invitations.flatMap(subjectsOfInvitation)];
    const subjects = [
      ...beside,
      { type: 'organisations', id: organisationId },
      { type: 'positions', id: positionId, version: ended.version },
    ];
    await this.events.record(tx, {
      kind: 'persons.left',
      subjects: [{ type: 'persons', id: personId }, ...eachOnce([...subjects, ...touched])],
      changes: [{ field: 'function', before: ended.function, after: null }],
    });
    const main = stood?.main ?? false;
    return { positionId, personId, organisationId, until: ended.until ?? UNKNOWN, main, seats, invitations };
  }

  private async tell(
    tx: Tx,
    personId: string,
    { ended, begun, touched }: { ended: PositionEntity; begun: PositionEntity; touched: Subject[] },
  ): Promise<void> {
    const names = await this.repository.organisationNames(tx, [ended.organisationId, begun.organisationId]);
    const named = (position: PositionEntity): string =>
      [position.function, names.get(position.organisationId)].filter(Boolean).join(' – ');
    const subjects: Subject[] = [
      { type: 'organisations', id: begun.organisationId },
      { type: 'organisations', id: ended.organisationId },
      { type: 'positions', id: ended.id, version: ended.version },
      { type: 'positions', id: begun.id, version: begun.version },
      ...touched,
    ];
    await this.events.record(tx, {
      kind: 'persons.changed_position',
      subjects: [{ type: 'persons', id: personId }, ...eachOnce(subjects)],
      changes: [{ field: 'function', before: named(ended), after: named(begun) }],
    });
  }
}

/** @throws AppError `invalid_input` naming the first entry that cannot be followed */
function checkNamed(list: string, named: readonly HandoverInput[] = [], open: readonly string[], personId: string): void {
  named.forEach(({ id, handover, successorId }, index) => {
    if (!open.includes(id)) throw refused(`${list}.${index}.id`, 'unknown_value');
    if (handover === 'pass' && !successorId) throw refused(`${list}.${index}.successorId`, 'required');
    if (handover === 'pass' && successorId === personId) throw refused(`${list}.${index}.successorId`, 'invalid');
  });
}

function refused(path: string, code: string): AppError {
  return new AppError('invalid_input', { fields: [{ path, code }] });
}
