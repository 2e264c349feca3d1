import { isDeepStrictEqual } from 'node:util';
import type { Answer, AnswerWay, FieldChange } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { changesBetween, EventLog } from '../../platform/events/index.js';
import { textOrNull } from '../../platform/records/index.js';
import type { MeetingEntity } from '../meetings/index.js';
import { announcementOf, isTimed } from './announcement.js';
import { Announcer } from './announcer.service.js';
import { DeputyService } from './deputy.service.js';
import { subjectsOf } from './invitation.events.js';
import type { Invitee } from './invitee.js';
import { InviteeRepository } from './invitee.repository.js';
import { order } from './letter.order.js';
import type { Office } from './office.js';
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
export function saidIn(input: Partial<Said>): Said {
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
    private readonly deputies: DeputyService,
    private readonly preflights: PreflightService,
    private readonly announcer: Announcer,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Enters an answer with its letters: the confirmation, and what a deputy has to know. The same answer again changes nothing,
   * unless it was given to another time or place.
   * @param invitee locked
   * @returns the invitation as it stands then
   */
  async record(tx: Tx, meeting: MeetingEntity, invitee: Invitee, said: Said, via: AnswerWay): Promise<Invitee> {
    if (said.answer === 'deputy' && invitee.deputyForId) throw refused('answer', 'unknown_value');
    const changes = changesBetween<Said>(invitee, { ...invitee, ...said }, SAID);
    const news = via !== 'coordination' && !knows(invitee, meeting);
    if (changes.length === 0 && !news) return invitee;
    const answered = said.answer === null ? NOT_ANSWERED : { answeredAt: this.clock.now(), answeredSequence: meeting.sequence };
    const answeredVia = said.answer && via;
    const after = { ...invitee, ...said, ...answered, answeredVia, version: invitee.version + 1 };
    await this.invitees.update(tx, invitee, { ...said, ...answered, answeredVia });
    await this.tell(tx, meeting, after, via === 'office' ? [...changes, ...answeredBy(invitee.office)] : changes);
    await this.write(tx, meeting, invitee, said);
    return after;
  }

  /** The history of a guest is that of whom they stand in for. */
  private async tell(tx: Tx, meeting: MeetingEntity, invitee: Invitee, changes: FieldChange[]): Promise<void> {
    const { deputyForId: id, personId } = invitee;
    const person = id ? await this.invitees.personOf(tx, id) : personId;
    const kind = id ? 'deputy_answered' : KINDS[invitee.answeredVia ?? 'link'];
    await this.events.record(tx, { kind: `invitations.${kind}`, subjects: subjectsOf(meeting, invitee, person), changes });
  }

  private async write(tx: Tx, meeting: MeetingEntity, invitee: Invitee, said: Said): Promise<void> {
    const concernsDeputy = invitee.answer === 'deputy' || said.answer === 'deputy';
    const toDeputies = concernsDeputy ? await this.deputies.change(tx, invitee, said) : [];
    if (!isTimed(meeting) || this.preflights.blocked(meeting) !== null) return;
    if (invitee.letter === null || invitee.letter === 'cancellation') return;
    const confirmation = invitee.silence === null ? [order(invitee, 'confirmation')] : [];
    await this.announcer.announce(tx, meeting, [...confirmation, ...toDeputies]);
  }
}

/** In the histories it is told whether the invited person spoke, or their office. */
const KINDS: Record<AnswerWay, string> = { link: 'answered', coordination: 'answered', office: 'office_answered' };

function answeredBy(office: Office | null): FieldChange[] {
  return office ? [{ field: 'answeredBy', before: null, after: office.name }] : [];
}

const NOT_ANSWERED = { answeredAt: null, answeredSequence: null };

/** Whether the newest letter tells the meeting as it stands. */
function knows({ announced }: Invitee, meeting: MeetingEntity): boolean {
  return isTimed(meeting) && isDeepStrictEqual(announced, announcementOf(meeting));
}

function refused(path: string, code: string): AppError {
  return new AppError('invalid_input', { fields: [{ path, code }] });
}
