import type { MailPreview } from '@knotenpunkt/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { SETTINGS, type Settings } from '../../platform/config/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { letterHtml, letterText, type Letterhead } from '../../platform/mail/index.js';
import { GroupAccess } from '../groups/index.js';
import { LetterheadRepository } from '../messages/index.js';
import { announcementOf, isTimed, type TimedMeeting } from './announcement.js';
import { InviteeRepository } from './invitee.repository.js';
import { writeLetter, type LetterContent, type Written } from './letter.content.js';
import { contentForNobody } from './letter.preview.js';
import { LetterRepository, type LetterMeeting } from './letter.repository.js';
import { decide, toldTo, type Decision } from './preflight.js';

/** Shows letters before they are sent. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly database: Database,
    private readonly letters: LetterRepository,
    private readonly invitees: InviteeRepository,
    private readonly letterheads: LetterheadRepository,
    private readonly access: GroupAccess,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * The mail somebody on the list would get now, or, where they would get none, their invitation.
   * @param invitationId left out: the invitation to nobody in particular
   * @throws AppError `conflict` where the meeting has no time
   */
  async show(caller: Caller, meetingId: string, invitationId: string | undefined): Promise<MailPreview> {
    return this.database.write(caller, async (tx) => {
      const about = (await this.letters.meetings(tx, [meetingId])).get(meetingId);
      const letterhead = (await this.letterheads.of(tx, [tx.regionId])).get(tx.regionId);
      if (!about || !letterhead) throw new AppError('not_found');
      await this.access.requireOwn(tx, 'invitations.read', about.meeting.groupId);
      if (!isTimed(about.meeting)) throw new AppError('conflict');
      const content = await this.content(tx, { about, meeting: about.meeting, letterhead }, invitationId);
      const letter = writeLetter(content);
      const addressed = { letter, letterhead, language: content.language };
      return { subject: letter.subject, html: letterHtml(addressed), text: letterText(addressed) };
    });
  }

  private async content(
    tx: Tx,
    { about, meeting, letterhead }: { about: LetterMeeting; meeting: TimedMeeting; letterhead: Letterhead },
    id: string | undefined,
  ): Promise<LetterContent> {
    const general = { letterhead, page: `${this.settings.publicUrl}/a/` };
    if (id === undefined) {
      return contentForNobody(about, meeting, { ...general, written: 'invitation', language: 'de', name: null });
    }
    const invitee = (await this.invitees.find(tx, [id])).get(id);
    if (invitee?.meetingId !== meeting.id) throw new AppError('not_found');
    const decision = decide(invitee, announcementOf(meeting), meeting.sequence);
    const { name, language, addressLine } = invitee;
    return {
      ...contentForNobody(about, meeting, { ...general, written: writtenFor(decision), language, name }),
      recipient: { name, addressLine },
      invitation: { ...invitee, answer: decision.reopens ? null : invitee.answer },
      known: toldTo(invitee),
      reopened: decision.reopens,
      cause: 'removed',
    };
  }
}

/** Who would get nothing is shown what others get. */
function writtenFor({ action, changes }: Decision): Written {
  if (action === 'cancel') return 'cancellation';
  return action === 'update' || changes.length > 0 ? 'update' : 'invitation';
}
