import type { Session } from '@knotenpunkt/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SETTINGS, type Settings } from '../../platform/config/index.js';
import { AppError } from '../../platform/errors/index.js';
import { refuseForeignOrigin } from './foreign-origin.js';
import { SessionCookie } from './session-cookie.js';
import { regionOf, sessionOf, wantedRegion } from './session.mapper.js';
import type { OpenSession } from './session.repository.js';
import { SessionService } from './session.service.js';

/** Where requests and logins meet: hands out the cookie, reads it, takes it back. */
@Injectable()
export class SessionDoor {
  constructor(
    private readonly sessions: SessionService,
    private readonly cookie: SessionCookie,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Lets a user in, who has shown by whatever way to be one; any earlier login of the browser stays behind. */
  async enter(userId: string, reply: FastifyReply): Promise<Session> {
    const tokenHash = this.cookie.set(reply);
    await this.sessions.begin(userId, tokenHash);
    const session = await this.sessions.find(tokenHash);
    if (!session) throw new AppError('not_logged_in');
    return sessionOf(session, regionOf(session, null));
  }

  /** The login of a request, or null; another site's request is refused before it can use the cookie. */
  async find(request: FastifyRequest, manner?: 'using' | 'watching'): Promise<OpenSession | null> {
    const tokenHash = this.cookie.read(request);
    if (!tokenHash) return null;
    this.refuseForeign(request);
    return (await this.sessions.find(tokenHash, manner)) ?? null;
  }

  /** What the interface is told of the login of a request. */
  async describe(request: FastifyRequest, region = wantedRegion(request)): Promise<Session> {
    const session = await this.find(request);
    if (!session) throw new AppError('not_logged_in');
    return sessionOf(session, regionOf(session, region));
  }

  /** @throws AppError `foreign_origin`: nobody may be logged in, or out, by another site */
  refuseForeign(request: FastifyRequest): void {
    refuseForeignOrigin(request, this.settings.appUrl);
  }

  leave(reply: FastifyReply): void {
    this.cookie.clear(reply);
  }
}
