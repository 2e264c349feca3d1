import type { AnswerInput, AnswerPage, AnswerPageState } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Caller } from '../../platform/access/index.js';
import { instantOf } from '../../platform/calendar/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { AccessTokens, type ResolvedToken } from '../../platform/tokens/index.js';
import { LetterheadRepository } from '../messages/index.js';
import { MeetingEntity } from '../meetings/index.js';
import { announcementOf, changesSince, isTimed, type TimedMeeting } from './announcement.js';
import { TOKEN_PURPOSE } from './announcer.service.js';
import { AnswerRecorder, saidIn } from './answer.recorder.js';
import { groundOf } from './ground.js';
import { InvitationEntity } from './invitation.entity.js';
import { LetterRepository, type LetterInvitation, type LetterMeeting } from './letter.repository.js';
import { meetingCalendar } from './meeting.calendar.js';

/** What the link in a letter opens, without login: one invitation, and its answer. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly tokens: AccessTokens,
    private readonly letters: LetterRepository,
    private readonly letterheads: LetterheadRepository,
    private readonly recorder: AnswerRecorder,
    private readonly clock: Clock,
  ) {}

  /**
   * The page behind a link. Looking at it changes nothing.
   * @throws AppError `token_invalid` where it is forged, `link_expired` a day after the meeting
   */
  async show(token: string): Promise<AnswerPage> {
    return this.behind(token, async (tx, { subjectId }) => this.page(tx, await this.opened(tx, subjectId)));
  }

  /**
   * Takes an answer; the same one again changes nothing.
   * @throws AppError `conflict` where it comes too late, `stale_version` where time or place are others than on the page that was
   * answered, both with the page as it stands
   */
  async answer(token: string, input: AnswerInput): Promise<AnswerPage> {
    return this.behind(token, async (tx, { subjectId: id }) => {
      const invitation = await tx.manager.findOne(InvitationEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const opened = await this.opened(tx, id);
      const { meeting } = opened.about;
      if (!invitation || this.stateOf(opened) !== 'open')
        throw new AppError('conflict', { current: await this.page(tx, opened) });
      if (input.sequence !== undefined && input.sequence !== meeting.sequence) {
        throw new AppError('stale_version', { current: await this.page(tx, opened) });
      }
      await this.recorder.record(tx, meeting, invitation, saidIn(input), 'link');
      return this.page(tx, await this.opened(tx, id));
    });
  }

  /** The meeting as a file for calendars. */
  async calendar(token: string): Promise<string> {
    return this.behind(token, async (tx, { subjectId }) => {
      const { invitation, about, meeting } = await this.opened(tx, subjectId);
      return meetingCalendar('PUBLISH', {
        meeting: about.meeting,
        announced: announcementOf(meeting),
        sequence: Math.max(invitation.announcedSequence ?? 0, meeting.sequence),
        at: meeting.updatedAt,
        attendee: null,
      });
    });
  }

  private async behind<T>(token: string, work: (tx: Tx, opened: ResolvedToken) => Promise<T>): Promise<T> {
    const resolved = await this.tokens.resolve(token, TOKEN_PURPOSE);
    return this.database.write(Caller.system(resolved.regionId), (tx) => work(tx, resolved));
  }

  private async opened(tx: Tx, id: string): Promise<Opened> {
    const invitation = (await this.letters.invitations(tx, [id])).get(id);
    const about = invitation && (await this.letters.meetings(tx, [invitation.meetingId])).get(invitation.meetingId);
    if (!invitation || !about || !isTimed(about.meeting)) throw new AppError('token_invalid');
    return { invitation, about, meeting: about.meeting };
  }

  private async page(tx: Tx, opened: Opened): Promise<AnswerPage> {
    const { invitation, about, meeting } = opened;
    const letterhead = (await this.letterheads.of(tx, [tx.regionId])).get(tx.regionId);
    if (!letterhead) throw new AppError('token_invalid');
    const { starts, ends, zone, answerBy, cancelReason, sequence, ...texts } = meeting;
    const { title, placeName, placeAddress, placeNote, onlineUrl, description } = texts;
    return {
      state: this.stateOf(opened),
      letterhead,
      language: invitation.contact?.language ?? 'de',
      invitation: shownOf(invitation),
      meeting: {
        ...{ title, starts, ends, zone, placeName, placeAddress, placeNote, onlineUrl, description, answerBy, cancelReason },
        ...{ group: about.group, network: about.network, parties: about.parties, sequence },
      },
      changes: invitation.announced ? changesSince(invitation.announced, announcementOf(meeting)) : [],
      contact: about.contact,
    };
  }

  private stateOf({ invitation, meeting }: Opened): AnswerPageState {
    const now = this.clock.now();
    if (meeting.state === 'cancelled') return 'cancelled';
    if (invitation.removedAt || invitation.letter === null) return 'removed';
    if (meeting.state === 'closed' || meeting.archivedAt || meeting.endsAt <= now) return 'over';
    return meeting.answerBy && instantOf(meeting.answerBy, meeting.zone) <= now ? 'closed' : 'open';
  }
}

interface Opened {
  invitation: LetterInvitation;
  about: LetterMeeting;
  meeting: MeetingEntity & TimedMeeting;
}

function shownOf(invitation: LetterInvitation): AnswerPage['invitation'] {
  const { id, contact, guestName, guestEmail, organisation, answer, comment, deputyName, deputyEmail, deputyFor } = invitation;
  return {
    ...{ id, organisation, answer, comment, deputyName, deputyEmail, deputyFor },
    name: contact?.name ?? guestName ?? '',
    addressLine: contact?.addressLine ?? null,
    email: contact ? contact.address : guestEmail,
    toldAt: invitation.announcedAt?.toISOString() ?? null,
    answeredAt: invitation.answeredAt?.toISOString() ?? null,
    ground: groundOf(invitation),
  };
}
