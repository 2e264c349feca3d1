import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { GroupAccess } from '../groups/index.js';
import { MeetingRepository, type MeetingEntity } from '../meetings/index.js';
import { AgendaItemRepository } from './agenda-item.repository.js';

/** Where something was said: in a meeting, in a group, or neither. */
export interface Place {
  meetingId: string | null;
  groupId: string | null;
  agendaItemId: string | null;
}

/** What an input says about it. */
type Named = Partial<Place>;

/** Finds out where minutes belong, and whether the caller may write there. */
@Injectable()
export class MinutesGround {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaItemRepository,
    private readonly access: GroupAccess,
  ) {}

  /**
   * A meeting whose minutes the caller may write, locked until the transaction ends.
   * @throws AppError `not_found`, `forbidden`
   */
  async meeting(tx: Tx, id: string): Promise<MeetingEntity> {
    const meeting = await this.meetings.lock(tx, id);
    if (!meeting) throw new AppError('not_found');
    await this.access.requireOwn(tx, 'minutes.write', meeting.groupId);
    return meeting;
  }

  /**
   * The same, where its minutes are still open.
   * @throws AppError also `meeting_closed`: what was sent to all changes only once the meeting is open again
   */
  async openMeeting(tx: Tx, id: string): Promise<MeetingEntity> {
    const meeting = await this.meeting(tx, id);
    if (meeting.state === 'closed') throw new AppError('meeting_closed');
    return meeting;
  }

  /** What was said in a group's meeting belongs to the group. */
  async place(tx: Tx, { meetingId = null, groupId = null, agendaItemId = null }: Named): Promise<Place> {
    const meeting = meetingId === null ? null : await this.existing(tx, meetingId);
    const place = { meetingId, groupId: meeting ? meeting.groupId : groupId, agendaItemId };
    await this.requireWrite(tx, place);
    if (agendaItemId !== null && !(await this.agenda.isOf(tx, agendaItemId, meetingId))) {
      throw new AppError('invalid_input', { fields: [{ path: 'agendaItemId', code: 'unknown_value' }] });
    }
    return place;
  }

  /** @throws AppError `forbidden` */
  requireWrite(tx: Tx, { groupId }: Pick<Place, 'groupId'>): Promise<void> {
    return this.access.requireOwn(tx, 'minutes.write', groupId);
  }

  private async existing(tx: Tx, id: string): Promise<MeetingEntity> {
    const meeting = await this.meetings.lock(tx, id);
    if (!meeting) throw new AppError('unknown_reference');
    return meeting;
  }
}
