import type { UserInvitation } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { RateLimiter } from '../../platform/rate-limit/index.js';
import { AccessTokens, type TokenGeneration } from '../../platform/tokens/index.js';
import { MAILS_PER_ACCOUNT, MAILS_PER_ADDRESS, PER_ACCOUNT, PER_ACCOUNT_ANYWHERE, PER_ADDRESS } from '../session/index.js';
import {
  INVITATION_PURPOSE,
  PASSWORD_RESET_PURPOSE,
  PasswordHasher,
  refuseGuessable,
  UserMails,
  UserRepository,
  type UserAccount,
} from '../users/index.js';

/** Choosing passwords: by invitation, by a mailed link, or knowing the old one. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly users: UserRepository,
    private readonly passwords: PasswordHasher,
    private readonly mails: UserMails,
    private readonly tokens: AccessTokens,
    private readonly limiter: RateLimiter,
  ) {}

  /** Who was invited by this link. */
  async invitation(token: string, address: string): Promise<UserInvitation> {
    const { user } = await this.holderOf(token, INVITATION_PURPOSE, address);
    return { name: user.name, email: user.email };
  }

  /** Uses the invitation up; answers whose it was. */
  acceptInvitation(token: string, password: string, address: string): Promise<UserAccount> {
    return this.setByLink(token, INVITATION_PURPOSE, password, address);
  }

  /** Sends the mail where the address has an account; says nothing about it either way. */
  async requestReset(email: string, address: string): Promise<void> {
    await this.limiter.count(MAILS_PER_ADDRESS, address);
    await this.limiter.count(MAILS_PER_ACCOUNT, email);
    const user = await this.users.findByEmail(email);
    if (user) await this.database.write(Caller.system(null), (tx) => this.mails.sendPasswordReset(tx, user));
  }

  /** Uses the link up and ends every login of the account. */
  async reset(token: string, password: string, address: string): Promise<void> {
    const user = await this.setByLink(token, PASSWORD_RESET_PURPOSE, password, address);
    await this.limiter.forget(PER_ACCOUNT, user.email, address);
    await this.limiter.forget(PER_ACCOUNT_ANYWHERE, user.email);
  }

  /**
   * Ends every other login of the account.
   * @throws AppError `invalid_input` naming the old password where it is wrong
   */
  async change(userId: string, currentPassword: string, password: string, sessionId: string | undefined): Promise<void> {
    const user = await this.users.findAccount(userId);
    if (!user) throw new AppError('not_logged_in');
    await this.limiter.count(PER_ACCOUNT, userId);
    if (!(await this.passwords.matches(user.passwordHash, currentPassword))) throw wrongPassword();
    await this.limiter.forget(PER_ACCOUNT, userId);
    refuseGuessable(password, user);
    const passwordHash = await this.passwords.hash(password);
    await this.database.write(Caller.system(null), async (tx) => {
      await this.users.setPassword(tx, userId, passwordHash);
      await this.users.endLogins(tx, userId, sessionId);
    });
  }

  private async setByLink(token: string, purpose: string, password: string, address: string): Promise<UserAccount> {
    const { link, user } = await this.holderOf(token, purpose, address);
    refuseGuessable(password, user);
    const passwordHash = await this.passwords.hash(password);
    await this.database.write(Caller.system(null), async (tx) => {
      await this.tokens.revoke(tx, link);
      await this.users.setPassword(tx, user.id, passwordHash);
      await this.users.endLogins(tx, user.id);
    });
    return user;
  }

  /** An invitation is over once the account was entered in another way: it would pass by the second factor set up since. */
  private async holderOf(token: string, purpose: string, address: string): Promise<{ link: TokenGeneration; user: UserAccount }> {
    await this.limiter.count(PER_ADDRESS, address);
    const link = await this.tokens.resolve(token, purpose);
    const user = await this.users.findAccount(link.subjectId);
    if (!user || (purpose === INVITATION_PURPOSE && user.activated)) throw new AppError('token_invalid');
    return { link, user };
  }
}

function wrongPassword(): AppError {
  return new AppError('invalid_input', { fields: [{ path: 'currentPassword', code: 'wrong_password' }] });
}
