import type { AnswerInput, AnswerPage, AnswerPageState } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { instantOf } from '../../platform/calendar/index.js';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { LetterheadRepository } from '../messages/index.js';
import type { MeetingEntity } from '../meetings/index.js';
import { announcementOf, changesSince, isTimed, type TimedMeeting } from './announcement.js';
import { AnswerRecorder, saidIn } from './answer.recorder.js';
import { groundOf } from './ground.js';
import type { Invitee } from './invitee.js';
import type { Office } from './office.js';
import { InviteeRepository } from './invitee.repository.js';
import { LetterLinks, type Opening } from './letter.links.js';
import { LetterRepository, type LetterMeeting } from './letter.repository.js';
import { publishedCalendar } from './meeting.calendar.js';

/** What the link in a letter opens, without login: one invitation, and its answer. */
@Injectable()
export class Invitations {
  constructor(
    private readonly links: LetterLinks,
    private readonly invitees: InviteeRepository,
    private readonly letters: LetterRepository,
    private readonly letterheads: LetterheadRepository,
    private readonly recorder: AnswerRecorder,
    private readonly clock: Clock,
  ) {}

  /**
   * The page behind a link. Looking at it changes nothing.
   * @throws AppError `token_invalid` where it is forged, `link_expired` a month after the meeting
   */
  async show(token: string): Promise<AnswerPage> {
    return this.behindPage(token, (_tx, _opened, page) => Promise.resolve(page));
  }

  /**
   * Takes an answer; the same one again changes nothing.
   * @throws AppError `conflict` where it comes too late, `stale_version` where time or place are others than on the page that was
   * answered, both with the page as it stands
   */
  async answer(token: string, input: AnswerInput): Promise<AnswerPage> {
    return this.links.behind(token, async (tx, opening) => {
      const opened = await this.open(tx, opening, await this.invitees.lock(tx, opening.invitationId));
      const { invitee, meeting, office } = opened;
      if (this.stateOf(opened) !== 'open') throw new AppError('conflict', { current: await this.page(tx, opened) });
      if (input.sequence !== undefined && input.sequence !== meeting.sequence) {
        throw new AppError('stale_version', { current: await this.page(tx, opened) });
      }
      const after = await this.recorder.record(tx, meeting, invitee, saidIn(input), office ? 'office' : 'link');
      return this.page(tx, { ...opened, invitee: after });
    });
  }

  /** The meeting as a file for calendars. */
  async calendar(token: string): Promise<string> {
    return this.links.behind(token, async (tx, opening) => {
      const { invitee, meeting } = await this.find(tx, opening);
      return publishedCalendar({
        meeting,
        announced: announcementOf(meeting),
        sequence: Math.max(invitee.announcedSequence ?? 0, meeting.sequence),
        at: meeting.updatedAt,
      });
    });
  }

  /**
   * Runs other work on the invitation behind a link, with its page.
   * @throws AppError `token_invalid`, `link_expired`
   */
  async behindPage<T>(token: string, work: (tx: Tx, opened: Opened, page: AnswerPage) => Promise<T>): Promise<T> {
    return this.links.behind(token, async (tx, opening) => {
      const opened = await this.find(tx, opening);
      return work(tx, opened, await this.page(tx, opened));
    });
  }

  private async find(tx: Tx, opening: Opening): Promise<Opened> {
    const { invitationId } = opening;
    return this.open(tx, opening, (await this.invitees.find(tx, [invitationId])).get(invitationId));
  }

  private async open(tx: Tx, { officeId }: Opening, invitee: Invitee | undefined): Promise<Opened> {
    const about = invitee && (await this.letters.meetings(tx, [invitee.meetingId])).get(invitee.meetingId);
    if (!about || !isTimed(about.meeting)) throw new AppError('token_invalid');
    const office = officeId === null ? null : invitee.office;
    if (officeId !== null && !isOffice(office, officeId)) throw new AppError('token_invalid');
    return { invitee, about, meeting: about.meeting, office };
  }

  private async page(tx: Tx, opened: Opened): Promise<AnswerPage> {
    const { invitee, about, meeting, office } = opened;
    const letterhead = (await this.letterheads.of(tx, [tx.regionId])).get(tx.regionId);
    if (!letterhead) throw new AppError('token_invalid');
    const { starts, ends, zone, answerBy, cancelReason, sequence, ...texts } = meeting;
    const { title, placeName, placeAddress, placeNote, onlineUrl, description } = texts;
    return {
      state: this.stateOf(opened),
      letterhead,
      language: (office ?? invitee).language,
      office: office && { name: office.name, addressLine: office.addressLine },
      invitation: shownOf(invitee, office),
      meeting: {
        ...{ title, starts, ends, zone, placeName, placeAddress, placeNote, onlineUrl, description, answerBy, cancelReason },
        ...{ group: about.group, network: about.network, parties: about.parties, sequence },
      },
      changes: invitee.announced ? changesSince(invitee.announced, announcementOf(meeting)) : [],
      contact: about.contact,
    };
  }

  private stateOf({ invitee, meeting }: Opened): AnswerPageState {
    const now = this.clock.now();
    if (meeting.state === 'cancelled') return 'cancelled';
    if (invitee.removedAt || invitee.letter === null) return 'removed';
    if (meeting.state === 'closed' || meeting.archivedAt || meeting.endsAt <= now) return 'over';
    return meeting.answerBy && instantOf(meeting.answerBy, meeting.zone) <= now ? 'closed' : 'open';
  }
}

/** An invitation with its meeting. */
export interface Opened {
  invitee: Invitee;
  about: LetterMeeting;
  meeting: MeetingEntity & TimedMeeting;
  /** Of the invited person, where it was opened by the link of its copy. */
  office: Office | null;
}

/** Whether somebody is the office still. */
function isOffice(office: Office | null, personId: string): boolean {
  return office?.personId === personId && office.reason !== 'archived';
}

function shownOf(invitee: Invitee, office: Office | null): AnswerPage['invitation'] {
  const { id, name, addressLine, organisation, address, answer, comment, deputyName, deputyEmail, deputyFor } = invitee;
  return {
    ...{ id, name, addressLine, organisation, answer, comment, deputyName, deputyEmail, deputyFor },
    email: (office ?? { address }).address,
    toldAt: invitee.announcedAt?.toISOString() ?? null,
    answeredAt: invitee.answeredAt?.toISOString() ?? null,
    ground: groundOf(invitee),
  };
}
