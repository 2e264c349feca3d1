import type { Meeting, PreflightAction } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog, type Subject } from '../../platform/events/index.js';
import { GroupAccess } from '../groups/index.js';
import { MeetingService, type MeetingEntity } from '../meetings/index.js';
import { isTimed } from './announcement.js';
import { Announcer } from './announcer.service.js';
import { InviteeRepository } from './invitee.repository.js';
import type { LetterKind } from './invitation.entity.js';
import { order, type LetterOrder } from './letter.order.js';
import { toldTo } from './preflight.js';
import { PreflightService, type Decided } from './preflight.service.js';

const LETTERS: Partial<Record<PreflightAction, LetterKind>> = { invite: 'invitation', update: 'update', cancel: 'cancellation' };

/** Sends what the preflight says, and calls meetings off. */
@Injectable()
export class DispatchService {
  constructor(
    private readonly database: Database,
    private readonly invitees: InviteeRepository,
    private readonly preflights: PreflightService,
    private readonly announcer: Announcer,
    private readonly meetings: MeetingService,
    private readonly access: GroupAccess,
    private readonly events: EventLog,
  ) {}

  /**
   * Orders every letter that is due.
   * @param agreed version of the preflight that was agreed to
   * @returns how many mails are on their way
   * @throws AppError `stale_version` with the preflight as it stands where it is another one; `conflict` where nothing can be sent
   */
  async send(caller: Caller, meetingId: string, agreed: string | undefined): Promise<number> {
    return this.database.write(caller, async (tx) => {
      const meeting = await this.lock(tx, meetingId);
      const { preflight, decided } = await this.preflights.lock(tx, meeting);
      if (agreed !== undefined && agreed !== preflight.version) throw new AppError('stale_version', { current: preflight });
      if (preflight.blocked || !isTimed(meeting)) throw new AppError('conflict', { current: preflight });
      const orders = decided.flatMap(orderOf);
      if (orders.length === 0) return 0;
      const version = await this.announcer.markInvited(tx, meeting);
      const mails = await this.announcer.announce(tx, meeting, orders);
      await this.recordSent(tx, meeting, version, decided);
      return mails;
    });
  }

  /**
   * Calls a meeting off and tells everybody who was told of it.
   * @throws AppError `conflict` where it is called off already or over
   */
  async cancel(caller: Caller, meetingId: string, reason: string | null): Promise<Meeting> {
    await this.database.write(caller, async (tx) => {
      await this.lock(tx, meetingId);
      await this.meetings.cancel(tx, meetingId, reason);
      const meeting = await this.lock(tx, meetingId);
      if (!isTimed(meeting)) return;
      const invitees = await this.invitees.lockOfMeeting(tx, meetingId);
      const told = invitees.filter((invitee) => invitee.silence === null && awaitsCancellation(invitee));
      const orders = told.map((invitee) => order(invitee, 'cancellation'));
      await this.announcer.announce(tx, meeting, orders, 'meeting');
    });
    return this.meetings.get(caller, meetingId);
  }

  private async lock(tx: Tx, meetingId: string): Promise<MeetingEntity> {
    const meeting = await this.invitees.lockMeeting(tx, meetingId);
    if (!meeting) throw new AppError('not_found');
    await this.access.requireOwn(tx, 'invitations.send', meeting.groupId);
    return meeting;
  }

  private async recordSent(
    tx: Tx,
    meeting: MeetingEntity,
    version: number | undefined,
    decided: readonly Decided[],
  ): Promise<void> {
    const { id, groupId, networkId } = meeting;
    const subjects: [Subject, ...Subject[]] = [
      { type: 'meetings', id, version },
      ...(groupId ? [{ type: 'groups', id: groupId }] : []),
      ...(networkId ? [{ type: 'networks', id: networkId }] : []),
    ];
    const changes = Object.keys(LETTERS).map((action) => {
      const count = decided.filter(({ decision }) => decision.action === action).length;
      return { field: action, before: null, after: count };
    });
    await this.events.record(tx, { kind: 'meetings.sent', subjects, changes: changes.filter(({ after }) => after > 0) });
  }
}

function orderOf({ invitee, decision: { action, reopens } }: Decided): LetterOrder[] {
  const letter = LETTERS[action];
  return letter ? [order(invitee, letter, reopens)] : [];
}

/** Those who know of it, and those who were struck off but not told so yet. */
function awaitsCancellation(invitee: Decided['invitee']): boolean {
  return toldTo(invitee) !== null && !(invitee.letter === 'cancellation' && invitee.fate !== 'lost');
}
