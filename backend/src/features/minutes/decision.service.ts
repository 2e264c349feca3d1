import { DECISION_FIELDS, type Decision, type DecisionInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { EventLog, type Subject } from '../../platform/events/index.js';
import {
  dateOrNull,
  editableFields,
  PartService,
  textOrNull,
  type RecordValues,
  type Told,
} from '../../platform/records/index.js';
import type { DecisionEntity } from './decision.entity.js';
import { DecisionRepository } from './decision.repository.js';
import { MinutesGround, type Place } from './minutes.ground.js';

type DecisionValues = RecordValues<DecisionEntity>;

/** Keeps what meetings and groups resolved. */
@Injectable()
export class DecisionService extends PartService<DecisionEntity, DecisionInput, Decision> {
  constructor(
    database: Database,
    private readonly decisions: DecisionRepository,
    private readonly ground: MinutesGround,
    private readonly clock: Clock,
    events: EventLog,
  ) {
    super(database, decisions, events, { resource: 'decisions', history: editableFields<DecisionEntity>(DECISION_FIELDS) });
  }

  protected override async accept(tx: Tx, input: DecisionInput, before: DecisionEntity | null): Promise<DecisionValues> {
    if (before) await this.requireOpen(tx, before);
    const place = await this.ground.place(tx, input);
    const day = await this.requireOpen(tx, place);
    return {
      ...place,
      number: before ? before.number : await this.numberFor(tx, place, day),
      text: input.text.trim(),
      vote: textOrNull(input.vote),
      date: dateOrNull(input.date),
    };
  }

  protected override async takeAway(tx: Tx, row: DecisionEntity): Promise<void> {
    await this.requireOpen(tx, row);
    await super.takeAway(tx, row);
  }

  /** The decision, then the meeting and the group that took it. */
  protected override subjects(row: Told<DecisionValues>): [Subject, ...Subject[]] {
    const { meetingId, groupId } = row;
    return [
      this.itself(row),
      ...(meetingId ? [{ type: 'meetings', id: meetingId }] : []),
      ...(groupId ? [{ type: 'groups', id: groupId }] : []),
    ];
  }

  /** @returns the day of the meeting, where there is one */
  private async requireOpen(tx: Tx, { meetingId, groupId }: Pick<Place, 'meetingId' | 'groupId'>): Promise<string | null> {
    await this.ground.requireWrite(tx, { groupId });
    return meetingId === null ? null : (await this.ground.openMeeting(tx, meetingId)).day;
  }

  /** Only what a group's meeting resolved is counted: of what is told of the past, nobody knows all. */
  private async numberFor(tx: Tx, { meetingId, groupId }: Place, day: string | null): Promise<string | null> {
    if (meetingId === null || groupId === null) return null;
    return this.decisions.nextNumber(tx, groupId, (day ?? this.clock.now().toISOString()).slice(0, 'YYYY'.length));
  }
}
