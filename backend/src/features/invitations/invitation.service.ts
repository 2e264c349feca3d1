import type { AttendanceInput, Invitation, InvitationInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog } from '../../platform/events/index.js';
import type { ListQuery, Page } from '../../platform/listing/index.js';
import { GroupAccess } from '../groups/index.js';
import type { MeetingEntity } from '../meetings/index.js';
import { AnswerRecorder, saidIn } from './answer.recorder.js';
import type { InvitationEntity } from './invitation.entity.js';
import { subjectsOf } from './invitation.events.js';
import { InvitationRepository } from './invitation.repository.js';
import { InviteeRepository } from './invitee.repository.js';

/** What the coordination does with single invitations: reads them, and notes answers and attendance. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationRepository,
    private readonly invitees: InviteeRepository,
    private readonly recorder: AnswerRecorder,
    private readonly access: GroupAccess,
    private readonly events: EventLog,
  ) {}

  page(caller: Caller, query: ListQuery): Promise<Page> {
    return this.invitations.page(caller, query);
  }

  /** @throws AppError `not_found`, `forbidden` */
  async get(caller: Caller, id: string): Promise<Invitation> {
    const invitation = await this.invitations.find(caller, id);
    if (!invitation) throw new AppError('not_found');
    await this.database.write(caller, (tx) => this.ownMeeting(tx, invitation.meetingId, 'invitations.read'));
    return invitation;
  }

  /**
   * Notes an answer somebody gave by telephone, and who was there.
   * @throws AppError `stale_version` with the invitation as it stands, `conflict` where the person was taken off the list
   */
  async note(caller: Caller, id: string, version: number, input: InvitationInput): Promise<Invitation> {
    await this.database.write(caller, async (tx) => {
      const invitee = await this.invitees.lock(tx, id);
      if (!invitee) throw new AppError('not_found');
      const meeting = await this.ownMeeting(tx, invitee.meetingId, 'invitations.send');
      if (invitee.version !== version) throw new AppError('stale_version', { current: await this.get(caller, id) });
      if (invitee.removedAt) throw new AppError('conflict');
      await this.recorder.record(tx, meeting, invitee, saidIn(input), 'coordination');
      await this.attend(tx, meeting, [id], input.attendance ?? null);
    });
    return this.get(caller, id);
  }

  /**
   * Notes who was there, for several at once.
   * @returns for how many that is new
   */
  async noteAttendance(caller: Caller, meetingId: string, { invitationIds, attendance }: AttendanceInput): Promise<number> {
    return this.database.write(caller, async (tx) => {
      const meeting = await this.ownMeeting(tx, meetingId, 'invitations.send');
      return this.attend(tx, meeting, invitationIds, attendance ?? null);
    });
  }

  private async attend(
    tx: Tx,
    meeting: MeetingEntity,
    ids: readonly string[],
    attendance: InvitationEntity['attendance'],
  ): Promise<number> {
    const invitations = await this.invitations.lockOfMeeting(tx, meeting.id, ids);
    const changed = invitations.filter((invitation) => invitation.attendance !== attendance && !invitation.removedAt);
    await this.invitations.setAttendance(
      tx,
      changed.map(({ id }) => id),
      attendance,
    );
    await this.events.recordAll(
      tx,
      changed.map((invitation) => ({
        kind: 'invitations.attendance_recorded',
        subjects: subjectsOf(meeting, { ...invitation, version: invitation.version + 1 }),
        changes: [{ field: 'attendance', before: invitation.attendance, after: attendance }],
      })),
    );
    return changed.length;
  }

  private async ownMeeting(tx: Tx, id: string, action: 'invitations.read' | 'invitations.send'): Promise<MeetingEntity> {
    const meeting = await this.invitees.meeting(tx, id);
    if (!meeting) throw new AppError('not_found');
    await this.access.requireOwn(tx, action, meeting.groupId);
    return meeting;
  }
}
