import type { Language } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { after, Clock, DAYS, HOURS, MINUTES } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import { Secrets } from '../../platform/secrets/index.js';
import { AccessTokens, type TokenGeneration } from '../../platform/tokens/index.js';
import { Messages } from '../messages/index.js';

export const INVITATION_PURPOSE = 'user_invitation';
export const PASSWORD_RESET_PURPOSE = 'password_reset';
export const LOGIN_LINK_PURPOSE = 'login_link';

/** What each link is for: the kind of its mail, and how long it is valid, in milliseconds. */
export const LINKS = {
  [INVITATION_PURPOSE]: { kind: 'users.invitation', lifetime: 14 * DAYS },
  [PASSWORD_RESET_PURPOSE]: { kind: 'users.password_reset', lifetime: 1 * HOURS },
  [LOGIN_LINK_PURPOSE]: { kind: 'session.login_link', lifetime: 15 * MINUTES },
} as const;

export type LinkPurpose = keyof typeof LINKS;

export interface MailedUser {
  id: string;
  name: string;
  email: string;
  language: Language;
}

/**
 * Sends the links by which an account is entered. Their mails belong to the installation: nobody in a region may
 * read them, since whoever has the link has the account.
 */
@Injectable()
export class UserMails {
  constructor(
    private readonly messages: Messages,
    private readonly tokens: AccessTokens,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  invite(tx: Tx, user: MailedUser): Promise<void> {
    return this.sendLink(tx, INVITATION_PURPOSE, user);
  }

  sendPasswordReset(tx: Tx, user: MailedUser): Promise<void> {
    return this.sendLink(tx, PASSWORD_RESET_PURPOSE, user);
  }

  sendLoginLink(tx: Tx, user: MailedUser): Promise<void> {
    return this.sendLink(tx, LOGIN_LINK_PURPOSE, user);
  }

  /** The six digits that stand beside a login link. */
  codeFor({ purpose, subjectId, generation }: TokenGeneration): string {
    const number = this.secrets.mac('login-code', purpose, subjectId, generation).readUIntBE(0, 6);
    return String(number % 1_000_000).padStart(6, '0');
  }

  private async sendLink(tx: Tx, purpose: LinkPurpose, user: MailedUser): Promise<void> {
    const outside = tx.outside;
    const { kind, lifetime } = LINKS[purpose];
    const generation = await this.tokens.issue(outside, { purpose, subjectId: user.id }, after(this.clock.now(), lifetime));
    await this.messages.queue(outside, [
      {
        kind,
        dedupeKey: `${kind}-${uuidv7()}`,
        recipient: { address: user.email, name: user.name, language: user.language },
        subject: { type: 'users', id: user.id },
        details: { generation },
        letterheadRegionId: tx.caller.identity.regionId ?? undefined,
      },
    ]);
  }
}
