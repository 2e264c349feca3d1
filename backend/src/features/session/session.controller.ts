import { LoginCodeInput, LoginInput, MailRequestInput, SessionUpdate, type Session } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, type Caller, CurrentCaller, OpenAccess } from '../../platform/access/index.js';
import { AppError } from '../../platform/errors/index.js';
import { ownerOf } from '../users/index.js';
import { evenlyTimed } from './evenly-timed.js';
import { LoginLinkService } from './login-link.service.js';
import { LoginService } from './login.service.js';
import { SessionDoor } from './session-door.js';
import { SessionService } from './session.service.js';

@Controller('session')
export class SessionController {
  constructor(
    private readonly door: SessionDoor,
    private readonly sessions: SessionService,
    private readonly logins: LoginService,
    private readonly links: LoginLinkService,
  ) {}

  @Post()
  @HttpCode(200)
  @OpenAccess('the password is the credential; attempts are limited')
  async logIn(
    @Req() request: FastifyRequest,
    @Body() input: LoginInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    this.door.refuseForeign(request);
    const user = await this.logins.byPassword(input, request.ip);
    return this.door.enter(user.id, reply);
  }

  @Post('link')
  @HttpCode(202)
  @OpenAccess('sends a mail to an address that has an account, and tells nobody whether it has; limited')
  async requestLink(@Req() request: FastifyRequest, @Body() { email }: MailRequestInput): Promise<void> {
    this.door.refuseForeign(request);
    await evenlyTimed(this.links.request(email, request.ip));
  }

  @Post('code')
  @HttpCode(200)
  @OpenAccess('link and code of the mail are the credential; attempts are limited')
  async logInByCode(
    @Req() request: FastifyRequest,
    @Body() input: LoginCodeInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    this.door.refuseForeign(request);
    const user = await this.links.redeem(input, request.ip);
    return this.door.enter(user.id, reply);
  }

  @Get()
  @Access('account.manage')
  current(@Req() request: FastifyRequest): Promise<Session> {
    return this.door.describe(request);
  }

  @Patch()
  @Access('account.manage')
  async change(@Req() request: FastifyRequest, @Body() input: SessionUpdate): Promise<Session> {
    const session = await this.door.find(request);
    if (!session) throw new AppError('not_logged_in');
    if (input.language) await this.sessions.changeLanguage(session, input.language);
    if (input.regionId) await this.sessions.enterRegion(session, input.regionId);
    return this.door.describe(request, input.regionId);
  }

  @Delete()
  @HttpCode(204)
  @Access('account.manage')
  async logOut(@CurrentCaller() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { credentialId } = caller.identity;
    if (credentialId) await this.sessions.end(ownerOf(caller), credentialId);
    this.door.leave(reply);
  }
}
