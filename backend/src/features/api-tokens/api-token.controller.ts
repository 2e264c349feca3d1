import { ApiTokenInput, type ApiToken, type NewApiToken } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { Access, type Caller, CurrentCaller } from '../../platform/access/index.js';
import { RecordId } from '../../platform/http/index.js';
import { ApiTokenService } from './api-token.service.js';

/** One's own tokens. A token cannot make or end tokens: it is never allowed `account.manage`. */
@Controller('api-tokens')
@Access('account.manage')
export class ApiTokenController {
  constructor(private readonly tokens: ApiTokenService) {}

  @Get()
  list(@CurrentCaller() caller: Caller): Promise<ApiToken[]> {
    return this.tokens.list(caller);
  }

  @Post()
  create(@CurrentCaller() caller: Caller, @Body() input: ApiTokenInput): Promise<NewApiToken> {
    return this.tokens.create(caller, input);
  }

  @Delete(':id')
  @HttpCode(204)
  remove(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<void> {
    return this.tokens.remove(caller, id);
  }
}
