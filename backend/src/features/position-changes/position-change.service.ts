import type { HandoverInput, LooseEnds, Person, PositionChangeInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog, type Subject } from '../../platform/events/index.js';
import { dateOrNull } from '../../platform/records/index.js';
import { PersonService, PositionService, type PositionEntity } from '../persons/index.js';
import { HandoverService, type Move } from './handover.service.js';
import { PositionChangeRepository } from './position-change.repository.js';

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
      const touched = [
        ...(await this.handovers.seats(tx, move, seats, input.seats ?? [])),
        ...(await this.handovers.invitations(tx, move, invitations, input.invitations ?? [])),
      ];
      await this.tell(tx, personId, { ended, begun, touched });
    });
    return this.persons.get(caller, personId);
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

function eachOnce(subjects: readonly Subject[]): Subject[] {
  return [...new Map(subjects.map((subject) => [`${subject.type} ${subject.id}`, subject])).values()];
}

function refused(path: string, code: string): AppError {
  return new AppError('invalid_input', { fields: [{ path, code }] });
}
