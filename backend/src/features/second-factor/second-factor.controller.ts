import {
  SecondFactorCode,
  SecondFactorEnrolmentInput,
  type RecoveryCodes,
  type SecondFactorEnrolment,
  type SecondFactorState,
} from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { Access, type Caller, CurrentCaller } from '../../platform/access/index.js';
import { AppError } from '../../platform/errors/index.js';
import { ownerOf } from '../users/index.js';
import { SecondFactorService } from './second-factor.service.js';

@Controller('account/second-factor')
@Access('account.manage')
export class SecondFactorController {
  constructor(private readonly factors: SecondFactorService) {}

  @Get()
  async state(@CurrentCaller() caller: Caller): Promise<SecondFactorState> {
    return { ...(await this.factors.state(ownerOf(caller))), required: isRequired(caller) };
  }

  @Post()
  @HttpCode(200)
  enrol(@CurrentCaller() caller: Caller, @Body() { code }: SecondFactorEnrolmentInput): Promise<SecondFactorEnrolment> {
    return this.factors.enrol(ownerOf(caller), code);
  }

  @Post('confirmation')
  @HttpCode(200)
  confirm(@CurrentCaller() caller: Caller, @Body() { code }: SecondFactorCode): Promise<RecoveryCodes> {
    return this.factors.confirm(ownerOf(caller), code);
  }

  @Post('recovery-codes')
  @HttpCode(200)
  renewRecoveryCodes(@CurrentCaller() caller: Caller, @Body() { code }: SecondFactorCode): Promise<RecoveryCodes> {
    return this.factors.renewRecoveryCodes(ownerOf(caller), code);
  }

  @Delete()
  @HttpCode(204)
  async disable(@CurrentCaller() caller: Caller, @Body() { code }: SecondFactorCode): Promise<void> {
    if (isRequired(caller)) throw new AppError('forbidden');
    await this.factors.disable(ownerOf(caller), code);
  }
}

function isRequired(caller: Caller): boolean {
  return caller.identity.roles.includes('administrator');
}
