import type { FieldChange, Meeting, MeetingContact, MeetingInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog, type Subject } from '../../platform/events/index.js';
import { ArchivingService, type Changed, type Told } from '../../platform/records/index.js';
import { GroupAccess } from '../groups/index.js';
import type { MeetingEntity } from './meeting.entity.js';
import { HISTORY, subjectsOf, valuesFrom, type MeetingValues } from './meeting.mapper.js';
import { MeetingLists } from './meeting-lists.js';
import { MeetingReminders } from './meeting.reminders.js';
import { MeetingRepository } from './meeting.repository.js';

/** Keeps the meetings of a region. */
@Injectable()
export class MeetingService extends ArchivingService<MeetingEntity, MeetingInput, Meeting, MeetingValues> {
  constructor(
    database: Database,
    private readonly meetings: MeetingRepository,
    private readonly lists: MeetingLists,
    private readonly reminders: MeetingReminders,
    private readonly access: GroupAccess,
    private readonly clock: Clock,
    events: EventLog,
  ) {
    super(database, meetings, events, { resource: 'meetings', history: HISTORY });
  }

  contacts(caller: Caller): Promise<MeetingContact[]> {
    return this.meetings.colleagues(caller.regionId);
  }

  override async add(tx: Tx, input: MeetingInput): Promise<string> {
    const id = await super.add(tx, input);
    await this.reminders.plan(tx, null, await this.existing(tx, id));
    return id;
  }

  /**
   * Calls a meeting off: calendars learn of it by the higher sequence.
   * @returns the meeting as it was
   * @throws AppError `conflict` where it is called off already, or is over
   */
  async cancel(tx: Tx, id: string, cancelReason: string | null): Promise<MeetingEntity> {
    const before = await this.existing(tx, id);
    const now = this.clock.now();
    if (before.state === 'cancelled' || before.state === 'closed' || (before.endsAt && before.endsAt <= now)) {
      throw new AppError('conflict');
    }
    const after = { state: 'cancelled' as const, cancelledAt: now, cancelReason, sequence: before.sequence + 1 };
    await this.change(tx, 'cancelled', before, after, [{ field: 'cancelReason', before: null, after: cancelReason }]);
    return before;
  }

  /**
   * Ends a meeting that was held; closing twice is one closing.
   * @throws AppError `conflict` where it was called off
   */
  async close(tx: Tx, id: string): Promise<void> {
    const before = await this.existing(tx, id);
    if (before.state === 'cancelled') throw new AppError('conflict');
    if (before.state !== 'closed') await this.change(tx, 'closed', before, { state: 'closed', closedAt: this.clock.now() });
  }

  /**
   * Opens a closed meeting again, as far as it had come before.
   * @throws AppError `conflict` where it is not closed
   */
  async reopen(tx: Tx, id: string): Promise<void> {
    const before = await this.existing(tx, id);
    if (before.state !== 'closed') throw new AppError('conflict');
    await this.change(tx, 'reopened', before, { state: before.invitedAt ? 'invited' : 'planned', closedAt: null });
  }

  protected override async accept(tx: Tx, input: MeetingInput, before: MeetingEntity | null): Promise<MeetingValues> {
    const values = valuesFrom(input, before, this.clock.now());
    if (before) await this.access.requireOwn(tx, 'meetings.write', before.groupId);
    await this.access.requireOwn(tx, 'meetings.write', values.groupId);
    if (before?.invitedAt && values.starts === null) throw refused('starts', 'required');
    if (values.contactUserId && values.contactUserId !== before?.contactUserId)
      await this.requireColleague(tx, values.contactUserId);
    const planner = before === null && input.contactUserId === undefined ? tx.caller.userId : null;
    return { ...values, contactUserId: values.contactUserId ?? (await this.ifColleague(tx, planner)) };
  }

  protected override keepBeside(tx: Tx, id: string, input: MeetingInput): Promise<FieldChange[]> {
    return this.lists.replace(tx, id, input);
  }

  protected override async change(
    tx: Tx,
    verb: string,
    before: MeetingEntity,
    values: Changed<MeetingEntity>,
    changes: FieldChange[] = [],
  ): Promise<void> {
    await this.access.requireOwn(tx, 'meetings.write', before.groupId);
    await super.change(tx, verb, before, values, changes);
    await this.reminders.plan(tx, before, { ...before, ...values });
  }

  protected override subjects(row: Told<MeetingValues>): [Subject, ...Subject[]] {
    return subjectsOf(row);
  }

  private async ifColleague(tx: Tx, userId: string | null): Promise<string | null> {
    return userId !== null && (await this.meetings.isColleague(tx, userId)) ? userId : null;
  }

  private async requireColleague(tx: Tx, userId: string): Promise<void> {
    if (!(await this.meetings.isColleague(tx, userId))) throw refused('contactUserId', 'unknown_value');
  }
}

function refused(path: string, code: string): AppError {
  return new AppError('invalid_input', { fields: [{ path, code }] });
}
