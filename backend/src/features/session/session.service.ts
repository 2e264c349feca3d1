import type { Language, OpenLogin } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { before, Clock } from '../../platform/clock/index.js';
import { AppError } from '../../platform/errors/index.js';
import { UserRepository } from '../users/index.js';
import { SessionRepository, type OpenSession } from './session.repository.js';
import { ABSOLUTE_TIMEOUT, IDLE_TIMEOUT, TOUCH_INTERVAL } from './session.timeouts.js';

/** Begins, finds and ends logins. Nothing is cached: an ended login is out at the next request. */
@Injectable()
export class SessionService {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly users: UserRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * The login of this cookie, or undefined where it never was one or has ended.
   * @param manner `watching` does not count as use: an open page alone does not keep a login alive
   */
  async find(tokenHash: Buffer, manner: 'using' | 'watching' = 'using'): Promise<OpenSession | undefined> {
    const now = this.clock.now();
    const session = await this.sessions.find(tokenHash, before(now, IDLE_TIMEOUT), before(now, ABSOLUTE_TIMEOUT));
    const touch = manner === 'using' && session && session.lastUsedAt <= before(now, TOUCH_INTERVAL);
    if (touch) await this.sessions.touch(session.id, now);
    return session;
  }

  /** Begins a login of `userId` under the cookie with this hash. */
  async begin(userId: string, tokenHash: Buffer): Promise<void> {
    const now = this.clock.now();
    await this.sessions.clear(userId, before(now, IDLE_TIMEOUT), before(now, ABSOLUTE_TIMEOUT));
    const regionId = await this.sessions.firstRegion(userId);
    await this.sessions.insert({ id: uuidv7(), tokenHash, userId, regionId, startedAt: now });
  }

  /** @throws AppError `forbidden` where the region is not open to the user */
  async enterRegion(session: OpenSession, regionId: string): Promise<void> {
    if (!session.regions.some((region) => region.id === regionId)) throw new AppError('forbidden');
    await this.sessions.enterRegion(session.id, regionId);
  }

  /** From now on everything is shown and written to the user in this language. */
  changeLanguage({ user }: OpenSession, language: Language): Promise<void> {
    return this.users.setLanguage(user.id, language);
  }

  /** @param currentId the login that asks */
  async openOf(userId: string, currentId: string | undefined): Promise<OpenLogin[]> {
    const now = this.clock.now();
    const open = await this.sessions.openOf(userId, before(now, IDLE_TIMEOUT), before(now, ABSOLUTE_TIMEOUT));
    return open.map(({ id, startedAt, lastUsedAt }) => ({
      id,
      startedAt: startedAt.toISOString(),
      lastUsedAt: lastUsedAt.toISOString(),
      current: id === currentId,
    }));
  }

  /** @throws AppError `not_found` where the user has no such login */
  async end(userId: string, id: string): Promise<void> {
    if (!(await this.sessions.end(userId, id))) throw new AppError('not_found');
  }

  endOthers(userId: string, id: string): Promise<void> {
    return this.sessions.endOthers(userId, id);
  }
}
