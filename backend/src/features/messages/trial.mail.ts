import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { fill } from '../../platform/i18n/index.js';
import type { Letter } from '../../platform/mail/index.js';
import { closingBy, EMAIL_TEXTS, greetingFor } from './emails/index.js';
import { MessageKinds, type ClaimedMessage, type MessageKind } from './message.kinds.js';

/** A mail somebody sends to themselves to see whether mail arrives. */
@Injectable()
export class TrialMail implements MessageKind {
  readonly kind = 'messages.trial';

  constructor(kinds: MessageKinds) {
    kinds.register(this);
  }

  compose(_: Tx, { recipient, letterhead }: ClaimedMessage): Promise<Letter> {
    const texts = EMAIL_TEXTS[recipient.language].trial;
    return Promise.resolve({
      subject: fill(texts.subject, { sender: letterhead.name }),
      heading: texts.heading,
      greeting: greetingFor(recipient),
      body: [
        { type: 'text', text: texts.text },
        { type: 'note', text: texts.note },
      ],
      closing: closingBy(recipient.language, letterhead.name),
      reason: texts.reason,
    });
  }
}
