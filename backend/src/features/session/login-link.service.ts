import { timingSafeEqual } from 'node:crypto';
import type { LoginCodeInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { RateLimiter } from '../../platform/rate-limit/index.js';
import { AccessTokens, type TokenGeneration } from '../../platform/tokens/index.js';
import { LOGIN_LINK_PURPOSE, UserMails, UserRepository, type UserAccount } from '../users/index.js';
import { LoginLinkRepository } from './login-link.repository.js';
import { MAILS_PER_ACCOUNT, MAILS_PER_ADDRESS, PER_ADDRESS } from './login.limits.js';
import { LoginService } from './login.service.js';

/** Codes that may be tried on one link. */
const ATTEMPTS = 5;

/**
 * Logging in by mail: a link, and a code beside it in the same mail. Gateways open every link they see; none types a code.
 */
@Injectable()
export class LoginLinkService {
  constructor(
    private readonly database: Database,
    private readonly users: UserRepository,
    private readonly mails: UserMails,
    private readonly links: LoginLinkRepository,
    private readonly tokens: AccessTokens,
    private readonly logins: LoginService,
    private readonly limiter: RateLimiter,
  ) {}

  /** Sends the mail where the address has an account; says nothing about it either way. */
  async request(email: string, address: string): Promise<void> {
    await this.limiter.count(MAILS_PER_ADDRESS, address);
    await this.limiter.count(MAILS_PER_ACCOUNT, email);
    const user = await this.users.findByEmail(email);
    if (!user) return;
    await this.database.write(Caller.system(null), async (tx) => {
      await this.links.start(tx, user.id);
      await this.mails.sendLoginLink(tx, user);
    });
  }

  /**
   * Uses the link up.
   * @throws AppError `code_wrong`; after five wrong ones the link is void
   */
  async redeem({ token, code, secondFactor }: LoginCodeInput, address: string): Promise<UserAccount> {
    await this.limiter.count(PER_ADDRESS, address);
    const link = await this.tokens.resolve(token, LOGIN_LINK_PURPOSE);
    const user = await this.users.findAccount(link.subjectId);
    if (!user) throw new AppError('token_invalid');
    if (!(await this.links.countAttempt(user.id, ATTEMPTS))) await this.voidLink(link);
    if (!this.isCode(link, code)) throw new AppError('code_wrong');
    await this.logins.checkSecondFactor(user, secondFactor);
    await this.use(link);
    return user;
  }

  private isCode(link: TokenGeneration, code: string): boolean {
    const wanted = Buffer.from(this.mails.codeFor(link));
    const given = Buffer.from(code);
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  }

  private async voidLink(link: TokenGeneration): Promise<never> {
    await this.use(link);
    throw new AppError('token_invalid');
  }

  private async use(link: TokenGeneration): Promise<void> {
    await this.database.write(Caller.system(null), async (tx) => {
      await this.tokens.revoke(tx, link);
      await this.links.finish(tx, link.subjectId);
    });
  }
}
