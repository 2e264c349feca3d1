import type { Language, MinutesPreview } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { letterHtml, letterText } from '../../platform/mail/index.js';
import { officeCopyOf, reachedOffice } from '../invitations/index.js';
import { LetterheadRepository } from '../messages/index.js';
import { MinutesDocuments, type MinutesDocument } from './minutes.document.js';
import { MinutesGround } from './minutes.ground.js';
import { minutesLetter } from './minutes.letter.js';
import { openFor } from './minutes.mails.js';
import { isReached, MinutesRecipients, type Recipient } from './minutes.recipients.js';

/** Shows the minutes before they are sent. */
@Injectable()
export class MinutesPreviewService {
  constructor(
    private readonly database: Database,
    private readonly ground: MinutesGround,
    private readonly documents: MinutesDocuments,
    private readonly recipients: MinutesRecipients,
    private readonly letterheads: LetterheadRepository,
  ) {}

  /** Who would get the minutes now, who would not and why, and what they say. */
  show(caller: Caller, meetingId: string): Promise<MinutesPreview> {
    return this.database.write(caller, async (tx) => {
      const meeting = await this.ground.meeting(tx, meetingId);
      const document = await this.document(tx, meetingId);
      const sent = meeting.state === 'closed' && document.edition > 0;
      const upcoming = sent ? document : { ...document, edition: document.edition + 1, note: null };
      const recipients = await this.recipients.of(tx, meetingId);
      return {
        edition: upcoming.edition,
        recipients: recipients.map(({ language: _, office, ...each }) => ({
          ...each,
          office: officeCopyOf(office),
          openItems: openFor(each.personId, document).length,
        })),
        mails: recipients.filter(isReached).reduce((mails, each) => mails + mailsTo(each), 0),
        letter: await this.letter(tx, upcoming, caller.identity.language ?? 'de'),
      };
    });
  }

  private async document(tx: Tx, meetingId: string): Promise<MinutesDocument> {
    const document = await this.documents.of(tx, meetingId);
    if (!document) throw new AppError('not_found');
    return document;
  }

  private async letter(tx: Tx, document: MinutesDocument, language: Language): Promise<MinutesPreview['letter']> {
    const letterhead = (await this.letterheads.of(tx, [tx.regionId])).get(tx.regionId);
    if (!letterhead) throw new AppError('not_found');
    const letter = minutesLetter({
      language,
      recipient: { name: null, addressLine: null },
      officeFor: null,
      letterhead,
      document,
      own: [],
      reportAt: () => '',
    });
    const addressed = { letter, letterhead, language };
    return { title: letter.subject, html: letterHtml(addressed), text: letterText(addressed) };
  }
}

/** How many mails concern somebody: their own, and the copy for their office. */
function mailsTo({ office }: Recipient): number {
  return reachedOffice(office) ? 2 : 1;
}
