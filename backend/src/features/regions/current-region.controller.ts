import { CURRENT_REGION_FIELDS, CurrentRegionInput } from '@knotenpunkt/shared';
import { Body, Controller, Get, Headers, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { expectedVersion, sendRecord, servedWith } from '../../platform/http/index.js';
import { CurrentRegionService } from './current-region.service.js';

servedWith(CurrentRegionInput, CURRENT_REGION_FIELDS, ['fallback']);

/** The region the caller works in. */
@Controller('region')
export class CurrentRegionController {
  constructor(private readonly region: CurrentRegionService) {}

  @Get()
  @Access('region.read')
  async get(@CurrentCaller() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.region.get(caller));
  }

  @Put()
  @Access('region.write')
  async replace(
    @CurrentCaller() caller: Caller,
    @Body() input: CurrentRegionInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendRecord(reply, await this.region.replace(caller, expectedVersion(ifMatch, input.version), input));
  }
}
