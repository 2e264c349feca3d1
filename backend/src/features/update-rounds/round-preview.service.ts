import type { Language, MailPreview } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { letterHtml, letterText } from '../../platform/mail/index.js';
import { LetterheadRepository } from '../messages/index.js';
import { roundLetter } from './round.letter.js';
import { UpdateRoundRepository } from './update-round.repository.js';
import { RoundPreviewRepository } from './round-preview.repository.js';

/** Shows the mail of a round before it is sent. */
@Injectable()
export class RoundPreviewService {
  constructor(
    private readonly database: Database,
    private readonly rounds: UpdateRoundRepository,
    private readonly names: RoundPreviewRepository,
    private readonly letterheads: LetterheadRepository,
  ) {}

  /** As the first organisation of the list would get it. */
  show(caller: Caller, roundId: string, language: Language): Promise<MailPreview> {
    return this.database.write(caller, async (tx) => {
      const round = await this.rounds.lock(tx, roundId);
      const letterhead = (await this.letterheads.of(tx, [tx.regionId])).get(tx.regionId);
      if (!round || !letterhead) throw new AppError('not_found');
      const { organisation, contact } = await this.names.of(tx, roundId);
      const letter = roundLetter({
        kind: 'request',
        language,
        recipient: { name: null, addressLine: null },
        officeFor: null,
        organisation: organisation ?? '…',
        dueOn: round.dueOn,
        text: language === 'de' ? round.textDe : round.textEn,
        contact,
        url: '#',
      });
      const addressed = { letter, letterhead, language };
      return { subject: letter.subject, html: letterHtml(addressed), text: letterText(addressed) };
    });
  }
}
