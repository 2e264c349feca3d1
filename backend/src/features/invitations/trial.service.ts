import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../../platform/access/index.js';
import { SETTINGS, type Settings } from '../../platform/config/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import type { Letter } from '../../platform/mail/index.js';
import { GroupAccess } from '../groups/index.js';
import { MessageKinds, Messages, type ClaimedMessage, type NotSent } from '../messages/index.js';
import { UserRepository } from '../users/index.js';
import { isTimed } from './announcement.js';
import { writeLetter } from './letter.content.js';
import { contentForNobody } from './letter.preview.js';
import { LetterRepository } from './letter.repository.js';

/** Sends the invitation to whoever wants to see how it arrives. */
@Injectable()
export class TrialService {
  constructor(
    private readonly database: Database,
    private readonly letters: LetterRepository,
    private readonly messages: Messages,
    private readonly users: UserRepository,
    private readonly access: GroupAccess,
    @Inject(SETTINGS) private readonly settings: Settings,
    kinds: MessageKinds,
  ) {
    kinds.register({ kind: 'invitations.trial', compose: (tx, message) => this.compose(tx, message) });
  }

  /**
   * Sends it to the caller, without an entry for the calendar: that would stay there.
   * @returns the id of the mail
   * @throws AppError `conflict` where the meeting has no time
   */
  async send(caller: Caller, meetingId: string): Promise<string> {
    const account = caller.userId === null ? undefined : await this.users.findAccount(caller.userId);
    if (!account) throw new AppError('not_found');
    const { email: address, name, language } = account;
    const [id = ''] = await this.database.write(caller, async (tx) => {
      const about = (await this.letters.meetings(tx, [meetingId])).get(meetingId);
      if (!about) throw new AppError('not_found');
      await this.access.requireOwn(tx, 'invitations.send', about.meeting.groupId);
      if (!isTimed(about.meeting)) throw new AppError('conflict');
      const dedupeKey = `invitations.trial:${uuidv7()}`;
      const subject = { type: 'meetings', id: meetingId };
      return this.messages.queue(tx, [{ kind: 'invitations.trial', dedupeKey, recipient: { address, name, language }, subject }]);
    });
    return id;
  }

  private async compose(tx: Tx, { subject, recipient, letterhead }: ClaimedMessage): Promise<Letter | NotSent> {
    const about = (await this.letters.meetings(tx, [subject?.id ?? ''])).get(subject?.id ?? '');
    if (!about || !isTimed(about.meeting)) return { notSent: 'superseded', reason: 'no_longer_valid' };
    const page = `${this.settings.publicUrl}/a/`;
    return writeLetter(contentForNobody(about, about.meeting, { ...recipient, written: 'trial', letterhead, page }));
  }
}
