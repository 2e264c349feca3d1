import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/config/index.js';
import type { Tx } from '../../platform/database/index.js';
import type { Letter, LetterBlock } from '../../platform/mail/index.js';
import { AccessTokens, type TokenGeneration } from '../../platform/tokens/index.js';
import { closingBy, greetingFor, MessageKinds, type ClaimedMessage, type NotSent } from '../messages/index.js';
import { EMAIL_TEXTS } from './emails/index.js';
import { LINKS, UserMails, type LinkPurpose } from './user.mails.js';

/** Pages of the interface the links open. */
const PAGES: Record<LinkPurpose, string> = { user_invitation: 'einladung', password_reset: 'passwort', login_link: 'anmelden' };

/** Writes the mails by which an account is entered. Link and code are derived anew each time and stored nowhere. */
@Injectable()
export class LinkMails {
  constructor(
    kinds: MessageKinds,
    private readonly tokens: AccessTokens,
    private readonly mails: UserMails,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    for (const [purpose, { kind }] of Object.entries(LINKS) as [LinkPurpose, { kind: (typeof LINKS)[LinkPurpose]['kind'] }][]) {
      kinds.register({ kind, compose: (tx, message) => this.compose(tx, purpose, message) });
    }
  }

  private async compose(tx: Tx, purpose: LinkPurpose, message: ClaimedMessage): Promise<Letter | NotSent> {
    const subjectId = message.subject?.id ?? '';
    const generation = Number(message.details.generation);
    const used = (await this.tokens.generation(tx, { purpose, subjectId })) !== generation;
    return used ? { notSent: 'superseded', reason: 'no_longer_valid' } : this.write(message, { purpose, subjectId, generation });
  }

  private write({ recipient, letterhead }: ClaimedMessage, link: TokenGeneration & { purpose: LinkPurpose }): Letter {
    const texts = EMAIL_TEXTS[recipient.language][link.purpose];
    const url = `${this.settings.appUrl}/${PAGES[link.purpose]}/${this.tokens.derive(link)}`;
    const code: LetterBlock[] = 'code' in texts ? [{ type: 'code', label: texts.code, code: this.mails.codeFor(link) }] : [];
    return {
      subject: texts.subject,
      kicker: texts.kicker,
      heading: texts.heading,
      greeting: greetingFor(recipient),
      body: [
        { type: 'text', text: texts.text },
        { type: 'links', links: [{ label: texts.link, url }] },
        ...code,
        { type: 'note', text: texts.note },
      ],
      closing: closingBy(recipient.language, letterhead.name),
      reason: texts.reason,
    };
  }
}
