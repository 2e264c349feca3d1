import { MailRequestInput, NewPasswordInput, type Session, type UserInvitation } from '@knotenpunkt/shared';
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenAccess } from '../../platform/access/index.js';
import { evenlyTimed, SessionDoor } from '../session/index.js';
import { AccountService } from './account.service.js';

/** Links of mails by which somebody without a password gets one. Following a link changes nothing; sending the form does. */
@Controller()
export class AccountLinksController {
  constructor(
    private readonly accounts: AccountService,
    private readonly door: SessionDoor,
  ) {}

  @Post('password-resets')
  @HttpCode(202)
  @OpenAccess('sends a mail to an address that has an account, and tells nobody whether it has; limited')
  async requestReset(@Req() request: FastifyRequest, @Body() { email }: MailRequestInput): Promise<void> {
    this.door.refuseForeign(request);
    await evenlyTimed(this.accounts.requestReset(email, request.ip));
  }

  @Post('password-resets/:token')
  @HttpCode(204)
  @OpenAccess('the token of the mail is the credential; attempts are limited')
  async reset(
    @Req() request: FastifyRequest,
    @Param('token') token: string,
    @Body() { password }: NewPasswordInput,
  ): Promise<void> {
    this.door.refuseForeign(request);
    await this.accounts.reset(token, password, request.ip);
  }

  @Get('user-invitations/:token')
  @OpenAccess('the token of the mail is the credential; attempts are limited')
  invitation(@Req() request: FastifyRequest, @Param('token') token: string): Promise<UserInvitation> {
    return this.accounts.invitation(token, request.ip);
  }

  @Post('user-invitations/:token')
  @HttpCode(200)
  @OpenAccess('the token of the mail is the credential; attempts are limited')
  async acceptInvitation(
    @Req() request: FastifyRequest,
    @Param('token') token: string,
    @Body() { password }: NewPasswordInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    this.door.refuseForeign(request);
    const user = await this.accounts.acceptInvitation(token, password, request.ip);
    return this.door.enter(user.id, reply);
  }
}
