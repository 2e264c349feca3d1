import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { instantOf } from '../../platform/calendar/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { GroupAccess } from '../groups/index.js';
import type { MeetingEntity } from '../meetings/index.js';
import { MailRefusalRepository, refusingName } from '../messages/index.js';
import { isTimed } from './announcement.js';
import type { Invitee } from './invitee.js';
import { InviteeRepository } from './invitee.repository.js';
import { REMINDER_MAILS } from './letter.order.js';
import { toldTo } from './preflight.js';
import { PreflightService } from './preflight.service.js';
import { ReminderLetters } from './reminder.letters.js';

/** Reminds those who were invited and have not answered. */
@Injectable()
export class ReminderService {
  constructor(
    private readonly database: Database,
    private readonly invitees: InviteeRepository,
    private readonly preflights: PreflightService,
    private readonly letters: ReminderLetters,
    private readonly refusals: MailRefusalRepository,
    private readonly access: GroupAccess,
    private readonly clock: Clock,
  ) {}

  /**
   * Reminds now, instead of at the set time.
   * @returns how many are reminded
   */
  async remindNow(caller: Caller, meetingId: string): Promise<number> {
    return this.database.write(caller, async (tx) => {
      const meeting = await this.invitees.lockMeeting(tx, meetingId);
      if (!meeting) throw new AppError('not_found');
      await this.access.requireOwn(tx, 'invitations.send', meeting.groupId);
      if (!this.asksStill(meeting)) throw new AppError('conflict');
      return this.remind(tx, meeting);
    });
  }

  /** What a planned reminder does when its time has come; nothing where the meeting is not what it was planned for. */
  async remindPlanned(tx: Tx, meetingId: string): Promise<void> {
    const meeting = await this.invitees.lockMeeting(tx, meetingId);
    if (!meeting?.remindOn || instantOf(meeting.remindOn, meeting.zone) > this.clock.now()) return;
    if (this.asksStill(meeting)) await this.remind(tx, meeting);
  }

  private asksStill(meeting: MeetingEntity): boolean {
    const open = !meeting.answerBy || instantOf(meeting.answerBy, meeting.zone) > this.clock.now();
    const begun = meeting.startsAt !== null && meeting.startsAt <= this.clock.now();
    return open && !begun && this.preflights.blocked(meeting) === null;
  }

  private async remind(tx: Tx, meeting: MeetingEntity): Promise<number> {
    if (!isTimed(meeting)) return 0;
    const silent = (await this.invitees.lockOfMeeting(tx, meeting.id)).filter(isSilent);
    const offices = silent.flatMap(({ office }) => office ?? []);
    const refused = await this.refusals.among(tx, REMINDER_MAILS, [...silent, ...offices]);
    const wanting = silent.filter((invitee) => !refused.has(refusingName(invitee)));
    return this.letters.order(
      tx,
      meeting,
      wanting.map((invitee) =>
        invitee.office && refused.has(refusingName(invitee.office)) ? { ...invitee, office: null } : invitee,
      ),
    );
  }
}

/** They know of the meeting, as far as anybody knows, and have said nothing. */
function isSilent(invitee: Invitee): boolean {
  const { answer, removedAt, silence, letter } = invitee;
  const invited = letter === 'invitation' || letter === 'update' || letter === 'confirmation';
  return answer === null && removedAt === null && silence === null && invited && toldTo(invitee) !== null;
}
