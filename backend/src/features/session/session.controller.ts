import { LoginInput, SessionUpdate, type Session } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, HttpCode, Inject, Patch, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, type Caller, CurrentCaller, OpenAccess } from '../../platform/access/index.js';
import { SETTINGS, type Settings } from '../../platform/config/index.js';
import { AppError } from '../../platform/errors/index.js';
import { UserRepository } from '../users/index.js';
import { refuseForeignOrigin } from './foreign-origin.js';
import { wantedRegion } from './session-caller.resolver.js';
import { SessionCookie } from './session-cookie.js';
import { regionOf, sessionOf } from './session.mapper.js';
import type { OpenSession } from './session.repository.js';
import { SessionService } from './session.service.js';

@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly users: UserRepository,
    private readonly cookie: SessionCookie,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post()
  @HttpCode(200)
  @OpenAccess('the password is the credential; attempts are limited')
  async logIn(
    @Req() request: FastifyRequest,
    @Body() input: LoginInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    refuseForeignOrigin(request, this.settings.appUrl);
    const user = await this.sessions.authenticate(input);
    const tokenHash = this.cookie.set(reply);
    await this.sessions.begin(user.id, tokenHash);
    return answer(await this.existing(tokenHash), null);
  }

  @Get()
  @Access('account.manage')
  async current(@Req() request: FastifyRequest): Promise<Session> {
    return answer(await this.existing(this.cookie.read(request)), wantedRegion(request));
  }

  @Patch()
  @Access('account.manage')
  async change(@Req() request: FastifyRequest, @Body() input: SessionUpdate): Promise<Session> {
    const tokenHash = this.cookie.read(request);
    const session = await this.existing(tokenHash);
    if (input.language) await this.users.setLanguage(session.user.id, input.language);
    if (input.regionId) await this.sessions.enterRegion(session, input.regionId);
    return answer(await this.existing(tokenHash), input.regionId ?? wantedRegion(request));
  }

  @Delete()
  @HttpCode(204)
  @Access('account.manage')
  async logOut(@CurrentCaller() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (caller.identity.credentialId) await this.sessions.end(caller.identity.credentialId);
    this.cookie.clear(reply);
  }

  private async existing(tokenHash: Buffer | null): Promise<OpenSession> {
    const session = tokenHash && (await this.sessions.find(tokenHash));
    if (!session) throw new AppError('not_logged_in');
    return session;
  }
}

function answer(session: OpenSession, wanted: string | null): Session {
  return sessionOf(session, regionOf(session, wanted));
}
