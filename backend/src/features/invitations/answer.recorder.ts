import { isDeepStrictEqual } from 'node:util';
import type { Answer, AnswerWay, FieldChange } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { changesBetween, EventLog } from '../../platform/events/index.js';
import { textOrNull } from '../../platform/records/index.js';
import type { MeetingEntity } from '../meetings/index.js';
import { announcementOf, isTimed } from './announcement.js';
import { Announcer } from './announcer.service.js';
import { InvitationEntity } from './invitation.entity.js';
import { subjectsOf } from './invitation.events.js';
import { InviteeRepository } from './invitee.repository.js';
import { order, type LetterOrder } from './letter.order.js';
import { toldTo } from './preflight.js';
import { PreflightService } from './preflight.service.js';

/** What somebody says to an invitation. */
export interface Said {
  answer: Answer | null;
  comment: string | null;
  deputyName: string | null;
  deputyEmail: string | null;
}

const SAID = ['answer', 'comment', 'deputyName', 'deputyEmail'] as const satisfies (keyof Said)[];

/** An input as it is stored: only who names a deputy has one. */
export function saidIn(input: {
  answer?: Answer | null;
  comment?: string | null;
  deputyName?: string | null;
  deputyEmail?: string | null;
}): Said {
  const named = input.answer === 'deputy';
  return {
    answer: input.answer ?? null,
    comment: textOrNull(input.comment),
    deputyName: named ? textOrNull(input.deputyName) : null,
    deputyEmail: named ? textOrNull(input.deputyEmail) : null,
  };
}

/** Enters answers, whichever way they came. It works on the invitation alone: hundreds can answer one meeting at the same time. */
@Injectable()
export class AnswerRecorder {
  constructor(
    private readonly invitees: InviteeRepository,
    private readonly preflights: PreflightService,
    private readonly announcer: Announcer,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Enters an answer with its letters: the confirmation, and what a deputy has to know. The same answer again changes nothing,
   * unless it was given to another time or place.
   * @param invitation locked
   * @returns whether anything changed
   */
  async record(tx: Tx, meeting: MeetingEntity, invitation: InvitationEntity, said: Said, via: AnswerWay): Promise<boolean> {
    if (said.answer === 'deputy' && invitation.deputyForId) throw refused('answer', 'unknown_value');
    const changes = changesBetween<Said>(invitation, { ...invitation, ...said }, SAID);
    if (changes.length === 0 && (said.answer === null || knows(invitation, meeting) || via === 'coordination')) return false;
    const answered =
      said.answer === null
        ? NOT_ANSWERED
        : { answeredAt: this.clock.now(), answeredVia: via, answeredSequence: meeting.sequence };
    const version = invitation.version + 1;
    await tx.manager.update(InvitationEntity, { id: invitation.id }, { ...said, ...answered, version, updatedAt: () => 'now()' });
    await this.tell(tx, meeting, { ...invitation, version }, changes);
    await this.write(tx, meeting, invitation, said);
    return true;
  }

  /** The history of a guest is that of whom they stand in for. */
  private async tell(tx: Tx, meeting: MeetingEntity, invitation: InvitationEntity, changes: FieldChange[]): Promise<void> {
    const { deputyForId } = invitation;
    const original = deputyForId ? await tx.manager.findOneBy(InvitationEntity, { id: deputyForId }) : null;
    const kind = deputyForId ? 'invitations.deputy_answered' : 'invitations.answered';
    const subjects = subjectsOf(meeting, invitation, invitation.personId ?? original?.personId ?? null);
    await this.events.record(tx, { kind, subjects, changes });
  }

  private async write(tx: Tx, meeting: MeetingEntity, invitation: InvitationEntity, said: Said): Promise<void> {
    const deputies = await this.changeDeputy(tx, invitation, said);
    if (!isTimed(meeting) || this.preflights.blocked(meeting) !== null) return;
    const invitee = await this.invitees.find(tx, invitation.id);
    const knowsOfIt = invitee !== undefined && invitee.letter !== null && invitee.letter !== 'cancellation';
    if (!knowsOfIt) return;
    const confirmation = invitee.silence === null ? [order(invitee, 'confirmation')] : [];
    await this.announcer.announce(tx, meeting, [...confirmation, ...deputies]);
  }

  /**
   * Puts the deputy on the list, or takes the former one off.
   * @returns the letters to them; those who never heard of the meeting get none
   */
  private async changeDeputy(tx: Tx, invitation: InvitationEntity, said: Said): Promise<LetterOrder[]> {
    const { id } = invitation;
    const former = await tx.manager.findOne(InvitationEntity, {
      where: { deputyForId: id, removedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
    const stays =
      former !== null && isDeepStrictEqual([former.guestName, former.guestEmail], [said.deputyName, said.deputyEmail]);
    if (stays) return [];
    const letters = former ? await this.dismiss(tx, former) : [];
    return said.answer === 'deputy' ? [...letters, ...(await this.appoint(tx, invitation, said))] : letters;
  }

  private async dismiss(tx: Tx, former: InvitationEntity): Promise<LetterOrder[]> {
    await tx.manager.update(
      InvitationEntity,
      { id: former.id },
      { removedAt: this.clock.now(), version: former.version + 1, updatedAt: () => 'now()' },
    );
    const invitee = await this.invitees.find(tx, former.id);
    return invitee && toldTo(invitee) ? [order(invitee, 'cancellation')] : [];
  }

  private async appoint(
    tx: Tx,
    { id: deputyForId, meetingId, organisationId }: InvitationEntity,
    said: Said,
  ): Promise<LetterOrder[]> {
    const id = uuidv7();
    const guest = { guestName: said.deputyName, guestEmail: said.deputyEmail };
    await tx.manager.insert(InvitationEntity, { id, regionId: tx.regionId, meetingId, organisationId, deputyForId, ...guest });
    const invitee = await this.invitees.find(tx, id);
    return invitee ? [order(invitee, 'invitation')] : [];
  }
}

const NOT_ANSWERED = { answeredAt: null, answeredVia: null, answeredSequence: null };

/** Whether the newest letter tells the meeting as it stands. */
function knows({ announced }: InvitationEntity, meeting: MeetingEntity): boolean {
  return isTimed(meeting) && isDeepStrictEqual(announced, announcementOf(meeting));
}

function refused(path: string, code: string): AppError {
  return new AppError('invalid_input', { fields: [{ path, code }] });
}
