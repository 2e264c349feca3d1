import type { LoginInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/index.js';
import { RateLimiter } from '../../platform/rate-limit/index.js';
import { SecondFactorService } from '../second-factor/index.js';
import { PasswordHasher, UserRepository, type UserAccount } from '../users/index.js';
import { PER_ACCOUNT, PER_ACCOUNT_ANYWHERE, PER_ADDRESS } from './login.limits.js';

/** Finds out that somebody is who they say. */
@Injectable()
export class LoginService {
  constructor(
    private readonly users: UserRepository,
    private readonly passwords: PasswordHasher,
    private readonly factors: SecondFactorService,
    private readonly limiter: RateLimiter,
  ) {}

  /**
   * By address, password and, where the account has one, the second factor.
   * @param address of the machine the attempt comes from
   * @throws AppError `login_failed`, the same whether the e-mail address or the password is wrong
   */
  async byPassword({ email, password, code }: LoginInput, address: string): Promise<UserAccount> {
    await this.countAttempt(email, address);
    const user = await this.users.findByEmail(email);
    const right = await this.passwords.matches(user?.passwordHash ?? null, password);
    if (!user || !right) throw new AppError('login_failed');
    await this.checkSecondFactor(user, code);
    await this.limiter.forget(PER_ACCOUNT, email, address);
    return user;
  }

  /** @throws AppError `second_factor_required` or `second_factor_wrong` */
  async checkSecondFactor(user: UserAccount, code: string | undefined): Promise<void> {
    if (!user.secondFactor) return;
    if (!code) throw new AppError('second_factor_required');
    await this.factors.verify(user.id, code);
  }

  private async countAttempt(email: string, address: string): Promise<void> {
    await this.limiter.count(PER_ADDRESS, address);
    await this.limiter.count(PER_ACCOUNT, email, address);
    await this.limiter.count(PER_ACCOUNT_ANYWHERE, email);
  }
}
