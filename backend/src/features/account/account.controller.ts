import { PasswordChange, type OpenLogin } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { Access, type Caller, CurrentCaller } from '../../platform/access/index.js';
import { AppError } from '../../platform/errors/index.js';
import { RecordId } from '../../platform/http/index.js';
import { SessionService } from '../session/index.js';
import { ownerOf } from '../users/index.js';
import { AccountService } from './account.service.js';

@Controller('account')
@Access('account.manage')
export class AccountController {
  constructor(
    private readonly accounts: AccountService,
    private readonly sessions: SessionService,
  ) {}

  @Put('password')
  @HttpCode(204)
  changePassword(@CurrentCaller() caller: Caller, @Body() input: PasswordChange): Promise<void> {
    return this.accounts.change(ownerOf(caller), input.currentPassword, input.password, caller.identity.credentialId);
  }

  @Get('sessions')
  openLogins(@CurrentCaller() caller: Caller): Promise<OpenLogin[]> {
    return this.sessions.openOf(ownerOf(caller), caller.identity.credentialId);
  }

  /** All but the one that asks. */
  @Delete('sessions')
  @HttpCode(204)
  async endOthers(@CurrentCaller() caller: Caller): Promise<void> {
    const { credentialId } = caller.identity;
    if (!credentialId) throw new AppError('forbidden');
    await this.sessions.endOthers(ownerOf(caller), credentialId);
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  end(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<void> {
    return this.sessions.end(ownerOf(caller), id);
  }
}
